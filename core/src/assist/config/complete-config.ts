import { PRESET_NAMES } from '../../config/presets';
import type { Span } from '../../text/span';
import { holdsRules, settingHelp, valueHelp } from './config-help';
import { type ConfigPlace, placeIn } from './config-place';
import { type ConfigShape, shapesAt } from './config-shape';

/** Something that could be written in a configuration. */
export interface ConfigCompletion {
  readonly label: string;
  readonly kind: 'key' | 'value' | 'rule';
  readonly detail: string | null;
  readonly markdown: string | null;
  /** The text it takes the place of. */
  readonly span: Span;
  readonly insert: string;
  readonly isSnippet: boolean;
  /** The smallest stands first. */
  readonly order: number;
}

/**
 * The settings and values that a configuration may have at an offset, with what they are for.
 * @param path Tells YAML from JSON.
 */
export function completeConfig(path: string, text: string, offset: number): readonly ConfigCompletion[] {
  const place = placeIn(path, text, offset);
  if (!place) return [];
  const shapes = shapesAt(place.path);
  const isBefore = text.slice(0, offset).endsWith(':');
  switch (place.at) {
    case 'key':
      return keysFor(place, shapes, hasColon(text, place));
    case 'value':
      return valuesFor(place, shapes, isBefore ? ' ' : '');
    case 'either':
      return [...valuesFor(place, shapes, ''), ...keysFor(place, shapes, false)];
  }
}

const hasColon = (text: string, { span, language }: ConfigPlace): boolean =>
  language === 'yaml' ? text[span.end - 1] === ':' : /^\s{0,20}:/.test(text.slice(span.end, span.end + 21));

function keysFor(
  place: ConfigPlace,
  shapes: readonly ConfigShape[],
  isWritten: boolean,
): readonly ConfigCompletion[] {
  const entries = shapes.flatMap((shape) => [...shape.entries]);
  return entries
    .filter(([key]) => !place.taken.has(key))
    .map(([key, held], order) => ({
      label: key,
      kind: holdsRules(place.path) ? 'rule' : 'key',
      detail: null,
      markdown: settingHelp(place.path, key, held, () => null),
      span: place.span,
      insert: isWritten ? written(key, place) : withRoom(key, held, place),
      isSnippet: !isWritten,
      order,
    }));
}

const written = (key: string, { language }: ConfigPlace): string =>
  language === 'yaml' ? `${key}:` : `"${key}"`;

/** A name with room for its value, in the first form that it can have. */
function withRoom(key: string, [first]: readonly ConfigShape[], { language, indent }: ConfigPlace): string {
  const name = key.replace(/[\\$}]/g, '\\$&');
  if (language === 'json') return `"${name}": ${JSON_ROOM[first?.form ?? 'text']}`;
  switch (first?.form) {
    case 'map':
      return `${name}:\n${indent}  $0`;
    case 'list':
      return `${name}:\n${indent}  - $0`;
    default:
      return `${name}: $0`;
  }
}

const JSON_ROOM: Readonly<Record<ConfigShape['form'], string>> = {
  map: '{$0}',
  list: '[$0]',
  choice: '"$0"',
  text: '"$0"',
  flag: '$0',
  number: '$0',
};

function valuesFor(
  place: ConfigPlace,
  shapes: readonly ConfigShape[],
  blank: string,
): readonly ConfigCompletion[] {
  const { path, span, language } = place;
  const isExtends = path[0] === 'extends';
  const known = shapes.flatMap(({ values, form }) => values.map((value) => ({ value, form })));
  const presets =
    isExtends && shapes.length > 0 ? PRESET_NAMES.map((value) => ({ value, form: 'text' as const })) : [];
  const unique = new Map([...known, ...presets].map((one) => [one.value, one]));
  return [...unique.values()].map(({ value, form }, order) => ({
    label: value,
    kind: 'value',
    detail: valueHelp(value),
    markdown: null,
    span,
    insert: blank + (language === 'json' && form !== 'flag' ? JSON.stringify(value) : yamlValue(value)),
    isSnippet: false,
    order,
  }));
}

/** YAML reads “off” as a word here, but other readers take it for “false”. */
const yamlValue = (value: string): string => (value.includes(':') ? `"${value}"` : value);
