import { describe, expect, it } from 'vitest';
import { raciViewOf } from '../../../core/src/raci/raci-view';
import { lintText } from '../../../core/src/request/lint-text';
import { type KnownDocument, knownDocument } from '../../../core/src/review/elsewhere/known-document';
import { raciViewAmong } from '../../../core/src/review/elsewhere/view-among';

const RACI = `---
type: raci
product: Kettle
---

# RACI

- **PM**: Ana Vidal
- **PMM**: Ben Okoro

| Activity | PM | PMM | Sales |
|---|---|---|---|
| Set the price | C | A/R | I |
| Publish the price page | A/R | C | |
| Build FR-2 | A/R | | |
`;

const launch = (...rows: readonly string[]): string => `---
type: launch
product: Kettle
---

# Launch plan

## Tasks

| Task | Owner | Due |
|---|---|---|
${rows.join('\n')}
`;

/** A document of the folder `docs` unless its name says another. */
function known(name: string, text: string): KnownDocument | null {
  const path = name.startsWith('/') ? name : `/docs/${name}`;
  const { document } = lintText(text, { path });
  const title = document.outline.title?.text ?? name;
  return knownDocument(document, { uri: `file://${path}`, title, path }, raciViewOf(document, []));
}

function viewAmong(text: string, others: Readonly<Record<string, string>>) {
  const own = known('raci.md', text);
  if (!own) throw new Error('nobody goes by this document');
  const all = Object.entries(others).flatMap(([name, other]) => known(name, other) ?? []);
  return raciViewAmong(own, [own, ...all]);
}

const linksAmong = (others: Readonly<Record<string, string>>, text = RACI) =>
  viewAmong(text, others).grids.flatMap(({ rows }) =>
    rows.map(({ activity, links }) => [
      activity,
      ...links.map(({ kind, where, document }) => `${kind} in ${document?.title ?? 'here'} › ${where}`),
    ]),
  );

const driftAmong = (others: Readonly<Record<string, string>>, text = RACI) =>
  viewAmong(text, others).grids.flatMap(({ findings }) => findings.map(({ message }) => message));

const PRICE_PAGE = launch('| Publish price page | Ben Okoro | 2026-03-09 |');

describe('the links of an activity', () => {
  it('lead to tasks, sections, rows and definitions of the same work in other documents', () => {
    const prd =
      '---\nproduct: Kettle\n---\n\n# PRD\n\n## Price\n\n## Requirements\n\n- FR-2: It switches off.\n';
    const other =
      '---\nproduct: Kettle\n---\n\n# Team\n\n| Task | PM | PMM |\n|---|---|---|\n| Set price | I | A |\n| Sell | A | R |\n';
    expect(linksAmong({ 'launch.md': PRICE_PAGE, '/specs/prd.md': prd, 'team.md': other })).toEqual([
      ['Set the price', 'activity in Team › Team', 'section in PRD › Price'],
      ['Publish the price page', 'task in Launch plan › Tasks'],
      ['Build FR-2', 'definition in PRD › Requirements'],
    ]);
  });

  it('lead to documents of another product nowhere, whatever folder they stand in', () => {
    const lamp = PRICE_PAGE.replace('Kettle', 'Lamp');
    expect(linksAmong({ 'launch.md': lamp }).every((links) => links.length === 1)).toBe(true);
  });

  it('lead to documents that name no product where one links the other', () => {
    const unnamed = PRICE_PAGE.replace('product: Kettle\n', '');
    expect(linksAmong({ '/launch/plan.md': unnamed })[1]).toHaveLength(1);
    const linked = `${unnamed}\nSee [who does what](../docs/raci.md#raci).\n`;
    expect(linksAmong({ '/launch/plan.md': linked })[1]).toHaveLength(2);
    const escaped = `${RACI.replace('product: Kettle\n', '')}\nSee [the plan](../caf%C3%A9%20plan.md).\n`;
    expect(linksAmong({ '/café plan.md': unnamed }, escaped)[1]).toHaveLength(2);
  });

  it('lead to a document beside it that names no product, as long as it is the only one of its kind', () => {
    const unnamed = PRICE_PAGE.replace('product: Kettle\n', '');
    expect(linksAmong({ 'launch.md': unnamed })[1]).toHaveLength(2);
    expect(linksAmong({ 'launch.md': unnamed, 'launch-2.md': unnamed })[1]).toHaveLength(1);
  });

  it('leave out sections that many documents have, templates and documents that are put away', () => {
    const priced = (name: string) =>
      `---\ntype: prd\nproduct: Kettle\n---\n\n# ${name}\n\n## Price\n\nNinety euros.\n`;
    const [one, two, three] = [priced('One'), priced('Two'), priced('Three')];
    expect(linksAmong({ 'one.md': one, 'two.md': two })[0]).toHaveLength(3);
    expect(linksAmong({ 'one.md': one, 'two.md': two, 'three.md': three })[0]).toHaveLength(1);
    const old = PRICE_PAGE.replace('product:', 'status: archived\nproduct:');
    expect(linksAmong({ 'old.md': old })[1]).toHaveLength(1);
  });
});

