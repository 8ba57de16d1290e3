import * as v from 'valibot';
import { DOCUMENT_KINDS } from '../document/kind/kind';
import { SEVERITIES } from '../lint/finding';
import { type OptionValue, PROFILES, type Rule, type RuleOptions } from '../lint/rule';
import { COLUMN_KEYS, SECTION_KEYS } from '../vocabulary/section-key';
import { LEXICONS, METADATA_KEYS } from '../vocabulary/vocabulary';
import { compileGlob } from './glob';
import { expected, expectedList, listNames, notAmong, notOneOfKeys } from './wording';

/** What a document can be said to be: a kind, or nothing the tool should look at. */
const KIND_NAMES = [...DOCUMENT_KINDS, 'ignore'] as const;
export const LEVELS = ['off', ...[...SEVERITIES].reverse()] as const;

const LONGEST_WORD = 100;

const glob = v.pipe(
  v.string(expected('a pattern such as “docs/**/*.md”')),
  v.check((pattern) => pattern !== '', 'The pattern is empty; write one such as “docs/**/*.md”'),
  v.check(
    (pattern) => !pattern.startsWith('!'),
    'A pattern cannot exclude with “!”; name what to leave out under “excludeFiles” or “ignore”',
  ),
  v.check(
    (pattern) => compileGlob(pattern) !== null,
    'This pattern is too long, or its braces stand for too many names; split it in two',
  ),
);
const globs = v.array(glob, expectedList('patterns'));
const oneOrMoreGlobs = v.union([glob, globs], expected('a pattern, or a list of patterns'));
/** Shared with the generator, which names it once in the JSON Schema. */
export const levelSchema = v.picklist(LEVELS, notAmong(LEVELS));
const profile = v.picklist(PROFILES, notAmong(PROFILES));
const kind = v.nullable(v.picklist(KIND_NAMES, notAmong(KIND_NAMES)));
const isTrue = v.boolean(expected('“true” or “false”'));
const word = v.pipe(
  v.string(expected('a word or phrase')),
  v.maxLength(LONGEST_WORD, 'This phrase is longer than 100 characters, so it would never be found'),
);
const words = v.array(word, expectedList('words or phrases'));

const optionSchema = (value: OptionValue) => {
  if (typeof value === 'boolean') return v.boolean(expected('“true” or “false”'));
  if (typeof value === 'number')
    return v.pipe(v.number(expected('a number')), v.minValue(0, 'Expected a number of zero or more'));
  if (typeof value === 'string') return v.string(expected('text'));
  return v.array(v.string(expected('text')), expectedList('text'));
};

/** One rule's setting: `warning`, `[warning, {…}]` or `{level: warning, options: {…}}`. */
function ruleSetting(rule: Rule) {
  const names = Object.keys(rule.options);
  const options = v.strictObject(
    Object.fromEntries(
      Object.entries(rule.options).map(([name, value]) => [
        name,
        v.optional(v.pipe(optionSchema(value), v.metadata({ default: value }))),
      ]),
    ),
    notOneOfKeys(`option for “${rule.id}”`, names),
  );
  const withOptions = v.strictObject(
    { level: v.optional(levelSchema), options: v.optional(options) },
    notOneOfKeys('setting of a rule', ['level', 'options']),
  );
  return v.union(
    [
      levelSchema,
      v.strictTuple(
        [levelSchema, v.optional(options)],
        expected('a level and its options, such as “[warning, {…}]”'),
      ),
      withOptions,
    ],
    expected(`a level (${listNames(LEVELS)}), or a level with options`),
  );
}

/** The shape of `rules`, here and in overrides. */
export function rulesSchema(rules: readonly Rule[]) {
  const ids = rules.map(({ id }) => id);
  const entries = rules.map((rule) => {
    const setting = v.pipe(ruleSetting(rule), v.description(`${rule.summary}. Without it: ${rule.level}.`));
    return [rule.id, v.optional(setting)] as const;
  });
  return v.pipe(
    v.strictObject(Object.fromEntries(entries), notOneOfKeys('rule', ids)),
    v.description('How loudly each rule speaks, and its options.'),
  );
}

const wordLists = <const Keys extends readonly string[]>(keys: Keys, what: string) =>
  v.strictObject(
    Object.fromEntries(keys.map((key) => [key, v.optional(words)])) as Record<
      Keys[number],
      v.OptionalSchema<typeof words, undefined>
    >,
    notOneOfKeys(what, keys),
  );

