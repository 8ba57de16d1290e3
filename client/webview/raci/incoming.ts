import type { ToRaciPage } from '../../../protocol/src';

type Shape = Readonly<Record<string, (value: unknown) => boolean>>;

const isText = (value: unknown): boolean => typeof value === 'string';
const isFlag = (value: unknown): boolean => typeof value === 'boolean';
const isNumber = (value: unknown): boolean => typeof value === 'number';
const isThing = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
const isThingOrNull = (value: unknown): boolean => value === null || isThing(value);
const isReport = (value: unknown): boolean =>
  isThing(value) && Array.isArray(value.grids) && Array.isArray(value.sources);

/** What each message must hold for the page to draw it. */
const SHAPES: Readonly<Record<ToRaciPage['type'], Shape>> = {
  show: { report: isReport, scope: (value) => value === 'document' || value === 'workspace' },
  unavailable: { reason: isText },
  cursor: { uri: isText, offset: isNumber },
  refused: { reason: isText },
  compared: { base: isText, comparison: isThingOrNull, isAsked: isFlag },
  'draw-png': { svg: isText },
};

/** A message of the extension; null for anything else that a window is sent. */
export function incoming(data: unknown): ToRaciPage | null {
  if (!isThing(data) || typeof data.type !== 'string' || !Object.hasOwn(SHAPES, data.type)) return null;
  const shape = SHAPES[data.type as ToRaciPage['type']];
  const fits = Object.entries(shape).every(([key, isRight]) => isRight(data[key]));
  // The extension is the only sender that knows these shapes; what it sends deeper inside is typed on its side.
  return fits ? (data as unknown as ToRaciPage) : null;
}
