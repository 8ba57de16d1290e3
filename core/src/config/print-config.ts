import { stringify } from 'yaml';
import type { Rule } from '../lint/rule';
import { levelOf } from '../lint/severity';
import { LineIndex } from '../text/line-index';
import type { ResolvedConfig } from './config-resolver';
import { type DocumentConfig, type Sourced, sourceOf, type ValueSource } from './document-config';

/** A line of the listing: what holds, and where it comes from. */
interface Line {
  readonly text: string;
  readonly from: string | null;
}

export interface PrintSettings {
  /** The document, as reports name it. */
  readonly display: string;
  readonly rules: readonly Rule[];
  /** How a report names a configuration file. */
  displayPath(path: string): string;
}

/**
 * What holds for a document, as YAML that a configuration could hold, with the origin of every value beside it.
 * Levels are those of a document whose status is not known.
 */
export function printConfig(
  config: DocumentConfig,
  resolved: ResolvedConfig,
  settings: PrintSettings,
): string {
  const from = (source: ValueSource | null): string => describeSource(source, settings.displayPath);
  const line = (text: string, value: Sourced<unknown> | null): Line => ({
    text,
    from: from(value?.source ?? null),
  });
  const lines: Line[] = [
    { text: `# What holds for ${settings.display}`, from: null },
    ...filesOf(resolved, settings).map((text) => ({ text, from: null })),
    line(`profile: ${config.profile.value}`, config.profile),
    line(`statusAware: ${config.statusAware.value}`, config.statusAware),
    {
      text: `kind: ${config.kind.value ?? 'null'}`,
      from: config.kind.value === null ? 'the document itself tells' : from(config.kind.source),
    },
    ...(config.ignoredBy ? [line(`ignore: [${scalar(config.ignoredBy.value)}]`, config.ignoredBy)] : []),
    { text: 'rules:', from: null },
    ...settings.rules.flatMap((rule) => linesOfRule(rule, config, line)),
    ...vocabularyLines(resolved, from),
  ];
  return align(lines);
}

function filesOf({ layers }: ResolvedConfig, { displayPath }: PrintSettings): readonly string[] {
  if (layers.length === 0) return ['# There is no configuration file, so this is what holds without one'];
  const names = layers.map(({ source, file }) => (file ? displayPath(source) : source));
  return [`# From ${names.reverse().join(', then ')}; what comes first wins`];
}

function linesOfRule(
  rule: Rule,
  config: DocumentConfig,
  line: (text: string, value: Sourced<unknown> | null) => Line,
): readonly Line[] {
  const set = config.rules.get(rule.id);
  const kind = config.kind.value === 'ignore' ? null : config.kind.value;
  const configured = set?.level?.value ?? null;
  const level = levelOf(rule, {
    kind,
    stage: null,
    profile: config.profile.value,
    statusAware: false,
    configured,
  });
  const options = Object.entries(rule.options);
  if (options.length === 0) return [line(`  ${rule.id}: ${level}`, set?.level ?? null)];
  return [
    { text: `  ${rule.id}:`, from: null },
    line(`    level: ${level}`, set?.level ?? null),
    { text: '    options:', from: null },
    ...options.map(([name, own]) => {
      const changed = set?.options.get(name) ?? null;
      return line(`      ${name}: ${scalar(changed?.value ?? own)}`, changed);
    }),
  ];
}

/** The words that each layer adds, in the order in which they are joined. */
function vocabularyLines({ layers }: ResolvedConfig, from: (source: ValueSource) => string): readonly Line[] {
  const parts = new Map<string, Map<string, readonly Line[]>>();
  for (const layer of layers) {
    for (const [part, lists] of Object.entries(layer.config.vocabulary ?? {})) {
      for (const [key, words] of Object.entries<readonly string[] | undefined>(lists ?? {})) {
        const keys = parts.get(part) ?? new Map<string, readonly Line[]>();
        const added = (words ?? []).map((word, index) => {
          const source = sourceOf(layer, ['vocabulary', part, key, index]);
          return { text: `      - ${scalar(word)}`, from: from(source) };
        });
        parts.set(part, keys.set(key, [...(keys.get(key) ?? []), ...added]));
      }
    }
  }
  const plain = (text: string): Line => ({ text, from: null });
  const lines = [...parts].flatMap(([part, keys]) => [
    plain(`  ${part}:`),
    ...[...keys].flatMap(([key, words]) => [plain(`    ${key}:`), ...words]),
  ]);
  return lines.length === 0 ? [] : [plain('vocabulary:'), ...lines];
}

/** A value on one line, as YAML. */
const scalar = (value: unknown): string =>
  stringify(value, { collectionStyle: 'flow', lineWidth: 0 }).trimEnd();

function describeSource(source: ValueSource | null, displayPath: (path: string) => string): string {
  if (!source) return 'built in';
  if (source.offset === null || source.text === null) return source.name;
  return `${displayPath(source.name)}:${new LineIndex(source.text).position(source.offset).line}`;
}

const WIDEST_COLUMN = 48;

function align(lines: readonly Line[]): string {
  const sourced = lines.filter(({ from, text }) => from !== null && text.length <= WIDEST_COLUMN);
  const column = Math.max(0, ...sourced.map(({ text }) => text.length)) + 2;
  return lines
    .map(({ text, from }) => (from === null ? text : `${text.padEnd(column)}# ${from}`))
    .join('\n')
    .concat('\n');
}
