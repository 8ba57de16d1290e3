import { modify } from 'jsonc-parser';
import { applyEdits, insertAt, replace, type TextEdit } from '../text/edit';
import { lineEndingOf } from '../text/line-ending';
import type { ConfigEntry, ConfigMap, ConfigNode } from './config-node';
import { readYaml } from './read-yaml';

/** What a configuration file holds that does nothing but turn a rule off. */
export const configWithoutRule = (ruleId: string): string => `rules:\n  ${ruleId}: off\n`;

/**
 * The edits that turn a rule off in a configuration file. Everything else in the file, comments too, stays as it is.
 * @param decidedAt Where the file says now how loudly the rule speaks; null when it does not say.
 * @returns Null for a file in which that cannot be written, because it is broken or of another shape.
 */
export function turnOffRule(
  path: string,
  text: string,
  ruleId: string,
  decidedAt: number | null,
): readonly TextEdit[] | null {
  return /\.jsonc?$/.test(path) ? inJson(text, ruleId) : inYaml(text, ruleId, decidedAt);
}

function inJson(text: string, ruleId: string): readonly TextEdit[] {
  const eol = lineEndingOf(text);
  const formattingOptions = { insertSpaces: true, tabSize: 2, eol };
  return modify(text, ['rules', ruleId], 'off', { formattingOptions }).map(({ offset, length, content }) => ({
    span: { start: offset, end: offset + length },
    newText: content,
  }));
}

/** YAML can be written in more ways than are known here, so what comes out is read before it is offered. */
function inYaml(text: string, ruleId: string, decidedAt: number | null): readonly TextEdit[] | null {
  const edits = editsInYaml(text, ruleId, decidedAt);
  if (!edits) return null;
  const { root, problems } = readYaml(applyEdits(text, edits));
  return root && problems.length === 0 && keepsEntries(readYaml(text).root, root) ? edits : null;
}

/** Whether a configuration still says all that it said at its top. */
function keepsEntries(before: ConfigNode | null, after: ConfigNode): boolean {
  if (before?.kind !== 'map') return after.kind === 'map';
  return (
    after.kind === 'map' &&
    before.entries.every(({ key }) => after.entries.some((entry) => entry.key === key))
  );
}

function editsInYaml(text: string, ruleId: string, decidedAt: number | null): readonly TextEdit[] | null {
  const { root, problems } = readYaml(text);
  if (problems.length > 0) return null;
  const ending = lineEndingOf(text);
  if (!root || (root.kind === 'scalar' && root.value === null)) return [appended(text, ruleId, '', ending)];
  if (root.kind !== 'map') return null;
  const decided = decidedAt === null ? null : entryAt(root, decidedAt);
  if (decided?.key === ruleId) return [replaceLevel(decided)];
  const rules = root.entries.find(({ key }) => key === 'rules');
  if (!rules) {
    const isInBraces = text[root.span.start] === '{';
    return [
      isInBraces
        ? insertAt(root.span.start + 1, `rules: {${ruleId}: off}, `)
        : appended(text, ruleId, indentAt(text, root.span.start), ending),
    ];
  }
  if (rules.value.kind !== 'map') {
    return rules.value.span.start === rules.value.span.end
      ? [insertAt(rules.keySpan.end + 1, `${ending}  ${ruleId}: off`)]
      : null;
  }
  const own = rules.value.entries.find(({ key }) => key === ruleId);
  return [own ? replaceLevel(own) : addedTo(rules.value, text, ruleId, ending)];
}

/** The level alone where a rule has options too. */
function replaceLevel({ value, keySpan }: ConfigEntry): TextEdit {
  const level = levelOf(value);
  if (level.span.start === level.span.end) return insertAt(keySpan.end + 1, ' off');
  return replace(level.span, 'off');
}

function levelOf(value: ConfigNode): ConfigNode {
  if (value.kind === 'list') return value.items[0] ?? value;
  if (value.kind === 'map') return value.entries.find(({ key }) => key === 'level')?.value ?? value;
  return value;
}

function addedTo(rules: ConfigMap, text: string, ruleId: string, ending: string): TextEdit {
  const [first] = rules.entries;
  if (!first || text[rules.span.start] === '{') return insertAt(rules.span.start + 1, `${ruleId}: off, `);
  const { start } = first.keySpan;
  const indent = indentAt(text, start);
  return insertAt(start - indent.length, `${indent}${ruleId}: off${ending}`);
}

/** What stands before an entry on its line. */
const indentAt = (text: string, start: number): string =>
  text.slice(text.lastIndexOf('\n', start - 1) + 1, start);

/** After all that the file says: at its end, or before the line that ends the document in it. */
function appended(text: string, ruleId: string, indent: string, ending: string): TextEdit {
  const end = DOCUMENT_END.exec(text)?.index ?? text.length;
  const gap = end === 0 || text[end - 1] === '\n' ? '' : ending;
  const lines = configWithoutRule(ruleId).trimEnd().split('\n');
  return insertAt(end, `${gap}${lines.map((line) => indent + line + ending).join('')}`);
}

const DOCUMENT_END = /^\.{3}(?=\s|$)/m;

function entryAt(node: ConfigNode, keyStart: number): ConfigEntry | null {
  if (node.kind === 'scalar') return null;
  if (node.kind === 'list') return firstOf(node.items, (item) => entryAt(item, keyStart));
  return firstOf(node.entries, (entry) =>
    entry.keySpan.start === keyStart ? entry : entryAt(entry.value, keyStart),
  );
}

function firstOf<Item, Found>(items: readonly Item[], find: (item: Item) => Found | null): Found | null {
  for (const item of items) {
    const found = find(item);
    if (found) return found;
  }
  return null;
}
