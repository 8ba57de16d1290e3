import { describe, expect, it } from 'vitest';
import { readDocument } from '../support/read-document';

const textsOf = (body: string) =>
  readDocument(`# Card PRD\n\nCustomers who lose a card wait on hold.\n\n${body}\n`).placeholders.map(
    ({ text }) => text,
  );

describe('placeholders', () => {
  it.each([
    ['Ships in TBD.', 'TBD'],
    ['**Owner:** tbd', 'tbd'],
    ['**Owner:** [Name]', '[Name]'],
    ['Owner: to be confirmed', 'to be confirmed'],
    ['Calls fall by XX%.', 'XX%'],
    ['It costs $XX a month.', '$XX'],
    ['Stores on day one: XX', 'XX'],
    ['Signed by ____ today.', '____'],
    ['When does it ship: ???', '???'],
    ['[Describe the user in one line]', '[Describe the user in one line]'],
    ['[e.g., 20 % in June]', '[e.g., 20 % in June]'],
    ['[Target date]', '[Target date]'],
    ['[NEEDS CLARIFICATION: which bank]', '[NEEDS CLARIFICATION: which bank]'],
    ['Led by {{first name}}', '{{first name}}'],
    ['Lorem ipsum dolor.', 'Lorem ipsum'],
    ['| Owner | Due |\n|---|---|\n| Ana | TBD |', 'TBD'],
  ])('are found in “%s”', (body, text) => {
    expect(textsOf(body)).toEqual([text]);
  });

  it.each([
    'Todo items are synced.',
    'The report counts TODO and FIXME marks.',
    'Remove every TODO comment.',
    'See TODO-12 in the tracker.',
    '- [ ] Freeze a card\n- [x] Thaw a card',
    'As [Smith 2024] and [3] say.',
    'Tagged [MVP], [P1][US2] and [FR-001].',
    '[design](design.md) and row[index here]',
    'Run `deploy [your name]` twice.',
    'Dates look like YYYY-MM-DD or MM/DD/YYYY.',
    'A “TBD” is imported as empty.',
    'The prompt is {prompt}, the page {{ generator:list.of.things }}.',
    'snake___case and ___init___',
    'Really??? Yes.',
    'Hi [name], your card is frozen.',
    'There are requests to be decided on by staff.',
    '## Open questions\n\n- TBD: which bank?',
    '## Glossary\n\n- **TBD**: to be decided',
    '| Task | Status |\n|---|---|\n| Sync | TODO |',
    '~~TBD~~ <!-- TODO: ask -->',
    'Largest size: XXX',
    '| Coat | Size |\n|---|---|\n| Parka | XXX |',
  ])('are not seen in “%s”', (body) => {
    expect(textsOf(body)).toEqual([]);
  });
});

describe('a template', () => {
  const isTemplate = (text: string) => readDocument(text).isTemplate;

  it('is mostly prompts, gaps and empty fields', () => {
    expect(
      isTemplate(
        '# PRD\n\n**Owner:** [Name]\n\n**Date:**\n\n## Goals\n\n- [Goal one]\n- [Goal two]\n\n_Say in one sentence what changes for whom._\n',
      ),
    ).toBe(true);
  });

  it('may show it less when it calls itself one', () => {
    const body =
      '\n\nWrite for a reader who joins the team today, and keep to two pages.\n\n- [Goal one]\n- [Goal two]\n- [Goal three]\n';
    expect(isTemplate(`# PRD template${body}`)).toBe(true);
    expect(isTemplate(`# PRD${body}`)).toBe(false);
  });

  it('is not a document that is approved, unless it calls itself a template', () => {
    const body = '\n\n**Status:** Approved\n\n## Goals\n\n- [Goal one]\n- [Goal two]\n- [Goal three]\n';
    expect(isTemplate(`# PRD${body}`)).toBe(false);
    expect(isTemplate(`# PRD template${body}`)).toBe(true);
    expect(isTemplate(`# PRD${body.replace('Approved', 'Draft')}`)).toBe(true);
    expect(isTemplate(`# PRD${body.replace('Approved', '[Draft | In review | Approved]')}`)).toBe(true);
  });

  it('is not a document with a few gaps', () => {
    expect(
      isTemplate(
        '# PRD\n\nCustomers who lose a card wait four minutes on hold to stop it.\n\n- [Goal one]\n- [Goal two]\n- TBD\n',
      ),
    ).toBe(false);
  });

  it('is not a document about templates', () => {
    expect(isTemplate('# Template gallery PRD\n\nCustomers pick a template and fill it in.\n')).toBe(false);
  });
});
