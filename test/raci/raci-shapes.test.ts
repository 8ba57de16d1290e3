import { describe, expect, it } from 'vitest';
import { type RaciMatrix, tableOf } from '../../core/src/raci/raci-matrix';
import { lintText } from '../../core/src/request/lint-text';

const matricesIn = (text: string): readonly RaciMatrix[] => lintText(text).document.raciMatrices;

const lines = (...all: readonly string[]): string => `${all.join('\n')}\n`;

/** Each row as `activity: role=letters, …`. */
const readIn = (text: string): readonly string[] =>
  matricesIn(text).flatMap(({ rows }) =>
    rows.map(
      ({ activity, phase, assignments }) =>
        `${phase ? `${phase.text} / ` : ''}${activity.text}: ${assignments
          .map(
            ({ role, codes, condition }) => `${role}=${codes.join('')}${condition ? ` (${condition})` : ''}`,
          )
          .join(', ')}`,
    ),
  );

describe('matrices in lists', () => {
  it('have a title for each activity and an item for each letter', () => {
    const text = lines(
      '# Who decides',
      '',
      '### Set the price',
      '',
      '- **Responsible:** PMM, Sales',
      '- **Accountable:** PM',
      '- **Consulted:** Finance (enterprise plans)',
    );
    expect(readIn(text)).toEqual(['Set the price: PMM=R, Sales=R, PM=A, Finance=C (enterprise plans)']);
  });

  it('have an item for each activity and the letters below it', () => {
    const text = lines(
      '## Decisions',
      '',
      '- Set the price:',
      '  - R: PMM',
      '  - A: PM',
      '- Stop a rollout',
      '  - R: Eng',
      '  - A: Incident Lead',
    );
    expect(readIn(text)).toEqual(['Set the price: PMM=R, PM=A', 'Stop a rollout: Eng=R, Incident Lead=A']);
    expect(matricesIn(text).map(({ source }) => source.layout)).toEqual(['letter-items']);
  });

  it('may tell the others without naming them, where most are named', () => {
    const text = lines(
      '## Decisions',
      '',
      '- Set the price',
      '  - R: PMM, Sales',
      '  - A: PM',
      '  - I: everybody else',
      '- Stop a rollout',
      '  - R: whoever is there when it happens',
      '  - A: Incident Lead',
    );
    expect(readIn(text)).toEqual(['Set the price: PMM=R, Sales=R, PM=A, everybody else=I']);
  });

  it.each([
    ['a dash', '- Positioning — A: PMM, R: PMM, C: PM / Sales', '- Pricing — A: PM, R: PMM'],
    ['equals signs', '- Positioning: A=PMM, R=PMM, C=PM/Sales', '- Pricing: A=PM, R=PMM'],
    ['brackets', '- Positioning (A: PMM, R: PMM, C: PM & Sales)', '- Pricing (A: PM; R: PMM)'],
  ])('have letters and names behind the activity, after %s', (_how, ...items) => {
    expect(readIn(lines('## RACI', '', ...items))).toEqual([
      'Positioning: PMM=A, PMM=R, PM=C, Sales=C',
      'Pricing: PM=A, PMM=R',
    ]);
  });

  it('stand in lines of a paragraph too', () => {
    const text = lines('## RACI', '', 'Positioning: A=PMM, R=PMM, C=PM', 'Pricing: A=PM, R=PMM');
    expect(readIn(text)).toHaveLength(2);
  });

  it('have an item for each role', () => {
    const text = lines(
      '## Release duties',
      '',
      '- **Release manager**: A/R for the go decision; C for pricing.',
      '- PMM: I for the go decision; A for pricing.',
    );
    expect(readIn(text)).toEqual([
      'go decision: Release manager=AR, PMM=I',
      'pricing: Release manager=C, PMM=A',
    ]);
  });

  it('have a line for each role, in one paragraph or in several', () => {
    const text = lines(
      '## Release duties',
      '',
      '**Release manager**: A/R for the go decision; C for pricing.',
      '',
      'So it was agreed:',
      'PMM — I for the go decision; A for pricing.',
    );
    expect(readIn(text)).toEqual([
      'go decision: Release manager=AR, PMM=I',
      'pricing: Release manager=C, PMM=A',
    ]);
  });

  it.each([
    [
      'a legend',
      '- **R** = Responsible: does the work',
      '- **A** = Accountable: answers',
      '- **C** = Consulted',
    ],
    [
      'a legend in words',
      '- Responsible: does the work',
      '- Accountable: answers for it',
      '- Consulted: is asked',
    ],
    ['a legend in one line', 'R = Does, A = Answers, C = Asked, I = Told'],
    ['questions and answers', '- Q: Why now?', '- A: Because shops ask for it.'],
    ['drives', '- C: System', '- D: Data', '- A: Floppy'],
    ['lines of prose', 'PM: Responsible for the roadmap, and glad.', 'Note: good for us'],
    ['people with dates', '- PM: Ana for now', '- Eng: Ben for the time being'],
  ])('are not %s', (_what, ...items) => {
    expect(matricesIn(lines('## RACI', '', ...items))).toEqual([]);
  });
});

