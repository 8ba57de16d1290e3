import { describe, expect, it } from 'vitest';
import { complete } from '../../core/src/assist/completion/complete';
import type { Completion } from '../../core/src/assist/completion/completion';
import { describeCompletion } from '../../core/src/assist/completion/describe-completion';
import type { DocumentKind } from '../../core/src/document/kind/kind';
import { TEMPLATES } from '../../core/src/templates/all-templates';
import { applyEdits, replace } from '../../core/src/text/edit';
import { plainText } from '../../core/src/text/snippet';
import { cursorIn } from '../support/cursor';

const at = (marked: string, kind: DocumentKind = 'prd'): readonly Completion[] => {
  const { document, offset } = cursorIn(marked, kind);
  const offered = complete(document, offset);
  for (const { span, filter } of offered) {
    expect(span.start).toBeLessThanOrEqual(offset);
    expect(span.end).toBeGreaterThanOrEqual(offset);
    expect(document.text.slice(span.start, span.end)).not.toContain('\n');
    const typed = document.text.slice(span.start, offset).trim().toLowerCase();
    if (typed === '') expect(filter).not.toBe('');
  }
  return [...offered].sort((a, b) => a.order - b.order);
};
const labels = (marked: string, kind?: DocumentKind): readonly string[] =>
  at(marked, kind).map(({ label }) => label);
/** The document after a completion is taken and nothing typed into it. */
function taking(label: string, marked: string, kind?: DocumentKind): string {
  const { document } = cursorIn(marked, kind);
  const found = at(marked, kind).find((one) => one.label === label);
  if (!found) throw new Error(`“${label}” is not offered`);
  return applyEdits(document.markdown.text, [
    replace(found.span, found.isSnippet ? plainText(found.insert) : found.insert),
  ]);
}

describe('in front matter', () => {
  it('offers the keys that are not there yet', () => {
    const offered = labels('---\ntype: prd\nauthor: Ana\n¦\n---\n\n# PRD\n');
    expect(offered).toContain('status');
    expect(offered).not.toContain('type');
    expect(offered).not.toContain('owner');
  });

  it('knows which keys a kind has', () => {
    expect(labels('---\n¦\n---\n\n# Card\n', 'battlecard')).toContain('competitor');
    expect(labels('---\n¦\n---\n\n# PRD\n')).not.toContain('competitor');
  });

  it('keeps the value of a key that is written over', () => {
    expect(taking('status', '---\nsta¦: draft\n---\n\n# PRD\n')).toBe('---\nstatus: draft\n---\n\n# PRD\n');
  });

  it('offers the values of a key', () => {
    expect(labels('---\nstatus: ¦\n---\n\n# PRD\n')).toEqual([
      'draft',
      'in review',
      'approved',
      'launched',
      'archived',
    ]);
    expect(labels('---\ntype: ¦\n---\n\n# PRD\n')).toContain('battlecard');
  });

  it('puts a blank behind the colon', () => {
    expect(taking('draft', '---\nstatus:¦\n---\n\n# PRD\n')).toBe('---\nstatus: draft\n---\n\n# PRD\n');
  });

  it('offers people as owners, also in a list', () => {
    const body = '---\n\n# PRD\n\n| Task | Owner |\n|---|---|\n| Copy | Ana Reyes |\n';
    expect(labels(`---\nowner: ¦\n${body}`)).toContain('Ana Reyes');
    expect(labels(`---\nowner:\n  - ¦\n${body}`)).toContain('Ana Reyes');
  });

  it('works before it is closed', () => {
    expect(labels('---\ntype: prd\nsta¦\n')).toContain('status');
  });

  it('offers nothing for keys of other tools', () => {
    expect(at('---\nlayout: ¦\n---\n\n# PRD\n')).toEqual([]);
  });
});