const described = <const Schema extends v.GenericSchema>(schema: Schema, text: string) =>
  v.optional(v.pipe(schema, v.description(text)));

const OVERRIDE_KEYS = ['files', 'excludeFiles', 'kind', 'profile', 'rules'];
const VOCABULARY_KEYS = ['sections', 'columns', 'lexicons', 'metadata'];
const TOP_KEYS = [
  'root',
  'extends',
  'profile',
  'statusAware',
  'documents',
  'ignore',
  'rules',
  'overrides',
  'vocabulary',
];

/** The shape of a configuration file. Types, validation and the published JSON Schema all come from it. */
export function configSchema(ruleSettings: ReturnType<typeof rulesSchema>) {
  const source = v.string(expected('a preset such as “throughline:strict”, or a file such as “./base.yaml”'));
  return v.strictObject(
    {
      $schema: described(
        v.string(expected('the address of a JSON Schema')),
        'The schema that editors check this file against.',
      ),
      root: described(
        isTrue,
        'Whether this folder is the top of the workspace: ignore files and links above it do not count.',
      ),
      extends: described(
        v.union(
          [source, v.array(source, expected('a list of presets or files'))],
          expected('a preset or file, or a list of them'),
        ),
        'Presets (throughline:default, throughline:strict, throughline:small-team) or files relative to this one. What stands here wins over them; later ones win over earlier ones.',
      ),
      profile: described(profile, 'How much is asked of documents. Without it: default.'),
      statusAware: described(
        isTrue,
        'Whether drafts are treated more mildly than documents in review. Without it: true.',
      ),
      documents: described(
        v.union(
          [
            v.array(
              v.strictObject(
                { files: oneOrMoreGlobs, kind },
                notOneOfKeys('setting of a document', ['files', 'kind']),
              ),
              expected('a list'),
            ),
            v.record(glob, kind, expected('patterns with kinds')),
          ],
          expected('patterns with the kind of document they hold'),
        ),
        'What kind of document stands where: pattern and kind, or “ignore” for what is not a product document. Later patterns win.',
      ),
      ignore: described(
        globs,
        'Files that are never looked at. Patterns count from the folder of this file.',
      ),
      rules: v.optional(ruleSettings),
      overrides: described(
        v.array(
          v.strictObject(
            {
              files: v.pipe(oneOrMoreGlobs, v.description('Patterns for the documents this is about.')),
              excludeFiles: described(oneOrMoreGlobs, 'Patterns for documents that are left out again.'),
              kind: described(kind, 'What kind of document they are.'),
              profile: described(profile, 'How much is asked of them.'),
              rules: v.optional(ruleSettings),
            },
            notOneOfKeys('setting of an override', OVERRIDE_KEYS),
          ),
          expected('a list of overrides'),
        ),
        'Other settings for some documents. Later ones win.',
      ),
      vocabulary: described(
        v.strictObject(
          {
            sections: described(
              wordLists(SECTION_KEYS, 'section'),
              'More headings for a section, by its meaning.',
            ),
            columns: described(
              wordLists(COLUMN_KEYS, 'column'),
              'More headers for a table column, by its meaning.',
            ),
            lexicons: described(
              wordLists(LEXICONS, 'word list'),
              'More words for the lists that rules look words up in.',
            ),
            metadata: described(
              wordLists(METADATA_KEYS, 'metadata field'),
              'More names for facts such as status and owner.',
            ),
          },
          notOneOfKeys('part of the vocabulary', VOCABULARY_KEYS),
        ),
        'The words of your team: they are added to those the tool knows.',
      ),
    },
    notOneOfKeys('setting', TOP_KEYS),
  );
}

export type ConfigSchema = ReturnType<typeof configSchema>;

/** What a configuration file says. */
export type Config = v.InferOutput<ConfigSchema>;

/** What a file says about a rule, in one shape. */
export interface RuleChange {
  readonly level: (typeof LEVELS)[number] | null;
  readonly options: RuleOptions;
}

type WrittenRule = NonNullable<NonNullable<Config['rules']>[string]>;

/** Brings the three ways to write a rule's setting into one. */
export function readRuleChange(written: WrittenRule): RuleChange {
  if (typeof written === 'string') return { level: written, options: {} };
  const [level, options] = Array.isArray(written) ? written : [written.level ?? null, written.options];
  return { level, options: definedOnly(options ?? {}) };
}

function definedOnly(options: Readonly<Record<string, OptionValue | undefined>>): RuleOptions {
  return Object.fromEntries(
    Object.entries(options).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