describe('matrices as data', () => {
  const YAML = [
    'Plan:',
    '  Set the price: {A: PM, R: [PMM, Sales], C: "Finance"}',
    '  Name it:',
    '    PMM: A/R',
    '    PM: C',
  ];

  it('stand in a fenced block', () => {
    const text = lines('# RACI', '', '```raci', ...YAML, '```');
    expect(readIn(text)).toEqual([
      'Plan / Set the price: PM=A, PMM=R, Sales=R, Finance=C',
      'Plan / Name it: PMM=AR, PM=C',
    ]);
  });

  it('may be a list of activities, in a block and in front matter', () => {
    const list = [
      '- activity: Set the price',
      '  phase: Plan',
      '  A: PM',
      '  R: [PMM, Sales]',
      '  notes: twice a year',
      '- Name it: {PMM: A/R, PM: C}',
    ];
    const read = ['Plan / Set the price: PM=A, PMM=R, Sales=R', 'Name it: PMM=AR, PM=C'];
    expect(readIn(lines('# RACI', '', '```raci', ...list, '```'))).toEqual(read);
    expect(readIn(lines('---', 'raci:', ...list.map((line) => `  ${line}`), '---', '', '# Launch'))).toEqual(
      read,
    );
    expect(readIn(lines('# Plan', '', '```yaml', 'steps:', ...list, '```'))).toEqual([]);
  });

  it('stand in front matter', () => {
    const text = lines(
      '---',
      'title: Launch',
      'raci:',
      ...YAML.map((line) => `  ${line}`),
      '---',
      '',
      '# Launch',
    );
    expect(readIn(text)).toHaveLength(2);
    const [row] = matricesIn(text)[0]?.rows ?? [];
    expect(text.slice(row?.span.start, row?.span.end)).toBe('Set the price');
  });

  it.each(['\n', '\r\n'])('know where each name stands, with line ends %j', (ending) => {
    const text = lines(
      '# RACI',
      '',
      '```yaml',
      'raci:',
      '  Set the price: {A: PM, R: "PMM"}',
      '```',
    ).replaceAll('\n', ending);
    const spans = matricesIn(text).flatMap(({ rows }) =>
      rows.flatMap(({ assignments }) => assignments.map(({ span }) => text.slice(span.start, span.end))),
    );
    expect(spans).toEqual(['PM', 'PMM']);
  });

  it.each([
    ['a link to another file', lines('---', 'raci: raci.md', '---', '', '# Launch')],
    ['other data', lines('# RACI', '', '```yaml', 'build: {A: 1, R: 2}', '```')],
    ['broken data', lines('# RACI', '', '```raci', 'a: [', '```')],
  ])('are not %s', (_what, text) => {
    expect(matricesIn(text)).toEqual([]);
  });
});