describe('where a heading begins', () => {
  it('offers the sections that are missing, the next one first', () => {
    const offered = labels('# PRD\n\n## Problem\n\nCalls take long.\n\n## ¦\n');
    expect(offered[0]).toBe('Evidence');
    expect(offered).not.toContain('Problem');
    expect(offered).toContain('Non-goals');
  });

  it('knows a section by another name', () => {
    expect(labels('# PRD\n\n## Out of scope\n\n- Pay.\n\n## ¦\n')).not.toContain('Non-goals');
  });

  it('knows what a kind needs', () => {
    expect(labels('# Card\n\n## ¦\n', 'battlecard')).toContain('Quick facts');
  });

  it('writes the heading at the depth that was begun, with a text to start from', () => {
    const text = taking('Non-goals', '# PRD\n\n### No¦\n');
    expect(text).toMatch(/^# PRD\n\n### Non-goals\n\n- \[/);
  });

  it('writes the heading alone above a text that is there', () => {
    expect(taking('Problem', '# PRD\n\n## Pro¦\n\nCalls take long.\n')).toBe(
      '# PRD\n\n## Problem\n\nCalls take long.\n',
    );
  });

  it('finds sections by what is typed', () => {
    expect(at('# PRD\n\n## No¦\n').find(({ label }) => label === 'Non-goals')?.filter).toMatch(
      /^## Non-goals /,
    );
  });
});

describe('on an empty line', () => {
  it('offers what usually stands in an empty section first', () => {
    const [first] = at('# PRD\n\n## Problem\n\n¦\n\n## Goals\n\nFewer calls.\n');
    expect(first).toMatchObject({ label: 'Begin “Problem”', kind: 'body', preselect: true, isSnippet: true });
  });

  it('offers lines that belong into the section', () => {
    const offered = at('# PRD\n\n## User stories\n\n- As a nurse, I want to swap.\n\n¦\n');
    expect(offered.filter(({ kind }) => kind === 'body').map(({ label }) => label)).toContain('User story');
  });

  it('offers missing sections at the depth of the chapters', () => {
    expect(taking('Non-goals', '# PRD\n\n## Problem\n\nCalls take long.\n\n¦\n')).toContain(
      '\n\n## Non-goals\n\n',
    );
  });

  it('keeps a section apart from its neighbours', () => {
    expect(taking('Non-goals', '# PRD\n\n## Problem\n\nWords.\n¦\nMore.\n')).toMatch(
      /Words\.\n\n## Non-goals\n\n[\s\S]*\n\nMore\.\n$/,
    );
  });

  it('keeps the line ends of the document', () => {
    expect(taking('Non-goals', '# PRD\r\n\r\n## Problem\r\n\r\nWords.\r\n\r\n¦\r\n')).not.toMatch(/[^\r]\n/);
  });

  it('offers nothing in a document of no kind', () => {
    const { document, offset } = cursorIn('# Notes\n\n¦\n');
    expect(complete({ ...document, kind: null }, offset)).toEqual([]);
  });

  it('offers a template in a document of no kind to who types its word', () => {
    const { document, offset } = cursorIn('# Notes\n\nmoore¦\n');
    expect(complete({ ...document, kind: null }, offset).map(({ label }) => label)).toEqual([
      'Positioning statement (Moore)',
    ]);
  });
});

describe('a section template', () => {
  const SECTIONS = TEMPLATES.filter(({ scope }) => scope === 'section');

  it.each(SECTIONS.flatMap(({ prefixes }) => prefixes))('comes up by “%s” on a line of its own', (prefix) => {
    const offered = at(`# PRD\n\nWords.\n\n${prefix}¦\n`);
    expect(offered.some(({ filter }) => filter.split(' ').includes(prefix))).toBe(true);
    for (const { insert } of offered) expect(insert).not.toContain('## ## ');
  });

  it('stands apart, with one heading, also behind marks', () => {
    const title = 'Positioning statement (Moore)';
    for (const line of ['moore¦', '## moore¦'])
      expect(taking(title, `# PRD\n\nWords.\n\n${line}\nMore.\n`)).toMatch(
        /^# PRD\n\nWords\.\n\n## Positioning/,
      );
    expect(taking(title, '# PRD\n\n### moore¦\n')).toMatch(/^# PRD\n\n### Positioning[^\n]*\n\n> For/);
  });

  it('is offered once when the document lacks its section', () => {
    expect(labels('# PRD\n\n## assumpt¦\n').filter((label) => label === 'Assumptions')).toHaveLength(1);
  });
});

describe('an id', () => {
  const IDS =
    '# PRD\n\n- **FR-1:** Nurses offer a shift.\n- **FR-2:** Managers refuse it.\n- **NFR-1:** Fast.\n';

  it('is offered with what it stands for', () => {
    const offered = at(`${IDS}\nThe beta covers FR¦\n`);
    expect(offered.map(({ label, detail }) => [label, detail])).toEqual([
      ['FR-1', 'Nurses offer a shift.'],
      ['FR-2', 'Managers refuse it.'],
    ]);
  });

  it('is the next free one where an item begins', () => {
    expect(at(`${IDS}- **FR-¦\n`)[0]).toMatchObject({
      label: 'FR-3',
      detail: 'the next free one',
      preselect: true,
    });
    expect(labels(`${IDS}\n### ¦\n`)).not.toContain('FR-3');
  });

  it('is offered behind a bracket', () => {
    expect(labels(`${IDS}\nThe beta [¦\n`)).toEqual(['FR-1', 'FR-2', 'NFR-1']);
  });

  it('is the next one in a column of ids', () => {
    expect(
      labels(
        '# PRD\n\n| ID | Requirement |\n|---|---|\n| FR-1 | Nurses offer a shift |\n| ¦ | Managers refuse it |\n',
      )[0],
    ).toBe('FR-2');
  });

  it('begins a family of its own', () => {
    expect(labels('# PRD\n\n- **AC-¦\n')).toEqual(['AC-1']);
  });

  it('leaves room for a task box', () => {
    expect(at(`${IDS}- [¦\n`)).toEqual([]);
  });

  it('is not offered in ordinary words', () => {
    expect(at(`${IDS}\nThe beta covers ¦\n`)).toEqual([]);
  });
});

describe('in a RACI', () => {
  const RACI = (row: string) =>
    `# RACI\n\n| Task | Ana | Ravi | Legal |\n|---|---|---|---|\n| Copy | A | R | C |\n${row}\n`;

  it('offers letters, those that nobody has yet first', () => {
    const offered = at(RACI('| Prices | A | ¦ | |'), 'raci');
    expect(offered.map(({ label }) => label)).toEqual(['R', 'C', 'I', 'A']);
    expect(offered[3]?.detail).toBe('Ana has it');
  });

  it('proposes an A where a row has none', () => {
    expect(at(RACI('| Prices | ¦ | R | |'), 'raci').find(({ preselect }) => preselect)?.label).toBe('A');
  });

  it('replaces a letter', () => {
    expect(taking('C', RACI('| Prices | R¦ | A | |'), 'raci')).toContain('| Prices | C | A | |');
  });

  it('offers roles as headers', () => {
    expect(labels('# RACI\n\n| Task | Ana | ¦ |\n|---|---|---|\n| Copy | A | R |\n', 'raci')).toContain(
      'Legal',
    );
  });

  it('offers letters where roles are rows', () => {
    const text =
      '# RACI\n\n| Role | Copy | Prices | Legal text |\n|---|---|---|---|\n| Ana | A | R | C |\n| Ravi | R | ¦ | I |\n';
    expect(labels(text, 'raci')).toEqual(['A', 'C', 'I', 'R']);
  });

  it('offers names where letters are columns', () => {
    const text =
      '# RACI\n\n| Task | Responsible | Accountable | Consulted | Informed |\n|---|---|---|---|---|\n| Copy | Ana | Ravi | Legal | |\n| Prices | Ravi | Ana | ¦ | |\n';
    expect(labels(text, 'raci').slice(0, 3)).toEqual(['Ana', 'Ravi', 'Legal']);
  });

  it('offers no letters for activities', () => {
    expect(at(RACI('| ¦ | | | |'), 'raci').filter(({ kind }) => kind === 'letter')).toEqual([]);
  });
});

describe('a person', () => {
  const PEOPLE = '# PRD\n\n## Audience\n\n- **Ward managers:** they fill the gaps.\n\n## Notes\n\n';

  it('is offered where a story begins', () => {
    expect(at(`${PEOPLE}- As a ¦\n`).map(({ label, kind }) => [label, kind])).toEqual([
      ['Ward managers', 'persona'],
    ]);
    expect(labels(`${PEOPLE}- As a wa¦\n`)).toEqual(['Ward managers']);
  });

  it('is offered by the first letters', () => {
    expect(taking('Ward managers', `${PEOPLE}Calls of wa¦\n`)).toContain('Calls of Ward managers');
  });

  it('is offered with the usual roles where an owner stands', () => {
    const offered = labels(`${PEOPLE}| Task | Owner |\n|---|---|\n| Copy | Ana Reyes |\n| Prices | ¦ |\n`);
    expect(offered[0]).toBe('Ana Reyes');
    expect(offered).toContain('Product marketing manager');
    expect(labels(`${PEOPLE}- Who tells them? (Owner: ¦)\n`)).toContain('Legal');
  });

  it('is offered behind an @', () => {
    expect(taking('Legal', `${PEOPLE}Ask @Le¦\n`)).toContain('Ask Legal');
  });
});

describe('in a comment', () => {
  it('offers checks that its kind has, those that it names left out', () => {
    const offered = labels('# PRD\n\n<!-- throughline-disable-next-line empty-section, ¦ -->\n');
    expect(offered).toContain('metrics-missing');
    expect(offered).not.toContain('empty-section');
    expect(offered).not.toContain('one-true-thing-missing');
  });

  it('offers the comments themselves, with room for a reason', () => {
    expect(taking('throughline-disable-next-line', '# PRD\n\n<!-- thr¦\n')).toBe(
      '# PRD\n\n<!-- throughline-disable-next-line [which check] -- [why] -->\n',
    );
  });

  it('leaves the reason to the author', () => {
    expect(at('# PRD\n\n<!-- throughline-disable empty-section -- as agreed ¦ -->\n')).toEqual([]);
  });
});

describe('nothing is offered', () => {
  const IDS = '# PRD\n\n- **FR-1:** Nurses offer a shift.\n\n';

  it.each([
    ['in code', '```\nFR-¦\n```\n'],
    ['in a code span', 'see `FR-¦1`\n'],
    ['in the text of a link', 'see [FR-¦1](x.md)\n'],
    ['in the target of a link', 'see [one](FR-¦\n'],
    ['in an address', 'see https://a.example/FR-¦\n'],
    ['in raw HTML', '<div title="FR-¦">\n</div>\n'],
  ])('%s', (_, body) => {
    expect(at(IDS + body)).toEqual([]);
  });
});

describe('a completion tells', () => {
  const describeAt = (label: string, marked: string, kind?: DocumentKind) => {
    const { document } = cursorIn(marked, kind);
    const found = at(marked, kind).find((one) => one.label === label);
    return found
      ? describeCompletion(document, found.topic, (id) => `https://docs.example/${id}`)
      : undefined;
  };

  it.each([
    ['what a key is for', 'status', '---\n¦\n---\n', 'How far it is'],
    ['what a value means', 'draft', '---\nstatus: ¦\n---\n', 'Being written'],
    [
      'what a section is for and how it begins',
      'Problem',
      '# PRD\n\n## ¦\n',
      'Who has which problem, how they manage',
    ],
    ['what a template holds', 'User story', '# PRD\n\n## User stories\n\n¦\n', 'so that'],
    [
      'what a check asks',
      'metrics-missing',
      '<!-- throughline-disable ¦ -->\n',
      'every outcome can be called a success',
    ],
    ['what a comment does', 'throughline-disable-file', '<!-- ¦\n', 'in this document'],
    ['what an id stands for', 'FR-1', '# PRD\n\n- **FR-1:** Nurses offer.\n\nAfter FR¦\n', 'Nurses offer.'],
  ])('%s', (_, label, marked, text) => {
    expect(describeAt(label, marked)).toContain(text);
  });

  it('nothing twice', () => {
    for (const marked of ['---\n¦\n---\n', '---\nstatus: ¦\n---\n', '# PRD\n\n## User stories\n\n¦\n'])
      for (const { label, detail } of at(marked))
        if (detail !== null) expect(describeAt(label, marked)).not.toContain(detail);
  });

  it('what a letter stands for', () => {
    const text = '# RACI\n\n| Task | Ana | Ravi |\n|---|---|---|\n| Copy | A | R |\n| Prices | ¦ | C |\n';
    expect(describeAt('R', text, 'raci')).toBe('**R** responsible, does the work');
  });

  it('nothing more about what is only a name', () => {
    expect(describeAt('Legal', '# PRD\n\n(Owner: ¦)\n')).toBeNull();
  });
});
