import { readdirSync, readFileSync } from 'node:fs';
import Ajv, { type ValidateFunction } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { DOCUMENT_KINDS, type DocumentKind } from '../../core/src/document/kind/kind';
import { type FrontMatterField, frontMatterFields } from '../../core/src/templates/front-matter-fields';
import { documentTemplates } from '../../core/src/templates/templates-for';
import { plainText } from '../../core/src/text/snippet';
import { defaultVocabulary } from '../../core/src/vocabulary/default-vocabulary';
import { readDocument } from '../support/read-document';

const ajv = new Ajv({ strict: false, allErrors: true });
const schemaOf = (kind: DocumentKind | 'any') =>
  JSON.parse(readFileSync(`schemas/front-matter/${kind}.schema.json`, 'utf8'));
const validators = new Map<DocumentKind | 'any', ValidateFunction>(
  (['any', ...DOCUMENT_KINDS] as const).map((kind) => [kind, ajv.compile(schemaOf(kind))]),
);

/** What is wrong with a front matter by the schema of a kind. */
function faultsOf(yaml: string, kind: DocumentKind | 'any'): readonly string[] {
  const validate = validators.get(kind);
  if (!validate || validate(parse(yaml))) return [];
  return [
    ...new Set((validate.errors ?? []).map(({ instancePath, message }) => instancePath || (message ?? ''))),
  ];
}

const frontMatterOf = (text: string): string => /^---\n([\s\S]*?)\n---\n/.exec(text)?.[1] ?? '';

const examples = ['examples', 'examples/first-draft'].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.md') && name !== 'README.md')
    .map((name) => `${folder}/${name}`),
);

describe('the schemas of front matter', () => {
  it.each(documentTemplates())('agree with the template $id', ({ body, kinds: [kind] }) => {
    const yaml = frontMatterOf(plainText(body));
    expect(yaml).toContain(`type: ${kind}`);
    expect(faultsOf(yaml, kind ?? 'any')).toEqual([]);
    expect(faultsOf(yaml, 'any')).toEqual([]);
  });

  it.each(examples)('agree with %s', (path) => {
    const text = readFileSync(path, 'utf8');
    const { kind } = readDocument(text);
    expect(faultsOf(frontMatterOf(text), kind ?? 'any')).toEqual([]);
  });

  it.each([
    ['type: prds', '/type'],
    ['type: positioning', '/type'],
    ['type: prd\nupdated: soon', '/updated'],
    ['type: prd\nupdated: 3 May', '/updated'],
    ['status: draft', "must have required property 'type'"],
  ])('tell what is wrong with “%s”', (yaml, fault) => {
    expect(faultsOf(yaml, 'prd')).toEqual([fault]);
  });

  it.each(DOCUMENT_KINDS)('take for a %s what the reader takes for one', (kind) => {
    for (const name of schemaOf(kind).properties.type.enum) {
      const document = readDocument(
        `---\ntype: ${name}\n---\n\n# Lockers\n`,
        kind === 'prd' ? 'raci' : 'prd',
      );
      expect([document.kind, document.evidence], name).toEqual([kind, 'declared']);
    }
  });

  it('say in plain words what each field is for', () => {
    for (const kind of DOCUMENT_KINDS) {
      for (const { description } of Object.values<{ description: string }>(schemaOf(kind).properties))
        expect(description).toMatch(/^\p{Lu}.{15,220}\.$/u);
    }
  });
});

describe('the fields of front matter', () => {
  const fields = [
    ...new Map(
      DOCUMENT_KINDS.flatMap((kind) => frontMatterFields(kind)).map((field) => [field.name, field]),
    ).values(),
  ];
  /** Fields for people alone. */
  const unread = ['competitor', 'review_by'];

  const isRead = ({ name, format }: FrontMatterField): boolean => {
    if (defaultVocabulary.metadataKey(name.replaceAll('_', ' ')) !== null) return true;
    const document = readDocument(`---\n${name}: de/other.md\n---\n\n# Lockers\n`);
    if (format === 'file') return document.links.some(({ target }) => target === 'de/other.md');
    return name === 'language' ? document.language.code === 'de/other.md' : name === 'one_true_thing';
  };

  it('are read', () => {
    expect(new Set(fields.filter((field) => !isRead(field)).map(({ name }) => name))).toEqual(
      new Set(unread),
    );
  });

  it('of a status mean the stages they are explained by', () => {
    const status = fields.find(({ name }) => name === 'status');
    expect(status?.values.map(({ value }) => [value, defaultVocabulary.stageOf(value)])).toEqual([
      ['draft', 'draft'],
      ['in review', 'review'],
      ['approved', 'approved'],
      ['launched', 'approved'],
      ['archived', 'archived'],
    ]);
  });

  it('of every kind begin with what it is', () => {
    for (const kind of [null, ...DOCUMENT_KINDS]) expect(frontMatterFields(kind)[0]?.name).toBe('type');
  });
});
