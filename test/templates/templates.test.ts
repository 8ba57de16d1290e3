import { describe, expect, it } from 'vitest';
import { DOCUMENT_KINDS } from '../../core/src/document/kind/kind';
import { TEMPLATES } from '../../core/src/templates/all-templates';
import { KIND_SECTIONS } from '../../core/src/templates/kind-sections';
import { sectionBlock, sectionBody } from '../../core/src/templates/section-body';
import { documentTemplates, templateOf, templatesFor } from '../../core/src/templates/templates-for';
import { plainText, tabStops } from '../../core/src/text/snippet';
import { defaultVocabulary } from '../../core/src/vocabulary/default-vocabulary';
import { SECTION_KEYS } from '../../core/src/vocabulary/section-key';
import { readDocument } from '../support/read-document';

/** The words by which writers know these forms. */
const EXPECTED =
  'prd prd-lenny prd-confluence prd-yien prd-intermission prfaq pitch spec ears ears-event ears-state ears-option ears-unwanted gwt story jobstory problem evidence metric nongoal moscow rice risk question limits vuf fbp fbd benefit moore dunford pragmatic house onething pillar claim register stage objection battlecard persona words gtm tier launch-row price loop raci raci-pmpmm raci-small daci rapid disable'.split(
    ' ',
  );

describe('templates', () => {
  it('come up by every word that a writer would try', () => {
    const first = TEMPLATES.map(({ prefixes }) => prefixes[0]);
    expect(EXPECTED.filter((prefix) => !first.includes(prefix))).toEqual([]);
  });

  it('share no word, id or title', () => {
    for (const names of [
      TEMPLATES.flatMap(({ prefixes }) => prefixes),
      TEMPLATES.map(({ id }) => id),
      TEMPLATES.map(({ title }) => title),
    ])
      expect(new Set(names).size).toBe(names.length);
  });

  it('come up by plain words', () => {
    for (const prefix of TEMPLATES.flatMap(({ prefixes }) => prefixes))
      expect(prefix).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
  });

  it('are found by id, by kind and as whole documents', () => {
    expect(templateOf('moore')?.section).toBe('positioning-statement');
    expect(templateOf('nothing')).toBeNull();
    expect(templatesFor('raci').map(({ id }) => id)).toContain('raci-pmpmm');
    expect(templatesFor('raci').map(({ id }) => id)).not.toContain('moore');
    expect(templatesFor(null).map(({ id }) => id)).toEqual(['disable']);
    for (const kind of DOCUMENT_KINDS) expect(documentTemplates(kind).length).toBeGreaterThan(0);
  });
});

describe.each(TEMPLATES)('$id', ({ title, description, kinds, scope, section, body }) => {
  it('says what it is in a few words and what it is for in a sentence', () => {
    expect(title.length).toBeLessThanOrEqual(60);
    // A row of VS Code’s picker holds no more.
    expect(description).toMatch(/^\p{Lu}[^!]{10,80}\.$/u);
    expect(kinds.length).toBeGreaterThan(0);
  });

  it('counts its stops from one, in order, and ends where the author goes on', () => {
    const numbers = tabStops(body).map(({ number }) => number);
    const first = numbers.filter((number, index) => numbers.indexOf(number) === index);
    expect(first).toEqual([...first.slice(0, -1).map((_, index) => index + 1), 0]);
    expect(body.endsWith('$0')).toBe(true);
  });

  it('is a snippet without loose ends', () => {
    const rest = body
      .replace(/\\[\\$}]/g, '')
      .replace(/\$\{\d+:\[[^\]{}$]*\]\}/g, '')
      .replace(/\$\{\d+\|[^|{}$]+\|\}/g, '')
      .replace(/\$\d+/g, '');
    expect(rest).not.toMatch(/\$|\}/);
    expect(body).not.toMatch(/\r|\t| \n|\n\n\n/);
  });

  it('leaves every prompt in brackets', () => {
    for (const { number, words, choices } of tabStops(body))
      if (words !== null && choices.length === 0)
        expect(words, `stop ${number}`).toMatch(/^\[\S[^[\]]*\S\]$/);
  });

  it('begins as its scope says', () => {
    const text = plainText(body);
    if (scope === 'document')
      expect(text).toMatch(/^---\ntype: \w+\nstatus: draft\nowner: \nupdated: \n---\n\n# /);
    else if (scope === 'section') expect(text).toMatch(/^## /);
    else expect(text).not.toMatch(/^#{1,6} /m);
  });

  it('stands in the section it is for', () => {
    if (scope !== 'section' || section === null) return;
    for (const kind of kinds) {
      const { sections } = readDocument(plainText(body), kind).outline;
      const meanings = sections.flatMap(({ meanings }) => meanings.map(({ key }) => key));
      expect(meanings, kind).toContain(section);
    }
  });
});

describe('prompts', () => {
  const stops = [
    ...TEMPLATES.flatMap(({ body }) => tabStops(body)),
    ...SECTION_KEYS.flatMap((key) => DOCUMENT_KINDS.flatMap((kind) => tabStops(sectionBody(key, kind).body))),
  ];
  const prompts = [...new Set(stops.flatMap(({ words }) => (words?.startsWith('[') ? [words] : [])))];

  it.each(prompts)('%s is told when it is left', (prompt) => {
    // The name of a check stands in a comment, where a name that is none is told.
    if (prompt === '[name-of-the-check]') return;
    const { placeholders } = readDocument(`# PRD: lockers\n\n## Notes\n\nHere stands ${prompt} and more.\n`);
    expect(placeholders.map(({ text }) => text)).toEqual([prompt]);
  });
});

describe('whole documents', () => {
  it.each(documentTemplates())('$id is read as the kind it says', ({ kinds, body }) => {
    const { kind, evidence } = readDocument(plainText(body));
    expect([kind, evidence]).toEqual([kinds[0], 'declared']);
  });

  it.each(DOCUMENT_KINDS)('of kind %s hold the sections that its readers look for', (kind) => {
    const [usual] = documentTemplates(kind);
    const { sections } = readDocument(plainText(usual?.body ?? ''), kind).outline;
    const found = new Set(sections.flatMap(({ meanings }) => meanings.map(({ key }) => key)));
    expect(KIND_SECTIONS[kind].filter((key) => !found.has(key))).toEqual([]);
  });
});

describe('the body of a section', () => {
  const pairs = SECTION_KEYS.flatMap((key) => DOCUMENT_KINDS.map((kind) => [key, kind] as const));

  it.each(pairs)('about %s in a %s has a heading that is understood and a body to type over', (key, kind) => {
    const { heading, body } = sectionBody(key, kind);
    expect(defaultVocabulary.sectionKeys(heading, kind).map((match) => match.key)).toContain(key);
    const numbers = tabStops(body).map(({ number }) => number);
    expect(numbers[0]).toBe(1);
    expect(numbers).not.toContain(0);
  });

  it('puts its own headings below that of the section', () => {
    const block = sectionBlock(sectionBody('stories', 'prd'), 3);
    expect(block).toMatch(/^### User stories\n\n#### US-1/);
  });
});