describe('signs that stand for letters', () => {
  const table = [
    '| Task | PM | PMM | Eng |',
    '|---|---|---|---|',
    '| Set the price | 🟥 | 🟦 | 🟩 (tier 1) |',
    '| Ship the app | 🟩 | – | **🟥🟦** |',
  ];
  const read = ['Set the price: PM=A, PMM=R, Eng=C (tier 1)', 'Ship the app: PM=C, Eng=AR'];

  it.each([
    ['a line', ['🟥 = A · 🟦 = R · 🟩 = C']],
    ['a line that names the words', ['🟥 Accountable, 🟦 Responsible, 🟩 Consulted']],
    ['a line that names the letters first', ['A: 🟥, R: 🟦, C: 🟩, I: ⬜']],
    ['a list', ['- 🟥 – Accountable', '- 🟦 – Responsible', '- 🟩 – Consulted']],
    ['a quote', ['> **🟥** = Accountable, **🟦** = Responsible, **🟩** = Consulted']],
    ['a table', ['| Sign | Letter |', '|---|---|', '| 🟥 | A |', '| 🟦 | R |', '| 🟩 | C |']],
  ])('are explained by %s, before or after the table', (_how, legend) => {
    const [before, after] = [lines('# RACI', '', ...legend, '', ...table), lines(...table, '', ...legend)];
    expect(readIn(before)).toEqual(read);
    expect(readIn(after)).toEqual(read);
  });

  it.each([
    ['nothing', []],
    ['words of something else', ['🟥 At risk, 🟦 Released, 🟩 Complete']],
    ['two letters for one sign', ['🟥 = A, 🟦 = R, 🟩 = C', '', 'Here 🟥 = I.']],
    ['too few letters', ['🟥 = A, 🟦 = R']],
    ['letters without one who answers', ['🟥 = I, 🟦 = R, 🟩 = C']],
  ])('are no letters with %s', (_what, legend) => {
    expect(matricesIn(lines('# RACI', '', ...legend, '', ...table))).toEqual([]);
  });

  it('may be shapes, and people at work', () => {
    const text = lines(
      '★ = Accountable, ● = Responsible, 👷‍♀️ = Consulted',
      '',
      '| Task | PM | PMM | Eng |',
      '|---|---|---|---|',
      '| Set the price | ★ | ● | 👷‍♀️ |',
      '| Ship the app | 👷‍♀️ | | ★● |',
    );
    expect(readIn(text)).toEqual(['Set the price: PM=A, PMM=R, Eng=C', 'Ship the app: PM=C, Eng=AR']);
  });

  it('are what the nearest legend says, and what one elsewhere says only where a matrix is meant', () => {
    const legend = '🟥 = A, 🟦 = R, 🟩 = C';
    const other = ['## Readiness', '', '🟥 = late, 🟦 = at risk, 🟩 = done', '', ...table];
    expect(readIn(lines('# RACI', '', legend, '', ...table, '', ...other))).toEqual(read);
    expect(readIn(lines('# Plan', '', '## Legend', '', legend, '', '## Work', '', ...table))).toEqual([]);
    expect(readIn(lines('# RACI', '', '## Legend', '', legend, '', '## Work', '', ...table))).toEqual(read);
    expect(readIn(lines('# RACI', '', legend, '', ...table, '', 'Bugs: 🟥 P1, 🟦 P2; 🟩 = fine'))).toEqual(
      [],
    );
    expect(readIn(lines('# RACI', '', legend, '', ...table, '', 'Bugs: 🟥 P1, 🟦 P2; ⬜ = fine'))).toEqual(
      read,
    );
  });

  it('tell how things stand in a column of states', () => {
    const [header, dashes, ...rows] = table;
    const wide = [`${header} Status |`, `${dashes}---|`, ...rows.map((row) => `${row} 🟥 |`)];
    expect(readIn(lines('🟥 = A, 🟦 = R, 🟩 = C', '', ...wide))).toEqual(read);
  });

  it('are none where the letters are those of something else', () => {
    const rights = ['🟥 R (read), 🟦 C (create), 🟩 A (admin), ⬜ D (delete)', '', ...table];
    expect(matricesIn(lines('# Pages', '', ...rights))).toEqual([]);
  });

  it('stand in columns of blanks too', () => {
    const text = lines(
      '🟥 = A, 🟦 = R, 🟩 = C',
      '',
      'Task            PM    PMM   Eng',
      '--------------- ----- ----- -----',
      'Set the price   🟥    🟦    🟩',
      'Ship the app    🟩          🟥',
    );
    expect(readIn(text)).toEqual(['Set the price: PM=A, PMM=R, Eng=C', 'Ship the app: PM=C, Eng=A']);
  });

  it('stand beside letters, which are read as they are', () => {
    const text = lines('🟥 = A, 🟦 = R, 🟩 = C', '', ...table.slice(0, 3), '| Sell | 🟩 C | A | 🟦 |');
    expect(readIn(text)[1]).toBe('Sell: PM=C, PMM=A, Eng=R');
  });
});

