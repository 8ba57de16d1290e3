import { describe, expect, it } from 'vitest';
import type { DocumentKind } from '../../core/src/document/kind/kind';
import { lintText } from '../../core/src/request/lint-text';
import { TEMPLATES } from '../../core/src/templates/all-templates';
import { documentTemplates, templateOf } from '../../core/src/templates/templates-for';
import { plainText } from '../../core/src/text/snippet';
import { fillIn } from './fill-in';

/** What is asked about a template that nobody has typed into, beside its prompts. */
const ASKED_BESIDE_PROMPTS: Readonly<Record<string, readonly string[]>> = {
  // A stage without a message is a hole, whatever stands in it.
  'stage in messaging': ['message-coverage-gap'],
  disable: ['suppression-unknown-rule'],
};

const askedBesidePrompts = (id: string, kind: DocumentKind): readonly string[] =>
  ASKED_BESIDE_PROMPTS[`${id} in ${kind}`] ?? ASKED_BESIDE_PROMPTS[id] ?? [];

/** What a template leaves to other sections when all of its prompts are answered, in a document without any. */
const LEFT_TO_OTHERS: Readonly<Record<string, readonly string[]>> = {
  requirements: ['missing-acceptance-criteria'],
  dunford: ['missing-problem'],
  disable: ['suppression-unused'],
};

const rulesIn = (text: string, kind: DocumentKind | null): readonly string[] => [
  ...new Set(lintText(text, { kind }).findings.map(({ ruleId }) => ruleId)),
];

const documents = documentTemplates();
const parts = TEMPLATES.filter(({ scope }) => scope !== 'document');
const places = parts.flatMap((template) => template.kinds.map((kind) => ({ ...template, kind })));

describe('a template that nobody has typed into', () => {
  it.each(documents)('$id is something to fill in, not to judge', ({ id, body }) => {
    const text = plainText(body);
    const { document, findings } = lintText(text);
    // Most of a RACI holds before the first word is typed.
    expect(document.isTemplate).toBe(id !== 'raci-page');
    expect(findings.map(({ ruleId, severity }) => `${ruleId} ${severity}`)).toEqual(
      id === 'raci-page' ? ['placeholder-text hint'] : [],
    );
  });

  it.each(places)('$id alone in a $kind asks only what it leaves open', ({ id, kind, body }) => {
    const expected = ['placeholder-text', ...askedBesidePrompts(id, kind)];
    expect(rulesIn(`${plainText(body)}\n`, kind).filter((rule) => !expected.includes(rule))).toEqual([]);
  });

  it.each(places)('$id in a finished $kind asks only what it leaves open', ({ id, kind, scope, body }) => {
    const finished = fillIn(documentTemplates(kind)[0]?.body ?? '');
    const place = scope === 'line' ? '## Notes\n\nKept for the next reading.\n\n' : '';
    const text = `${finished}\n${place}${plainText(body)}\n`;
    const holdsPrompts = /\{\d+(?::\[|\|\[)/.test(body) && id !== 'disable';
    const expected = [...(holdsPrompts ? ['placeholder-text'] : []), ...askedBesidePrompts(id, kind)];
    expect([...rulesIn(text, null)].sort()).toEqual(expected.sort());
  });
});

describe('a template whose prompts are answered', () => {
  it.each(documents)('$id leaves a reviewer nothing to ask, even when it is approved', ({ body }) => {
    const text = fillIn(body).replace('status: draft', 'status: approved');
    expect(lintText(text).findings.map(({ ruleId, message }) => `${ruleId}: ${message}`)).toEqual([]);
  });

  it.each(places)('$id alone in a $kind leaves only what stands elsewhere', ({ id, kind, body }) => {
    const expected = LEFT_TO_OTHERS[id] ?? [];
    expect(rulesIn(fillIn(body), kind).filter((rule) => !expected.includes(rule))).toEqual([]);
  });
});

describe('a new document', () => {
  it('is asked only about its prompts once most of it is written', () => {
    const body = templateOf('prd')?.body ?? '';
    const text = plainText(body.slice(0, body.indexOf('## Risks')));
    const rest = plainText(body.slice(body.indexOf('## Risks')));
    expect(text).toContain('## Goals');
    const half = fillIn(body.slice(0, body.indexOf('## Risks'))) + rest;
    expect(rulesIn(half, null)).toEqual(['placeholder-text']);
  });
});