describe('another owner elsewhere', () => {
  it('is told at the one who answers, with the way to the other place', () => {
    const [grid] = viewAmong(RACI, { 'launch.md': PRICE_PAGE }).grids;
    expect(grid?.findings).toMatchObject([
      {
        ruleId: 'owner-drift',
        message:
          'Ben Okoro owns this in “Launch plan” under “Tasks”, but here PM has A and Ben Okoro has neither A nor R. Where two are named, each waits for the other: agree on one, and correct the place that is wrong.',
        span: { start: RACI.indexOf('A/R | C | |'), end: RACI.indexOf('A/R | C | |') + 3 },
        elsewhere: { kind: 'task', document: { uri: 'file:///docs/launch.md', title: 'Launch plan' } },
      },
    ]);
    expect(grid?.rows[1]?.cells.map(({ findings }) => findings)).toEqual([[0], [], []]);
  });

  it.each([
    ['has a part of those who do the work', '| Set the price | Ben | |'],
    ['is the role under another name', '| Publish the price page | Product management | |'],
    ['is one of several, of whom one has it', '| Publish the price page | PMM, Ana Vidal | |'],
    ['is nobody whom the matrix knows', '| Publish the price page | Zoe | |'],
    ['is among some whom it does not know', '| Publish the price page | Ben and Zoe | |'],
    ['is not named', '| Publish the price page | | 2026-03-09 |'],
    ['has work of other words', '| Check the price page | Ben Okoro | |'],
  ])('is none where the owner %s', (_, row) => {
    expect(driftAmong({ 'launch.md': launch(row) })).toEqual([]);
  });

  it('is none where one of several tasks of these words has the same owner', () => {
    const two = launch(
      '| Publish the price page | Ben Okoro | |',
      '| Publish the price page | Ana Vidal | |',
    );
    expect(driftAmong({ 'launch.md': two })).toEqual([]);
  });

  it('is none where several answer here, nobody does, or the activity stands twice', () => {
    for (const cells of ['A | A | ', 'R | C | ', 'X | A | '])
      expect(driftAmong({ 'launch.md': PRICE_PAGE }, RACI.replace('A/R | C | |', `${cells}|`))).toEqual([]);
    const row = '| Publish the price page | A/R | C | |\n';
    expect(driftAmong({ 'launch.md': PRICE_PAGE }, RACI.replace(row, row + row))).toEqual([]);
  });

  it('is told of the same document, and of another matrix', () => {
    const own = `${RACI}\n## Tasks\n\n| Task | Owner |\n|---|---|\n| Set the price | Sales |\n`;
    expect(driftAmong({}, own)).toEqual([
      expect.stringMatching(/^Sales owns this in “Tasks” of this document, but here PMM has A/),
    ]);
    const team =
      '---\nproduct: Kettle\n---\n\n# Team\n\n| Task | Product | Sales |\n|---|---|---|\n| Set the price | A | R |\n| Sell | A | R |\n';
    expect(driftAmong({ 'team.md': team })).toEqual([
      expect.stringMatching(/^Product has A for this in “Team” under “Team”, but here PMM has it\./),
    ]);
    expect(driftAmong({ 'team.md': team.replace('Product |', 'Product marketing |') })).toEqual([]);
  });
});