describe('other tables', () => {
  it('may have columns lined up with blanks, as Pandoc has them', () => {
    const text = lines(
      '# Who does what',
      '',
      '  Activity          PM     PMM    Eng    Sales',
      '  ----------------- ------ ------ ------ -----',
      '  Set the price     A      R      C',
      '  Write the brief          A/R           I',
      '  **Ship** it       C             **R**  I',
      '',
      'More.',
    );
    expect(readIn(text)).toEqual([
      'Set the price: PM=A, PMM=R, Eng=C',
      'Write the brief: PMM=AR, Sales=I',
      'Ship it: PM=C, Eng=R, Sales=I',
    ]);
    const [matrix] = matricesIn(text);
    const part = matrix?.rows[2]?.assignments[1];
    expect(part && text.slice(part.span.start, part.span.end)).toBe('R');
  });

  it('may be lined up for some columns only to be prose', () => {
    const text = lines(
      'Activity     PM   PMM  Eng',
      '------------ ---- ---- ----',
      'Set the price of the plan A    R    C',
      'Ship         A    R    C',
    );
    expect(matricesIn(text)).toEqual([]);
  });

  it('may name people with their letters in brackets', () => {
    const text = lines(
      '| Task | Owner | Helper | Reviewers | Due |',
      '|---|---|---|---|---|',
      '| Set the price | Ben (A) | Ana (R) | Tom (C), Ines Calder (I) | May (C) |',
      '| Write the brief | Ana (A, R) | — | Ben (C) | June |',
    );
    expect(readIn(text)).toEqual([
      'Set the price: Ben=A, Ana=R, Tom=C, Ines Calder=I',
      'Write the brief: Ana=AR, Ben=C',
    ]);
    expect(matricesIn(text)[0]?.rows[1]?.notes.map(({ prose }) => prose.text)).toEqual(['June']);
  });

  it('may be named with their letters behind a phase, without any, and with what limits them', () => {
    const text = lines(
      '| Phase | Task | Owner | Helper |',
      '|---|---|---|---|',
      '| Plan | Set the price | Ben (A) | Ana (R), Tom |',
      '| Plan | Write the brief | Product lead [A] | growth team (R) and Ana (W) |',
      '| Ship | Tell the press | PMM lead (А) | PM (R, EU only) |',
    );
    expect(readIn(text)).toEqual([
      'Plan / Set the price: Ben=A, Ana=R, Tom=',
      'Plan / Write the brief: Product lead=A, growth team=R, Ana=',
      'Ship / Tell the press: PMM lead=A, PM=R (EU only)',
    ]);
    const parts = matricesIn(text)[0]?.rows.flatMap(({ assignments }) => assignments) ?? [];
    expect(parts.flatMap(({ unknown }) => unknown)).toEqual(['Tom', 'W']);
  });

  it('are not made of contacts, even where a matrix is meant', () => {
    const contacts = ['| Security | Ana Ruiz (IR) | Tom (IR) |', '| Law | Ines (RA) | Ben (RA) |'];
    expect(matricesIn(lines('# RACI', '', '| Team | One | Two |', '|---|---|---|', ...contacts))).toEqual([]);
    const names = ['| French | Ana (A) | Tom (I) |', '| German | Ben (A) | Ana (I) |'];
    expect(matricesIn(lines('| Language | Fluent | Learns |', '|---|---|---|', ...names))).toEqual([]);
  });

  it.each([
    ['regions', ['| EU | Berlin (C) | Rome (A) |', '| US | Austin (C) | Boise (C) |']],
    ['grades', ['| Maths | Ben (A) | Ana (B) |', '| Art | Ben (C) | Ana (A) |']],
    ['one row', ['| Set the price | Ben (A) | Ana (R) |']],
    [
      'prose',
      ['| Set the price | Ben decides (A) | asked early (R) |', '| Ship | we ship (A) | and tell (I) |'],
    ],
  ])('with brackets may be of %s', (_what, rows) => {
    expect(matricesIn(lines('| What | First | Second |', '|---|---|---|', ...rows))).toEqual([]);
  });

  it('may have a row for each letter and a column of names', () => {
    const text = lines(
      '## Set the price',
      '',
      '| Role | Who | What it means |',
      '|---|---|---|',
      '| Responsible | Ben, Ana | does it |',
      '| Accountable | Ana | answers for it |',
      '| Consulted | Legal | is asked |',
      '| Informed | — | is told |',
    );
    expect(readIn(text)).toEqual(['Set the price: Ben=R, Ana=R, Ana=A, Legal=C']);
  });

  it('names with it what the title above is about, where its own names the scheme', () => {
    const header = ['| Role | Who |', '|---|---|'];
    const rows = [...header, '| Responsible | Ben |', '| Accountable | Ana |', '| Consulted | Tom |'];
    expect(readIn(lines('# Set the price', '', '## RACI', '', ...rows))).toEqual([
      'Set the price: Ben=R, Ana=A, Tom=C',
    ]);
    expect(matricesIn(lines('# RACI', '', ...rows))).toEqual([]);
  });

  it('may count up what it compares, or call roles after letters', () => {
    const compared = (...rows: readonly string[]) =>
      lines('| What | Option A | Option B | Option C | Option D |', '|---|---|---|---|---|', ...rows);
    expect(matricesIn(compared('| Cost | Low, mostly design | Licence | High | None |'))).toEqual([]);
    expect(readIn(compared('| Set the price | A | R | C | I |', '| Ship it | C | A/R | I | I |'))[0]).toBe(
      'Set the price: Option A=A, Option B=R, Option C=C, Option D=I',
    );
    const words = lines(
      '| Asset | Confidentiality (C) | Integrity (I) | Availability (A) |',
      '|---|---|---|---|',
      '| Orders | only staff read them | checked each night | two regions |',
    );
    expect(matricesIn(words)).toEqual([]);
  });

  it.each([
    ['explains them', ['| Meaning | Does the work | Owns it | Is asked | Is told |']],
    ['ticks them', ['| PM | | X | | |', '| Eng | X | | | |', '| Legal | | | ✓ | ✓ |']],
  ])('below letters is no matrix when it %s', (_what, rows) => {
    expect(matricesIn(lines('| | R | A | C | I |', '|---|---|---|---|---|', ...rows))).toEqual([]);
  });

  it('may have signs in front of the words in its header, and letters that look like ours', () => {
    const rows = ['|---|---|---|---|', '| Set the price | PM and CPO | PMM | Trust and Safety |'];
    const read = ['Set the price: PM=A, CPO=A, PMM=R, Trust and Safety=C'];
    expect(readIn(lines('| Task | 🎯 Accountable | 🛠 Responsible | 💬 Consulted |', ...rows))).toEqual(read);
    expect(readIn(lines('| Task | А | R | С |', ...rows))).toEqual(read);
  });

  it.each([
    [
      'explains the letters',
      ['| R | the one who does it |', '| A | the one who answers |', '| C | is asked |'],
    ],
    ['names no one who answers', ['| R | Ben |', '| C | Ana |', '| I | Tom |']],
    ['has other rows', ['| R | Ben |', '| A | Ana |', '| C | Tom |', '| Budget | Ines |']],
  ])('with a row for each letter is none when it %s', (_what, rows) => {
    expect(matricesIn(lines('## Letters', '', '| Letter | Who |', '|---|---|', ...rows))).toEqual([]);
  });

  it('may tell one activity each, a row for a role', () => {
    const text = lines(
      '### Restore the service',
      '',
      '| Role | RACI |',
      '|---|---|',
      '| Eng | A/R |',
      '| Support | I |',
    );
    expect(readIn(text)).toEqual(['Restore the service: Eng=AR, Support=I']);
  });

  it('may be lines with pipes that Markdown takes for none', () => {
    const text = lines('## Plan', '', 'Task | PM | Eng', '------', 'Write | A | R', 'Ship | I | A');
    expect(readIn(text)).toEqual(['Write: PM=A, Eng=R', 'Ship: PM=I, Eng=A']);
    expect(matricesIn(text).map((matrix) => tableOf(matrix)?.source)).toEqual(['html']);
  });

  it('may be such lines with an empty line between all of them, or between two tables', () => {
    const rows = ['| Task | PM | Eng', '|---|---|---', '| Write | A | R', '| Ship | I | A'];
    expect(readIn(lines('## Plan', '', rows.join('\n\n')))).toEqual([
      'Write: PM=A, Eng=R',
      'Ship: PM=I, Eng=A',
    ]);
    const two = lines(
      'Task | PM | Eng',
      'Write | A | R',
      'Ship | I | A',
      '',
      'Deed | CEO | Legal',
      'Sign | A | R',
      'Pay | R | A',
    );
    expect(matricesIn(two).map(({ roles }) => roles.map(({ name }) => name))).toEqual([
      ['PM', 'Eng'],
      ['CEO', 'Legal'],
    ]);
  });

  it('may be written in HTML', () => {
    const row = (...cells: readonly string[]) =>
      `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
    const text = lines(
      '# RACI',
      '',
      `<table>${row('Task', 'PM', 'Eng')}${row('Write', 'A', 'R')}${row('Ship', 'I', 'A')}</table>`,
    );
    expect(readIn(text)).toEqual(['Write: PM=A, Eng=R', 'Ship: PM=I, Eng=A']);
  });

  it('may have the phase in a column of its own', () => {
    const text = lines(
      '| Phase | Task | PM | Eng |',
      '|---|---|---|---|',
      '| Plan | Write | A | R |',
      '| | Read | A | C |',
      '| Build | Ship | I | A |',
    );
    expect(readIn(text).map((row) => row.split(':')[0])).toEqual([
      'Plan / Write',
      'Plan / Read',
      'Build / Ship',
    ]);
  });

  it.each([
    ['by their header', '| Who | Write it | Ship it |', '| Ana | A/R | I |', '| Ben | C | A |'],
    ['by their names', '| | Write it | Ship it |', '| PMM | A/R | I |', '| Eng | C | A |'],
  ])('may have the roles down the side, told %s', (_how, header, ...rows) => {
    const [matrix] = matricesIn(lines(header, '|---|---|---|', ...rows));
    expect(matrix?.source.layout).toBe('roles-as-rows');
  });

  it('may be of a scheme in which many decide', () => {
    const text = lines(
      '| Decision | PM | Eng | CPO |',
      '|---|---|---|---|',
      '| Price | D | E | A |',
      '| Name | D | E | R |',
    );
    expect(matricesIn(text)[0]?.variant.id).toBe('dare');
  });
});
