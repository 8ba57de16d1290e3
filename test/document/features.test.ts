import { describe, expect, it } from 'vitest';
import type { DocumentKind } from '../../core/src/document/kind/kind';
import { lintText } from '../../core/src/request/lint-text';

const listsOf = (text: string, kind: DocumentKind = 'prd') => lintText(text, { kind }).document.features;

const namesOf = (text: string, kind: DocumentKind = 'prd') =>
  listsOf(text, kind).map((list) => list.features.map(({ name }) => name.text));

describe('feature lists', () => {
  it.each([
    ['bullets', '## Features\n\n- Tide tables\n- Crew roster\n'],
    ['bullets', '## 🚢 3. Key Features (MVP)\n\n1. Tide tables\n2. Crew roster\n'],
    ['lead-in', 'Ferrier has these capabilities:\n\n- Tide tables\n- Crew roster\n'],
    [
      'table',
      '## Features\n\n| ID | Feature | Priority |\n|---|---|---|\n| F-1 | Tide tables | P0 |\n| F-2 | Crew roster | P1 |\n',
    ],
    ['sub-sections', '## Features\n\n### Tide tables\n\nHeights.\n\n### Crew roster\n\nNames.\n'],
    [
      'nested',
      '## Features\n\n- **On the pier**\n  - **Tide tables:** heights\n  - **Crew roster:** names\n'.concat(
        '- **On board**\n  - **Bell:** rings\n  - **Log:** written\n',
      ),
    ],
  ])('come as %s', (shape, text) => {
    expect(listsOf(text).map((list) => list.shape)).toEqual([shape]);
  });

  it('name their features without ids, descriptions and decoration', () => {
    expect(
      namesOf(
        '## Features\n\n- ✅ Tide tables (new)\n- **F1: Crew roster** — names by shift\n- Ticket scanner: paper and phone\n- Bell, rung by hand\n- *Log book.* Written at sea\n',
      ),
    ).toEqual([['Tide tables', 'Crew roster', 'Ticket scanner', 'Bell', 'Log book']]);
  });

  it('take names from the feature column', () => {
    expect(
      namesOf(
        '## Features\n\n| # | Feature | Benefit |\n|---|---|---|\n| 1 | Tide tables | No wait |\n| 2 | Crew roster | No calls |\n',
      ),
    ).toEqual([['Tide tables', 'Crew roster']]);
  });

  it('keep the groups of nested lists', () => {
    const [nested] = listsOf(
      '## Features\n\n- **Pier**\n  - **Tide tables**\n  - **Departure board**\n- **Boat**\n  - **Bell**\n  - **Log**\n',
    );
    expect(nested?.features.map(({ name, group }) => `${group?.prose.text}/${name.text}`)).toEqual([
      'Pier/Tide tables',
      'Pier/Departure board',
      'Boat/Bell',
      'Boat/Log',
    ]);
  });

  it('read priorities from groups', () => {
    const [list] = listsOf(
      '## Features\n\n### Must have\n\n- Tide tables\n\n### Could have\n\n- Bell\n- Log\n',
    );
    expect(list?.features.map(({ priority }) => priority?.step)).toEqual(['must', 'could', 'could']);
  });

  it('find features below headings that gather them', () => {
    expect(
      namesOf(
        '## Features\n\n### For skippers\n\n- Tide tables\n- Bell\n\n### 2.1 Boarding features\n\n#### 2.1.1 Ticket scanner\n\nReads paper.\n\n#### 2.1.2 Head count\n\nBy gate.\n',
      ),
    ).toEqual([['Tide tables', 'Bell', 'Ticket scanner', 'Head count']]);
  });

  it('leave out the chapters beside the features', () => {
    expect(
      namesOf(
        '## Features\n\n### Tide tables\n\nHeights.\n\n### Crew roster\n\nNames.\n\n### Out of scope\n\n- Cars\n- Trains\n',
      ),
    ).toEqual([['Tide tables', 'Crew roster']]);
  });

  it('do not take a feature list of one word in a specification for the whole product', () => {
    expect(namesOf('# PRD\n\n## Zoom features\n\n- Wheel\n- Pinch\n- Keys\n')).toEqual([]);
    expect(
      namesOf('# Brief\n\n## Ferrier features\n\n- Wheel\n- Pinch\n- Keys\n', 'positioning'),
    ).toHaveLength(1);
  });

  it('are not the words that somebody is to read', () => {
    expect(
      namesOf(
        '# Messaging\n\n## Feature highlights\n\n- “Tides at a glance.”\n- “Nobody left ashore.”\n',
        'messaging',
      ),
    ).toEqual([]);
  });

  it('do not read a whole specification as features because of its title', () => {
    expect(namesOf('# Features\n\n## Steps\n\n- Open the page\n- Press the button\n- Wait for it\n')).toEqual(
      [],
    );
  });
});
