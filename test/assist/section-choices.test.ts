import { describe, expect, it } from 'vitest';
import { formsOf, sectionChoices } from '../../core/src/assist/section-choices';
import { DOCUMENT_KINDS, type DocumentKind } from '../../core/src/document/kind/kind';
import { templatesFor } from '../../core/src/templates/templates-for';
import { plainText } from '../../core/src/text/snippet';
import { readDocument } from '../support/read-document';

const choicesFor = (text: string, kind: DocumentKind) => sectionChoices(readDocument(text, kind));

const BRIEF = `# Positioning: Shared lists

## Alternatives

Paper, and a photo of it.

## Positioning statement

For families who shop in turns.

## Proof

Nine of ten families stayed.
`;

const inserted = (text: string, kind: DocumentKind, id: string): string => {
  const choice = choicesFor(text, kind).find((one) => one.id === id);
  if (!choice) throw new Error(`${id} is not offered`);
  return text.slice(0, choice.offset) + plainText(choice.snippet) + text.slice(choice.offset);
};
const headings = (text: string) => [...text.matchAll(/^#+ .+$/gm)].map(([heading]) => heading);

describe('the sections to insert', () => {
  it.for(DOCUMENT_KINDS)('hold every template of a section that fits a %s', (kind) => {
    const offered = choicesFor('# A title\n', kind).flatMap(({ id, title, form }) => [id, title, form]);
    const sections = templatesFor(kind).filter(({ scope }) => scope === 'section');
    const left = sections.filter(
      ({ id, title }) => !offered.includes(`form:${id}`) && !offered.includes(title),
    );
    expect(left.map(({ id }) => id)).toEqual([]);
  });

  it.for(DOCUMENT_KINDS)('say what belongs there within a row of VS Code’s picker, for a %s', (kind) => {
    const long = choicesFor('# A title\n', kind).filter(({ guide }) => guide.length > 80);
    expect(long.map(({ guide }) => guide)).toEqual([]);
  });

  it('come in groups: what is missing, other forms, what is there', () => {
    const groups = choicesFor(BRIEF, 'positioning').map(({ group }) => group);
    expect([...new Set(groups)]).toEqual(['missing', 'other', 'present']);
    expect(groups).toEqual([...groups].sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b)));
  });

  it('are found by the names of their forms', () => {
    expect(choicesFor(BRIEF, 'positioning')).toContainEqual(
      expect.objectContaining({ title: 'Positioning statement', form: 'Positioning statement (Moore)' }),
    );
    expect(choicesFor(BRIEF, 'messaging').map(({ title }) => title)).toContain('Message house');
  });

  it('go behind the section they are a form of, or the one they usually follow', () => {
    expect(headings(inserted(BRIEF, 'positioning', 'form:pragmatic'))).toEqual([
      '# Positioning: Shared lists',
      '## Alternatives',
      '## Positioning statement',
      '## Persona and problem',
      expect.stringMatching(/^## /),
      expect.stringMatching(/^## /),
      '## Proof',
    ]);
  });

  it('take the depth of the chapters around them', () => {
    const deep = BRIEF.replaceAll('## ', '### ');
    const depths = headings(inserted(deep, 'positioning', 'form:pragmatic')).map((heading) =>
      heading.indexOf(' '),
    );
    expect(new Set(depths)).toEqual(new Set([1, 3]));
  });
});

const ORDER = ['missing', 'other', 'present'];

describe('the forms of one section', () => {
  const NOTES = '# Notes\n\n## Agenda\n\nNothing yet.\n';
  const formsIn = (text: string) => formsOf({ ...readDocument(text), kind: null }, 'raci');

  it('are offered in documents of no kind, too', () => {
    const forms = formsIn(NOTES);
    expect(forms.map(({ title }) => title)).toContain(
      'RACI between product management and product marketing',
    );
    expect(new Set(forms.map(({ group }) => group))).toEqual(new Set(['missing']));
    const [form] = forms.filter(({ id }) => id === 'form:raci-pmpmm');
    const after = `${NOTES.slice(0, form?.offset)}${plainText(form?.snippet ?? '')}`;
    expect(headings(after)).toEqual([
      '# Notes',
      '## Agenda',
      '## RACI',
      '### Discover',
      '### Define',
      '### Build',
      '### Launch',
      '### Learn',
    ]);
    expect(readDocument(after).raciMatrices.flatMap(({ rows }) => rows)).toHaveLength(26);
  });

  it('are there already where the section is', () => {
    expect(formsIn(`${NOTES}\n## RACI\n\nTo do.\n`).map(({ group }) => group)).toContain('present');
  });
});
