import type { FromRaciPage, RaciChange, RaciPageState } from '../../../protocol/src';

type Check = (value: unknown) => boolean;
type Fields = Readonly<Record<string, unknown>>;

/** A check for each field of a message besides the one that says which it is. */
type Shape<Message> = { readonly [Field in Exclude<keyof Message, 'type' | 'kind'>]-?: Check };
type MessageOf<Type, Message = FromRaciPage> = Message extends { readonly type: infer Types }
  ? Type extends Types
    ? Message
    : never
  : never;
type Operation = RaciChange['operation'];
type OperationOf<Kind> = Extract<Operation, { readonly kind: Kind }>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const isText: Check = (value) => typeof value === 'string';
const isTextOrNull: Check = (value) => value === null || isText(value);
const isFlag: Check = (value) => typeof value === 'boolean';
const isIndex: Check = (value) => Number.isInteger(value) && Number(value) >= 0;
const isVersion: Check = (value) => value === null || Number.isInteger(value);
const isTexts: Check = (value) => Array.isArray(value) && value.every(isText);
const isSpan: Check = (value) => isFields(value) && isIndex(value.start) && isIndex(value.end);
/** Becomes a part of an address. */
const isRuleId: Check = (value) => typeof value === 'string' && /^[a-z-]+$/.test(value);
const optional =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);
const oneOf =
  (...values: readonly string[]): Check =>
  (value) =>
    typeof value === 'string' && values.includes(value);

const isFlagOrNone = optional(isFlag);

const isCell: Check = (value) =>
  isFields(value) &&
  isIndex(value.row) &&
  isIndex(value.role) &&
  isText(value.text) &&
  isFlagOrNone(value.isMarkdown);

const OPERATIONS: { readonly [Kind in Operation['kind']]: Shape<OperationOf<Kind>> } = {
  'set-cell': { row: isIndex, role: isIndex, text: isText, isMarkdown: isFlagOrNone },
  'set-cells': { cells: (value) => Array.isArray(value) && value.every(isCell) },
  'add-row': { at: isIndex, name: isText, cells: optional(isTexts) },
  'rename-row': { row: isIndex, name: isText },
  'move-row': { row: isIndex, to: isIndex },
  'delete-row': { row: isIndex },
  'add-role': { at: isIndex, name: isText },
  'rename-role': { role: isIndex, name: isText },
  'move-role': { role: isIndex, to: isIndex },
  'delete-role': { role: isIndex },
  'make-table': {},
};

const isOperation: Check = (value) => isFields(value) && fits(OPERATIONS, value.kind, value);
const isChange: Check = (value) => isFields(value) && isIndex(value.matrix) && isOperation(value.operation);
const isChanges: Check = (value) => Array.isArray(value) && value.length > 0 && value.every(isChange);

const MESSAGES: { readonly [Type in FromRaciPage['type']]: Shape<MessageOf<Type>> } = {
  ready: {},
  edit: { uri: isText, version: isVersion, changes: isChanges },
  undo: { uri: isText },
  redo: { uri: isText },
  reveal: { uri: isText, span: isSpan, focus: isFlag },
  fix: { uri: isText, span: isSpan, ruleId: isRuleId },
  explain: { ruleId: isRuleId },
  export: { format: oneOf('csv', 'html', 'json', 'svg', 'table', 'png') },
  'copy-table': {},
  png: { data: isTextOrNull },
  copy: { text: isText, what: isText },
  compare: {},
  'stop-comparing': {},
  'insert-template': {},
};

function fits(
  shapes: Readonly<Record<string, Readonly<Record<string, Check>>>>,
  name: unknown,
  value: Fields,
) {
  const shape = typeof name === 'string' && Object.hasOwn(shapes, name) ? shapes[name] : undefined;
  return shape !== undefined && Object.entries(shape).every(([field, check]) => check(value[field]));
}

/** What the page says; undefined for anything that it would not say. */
export function messageFrom(value: unknown): FromRaciPage | undefined {
  if (!isFields(value) || !fits(MESSAGES, value.type, value)) return undefined;
  // Every field that the type has was looked at.
  return value as unknown as FromRaciPage;
}

/** The document that a page showed before a reload; null for all, undefined where it left nothing to go by. */
export function documentOfState(state: unknown): RaciPageState['uri'] | undefined {
  const uri = isFields(state) ? state.uri : undefined;
  return typeof uri === 'string' || uri === null ? uri : undefined;
}
