import { describe, expect, it } from 'vitest';
import { breadthOf, excludesAnything } from '../../core/src/document/scope/non-goals';
import { readPrioritySpread } from '../../core/src/document/scope/priority-spread';
import { scopeKey } from '../../core/src/document/scope/scope';
import { readDocument } from '../support/read-document';

const scopeOf = (body: string) =>
  readDocument(`# PRD\n\n${body}\n`).scope.map(({ side, name }) => `${side}: ${name.text}`);

describe('scope', () => {
  it('has two sides', () => {
    expect(scopeOf('## Scope\n\n**In scope:**\n- Refund\n\n**Out of scope:**\n- Cash — no till')).toEqual([
      'in: Refund',
      'out: Cash',
    ]);
  });

  it('is read from marks in columns', () => {
    const table =
      '## Scope\n\n| Feature | In scope | Out of scope |\n|---|---|---|\n| Refund | ✅ | |\n| Cash | | ❌ |';
    expect(scopeOf(table)).toEqual(['in: Refund', 'out: Cash']);
  });

  it('is read from columns that hold the items', () => {
    const table = '## Scope\n\n| In scope | Out of scope |\n|---|---|\n| Refund | Cash |\n| Labels | |';
    expect(scopeOf(table)).toEqual(['in: Refund', 'out: Cash', 'in: Labels']);
  });

  it('holds requirements, and the “Won’t” group on the other side', () => {
    expect(scopeOf("## Requirements\n\n### Must have\n\n- Refund\n\n### Won't have\n\n- Cash")).toEqual([
      'in: Refund',
      'out: Cash',
    ]);
  });

  it('names an item by its words, not by its id', () => {
    expect(scopeOf('## Out of scope\n\n- **FR-9:** Pay in cash because of the till')).toEqual([
      'out: Pay in cash',
    ]);
  });

  it('leaves out what another release brings', () => {
    expect(scopeOf('## Scope\n\n### Phase 2\n\n- Cash')).toEqual([]);
  });
});

describe('the key of a name', () => {
  const keyOf = (name: string) => {
    const [item] = readDocument(`# PRD\n\n## Scope\n\n- ${name}\n`).scope;
    return item ? scopeKey(item.name) : null;
  };

  it.each([
    ['CSV export', 'Export to CSV'],
    ['CSV exports of returns', 'Exporting returns as CSV'],
    ['Offline mode', 'No support for an offline mode'],
    ['User policies', 'User policy'],
    ['Offline mode (P0)', 'Offline mode'],
  ])('is the same for “%s” and “%s”', (one, other) => {
    expect(keyOf(one)).toBe(keyOf(other));
  });

  it.each([
    ['CSV export', 'Bulk CSV export'],
    ['Offline mode', 'Offline mode for iOS'],
    ['User management', 'Management'],
  ])('differs for “%s” and “%s”', (one, other) => {
    expect(keyOf(one)).not.toBe(keyOf(other));
  });
});

describe('what is left out', () => {
  it.each([
    '## Not doing\n\nCash.',
    'The tills are out of scope.',
    'We will not support cash.',
    'Cash is deferred until there is a till.',
    'Cash comes in phase 2.',
    '| Item | Priority |\n|---|---|\n| Cash | nice to have |',
  ])('is said by: %s', (text) => {
    expect(excludesAnything(readDocument(`# PRD\n\n${text}\n`))).toBe(true);
  });

  it('is not said by a list of features', () => {
    expect(excludesAnything(readDocument('# PRD\n\n## Features\n\n- Refund on scan\n- Labels\n'))).toBe(
      false,
    );
  });

  it.each(['[x] Out-of-scope items explicitly stated', '[ ] Out of scope is defined.'])(
    'is not said by a line of a checklist that asks for it: %s',
    (line) => {
      expect(excludesAnything(readDocument(`# PRD\n\n## Checklist\n\n- ${line}\n`))).toBe(false);
    },
  );

  it('is said in a checklist that names it', () => {
    const line = '- [x] Out of scope: cash, as stated to the bank';
    expect(excludesAnything(readDocument(`# PRD\n\n## Checklist\n\n${line}\n`))).toBe(true);
  });
});

describe('the breadth of a document', () => {
  const words = 'The desk refunds the shopper when the parcel is scanned in. '.repeat(60);
  const chapters = ['Problem', 'Goals', 'Audience', 'Requirements', 'Risks']
    .map((title) => `## ${title}\n\nText.`)
    .join('\n\n');

  it('is full for a long PRD with the usual chapters', () => {
    expect(breadthOf(readDocument(`# PRD: Desk\n\n${words}\n\n${chapters}\n`))).toBe('full');
  });

  it('is full for a PRD by its title that lists much in few words', () => {
    const bullets = '- Refund desk\n- Label printer\n- Returns portal\n'.repeat(10);
    const outline = (title: string) => breadthOf(readDocument(`${title}\n\n## Features\n\n${bullets}`));
    expect(outline('# PRD: Desk')).toBe('full');
    expect(outline('# Desk')).toBe('small');
  });

  it.each(['# One-pager: Desk', '# Epic: Desk', '# Feature specification: Desk'])(
    'is small under “%s”',
    (title) => {
      expect(breadthOf(readDocument(`${title}\n\n${words}\n\n${chapters}\n`))).toBe('small');
    },
  );

  it('is none where requirements are numbered headings over “shall” lines', () => {
    const ears =
      '## Requirements\n\n### Requirement 1\n\n1. WHEN scanned THE desk SHALL refund\n\n### Requirement 2\n\n1. WHEN late THE desk SHALL refuse';
    expect(breadthOf(readDocument(`# PRD\n\n${words}\n\n${chapters}\n\n${ears}\n`))).toBe('none');
  });

  it('is none for a few lines', () => {
    expect(breadthOf(readDocument(`# PRD: Desk\n\n## Scope\n\nRefunds.\n`))).toBe('none');
  });
});

describe('the spread of priorities', () => {
  const spreadOf = (body: string) =>
    readPrioritySpread(readDocument(`# PRD\n\n## Requirements\n\n${body}\n`));

  it('counts the musts', () => {
    const table =
      '| Requirement | Priority |\n|---|---|\n| Refund | Must |\n| Labels | Must |\n| Credit | Could |';
    expect(spreadOf(table)).toMatchObject({ count: 3, musts: 2, effortShare: null });
  });

  it('weighs them by effort where most have an estimate', () => {
    const table =
      '| Requirement | Priority | Effort |\n|---|---|---|\n| Refund | Must | 6 days |\n| Credit | Could | 2 days |';
    expect(spreadOf(table)?.effortShare).toBe(0.75);
  });

  it('is unknown without priorities', () => {
    expect(spreadOf('- Refund\n- Labels')).toBeNull();
  });

  it('is unknown where the rest of a list of musts is deferred', () => {
    expect(spreadOf("| Requirement | Priority |\n|---|---|\n| Refund | Must |\n| Cash | Won't |")).toBeNull();
  });
});
