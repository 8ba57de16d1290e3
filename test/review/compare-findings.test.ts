import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lintText } from '../../core/src/request/lint-text';
import { type ChangedScope, compareFindings, freshIn } from '../../core/src/review/compare-findings';

/** Enough of them that a reader asks for the rest of a PRD. */
const REQUIREMENTS = Array.from(
  { length: 14 },
  (_, at) => `- R-${at + 1}: The page shows people the state ${at + 1} of their parcel within two seconds.`,
).join('\n');

const PRD = `---
type: prd
status: in review
---
# Parcel tracking

## Problem

People call us 400 times a week to ask where their parcel is.

## Metrics

- Support tickets a week fall by 30 %, from 100 to 80, by March 2027.
- Calls a week fall by 50 %, from 400 to 200, by March 2027.

## Requirements

${REQUIREMENTS}

## Non-goals

- Tracking of returns: they have a page of their own.
`;

const WITHOUT_PROBLEM = PRD.replace(/## Problem\n[\s\S]*?(?=## Metrics)/, '');

const WRONG = '- Complaints a week fall by 10 %, from 50 to 20, by March 2027.\n';

const compared = (before: string | null, after: string) =>
  compareFindings(before === null ? null : lintText(before), lintText(after));

const rules = (findings: readonly { readonly ruleId: string }[]) => findings.map(({ ruleId }) => ruleId);

const shown = (before: string, after: string, scope: ChangedScope) => {
  const later = lintText(after);
  return rules(freshIn(compareFindings(lintText(before), later), later.document, scope));
};

describe('the findings of two versions', () => {
  it('are all older where nothing changed', () => {
    const { fresh, fixed, older } = compared(PRD, PRD);
    expect([fresh, fixed]).toEqual([[], []]);
    expect(rules(older)).toContain('metric-arithmetic');
  });

  it('are all new in a new document', () => {
    const { fresh, older } = compared(null, PRD);
    expect(older).toEqual([]);
    expect(rules(fresh)).toContain('metric-arithmetic');
  });

  it('are new where the change made them, and fixed where it mended them', () => {
    const after = PRD.replace('from 100 to 80', 'from 100 to 70').replace(
      '- Calls a week',
      `${WRONG}- Calls a week`,
    );
    const { fresh, fixed } = compared(PRD, after);
    expect(rules(fresh)).toEqual(['metric-arithmetic']);
    expect(fresh.map(({ span }) => after.slice(span.start, span.end)).join()).toContain('10 %');
    expect(rules(fixed)).toEqual(['metric-arithmetic']);
  });

  it('are older wherever they have moved', () => {
    const { fresh, fixed } = compared(
      PRD,
      PRD.replace('# Parcel tracking\n', '# Parcel tracking\n\nA line.\n\nAnother.\n'),
    );
    expect([fresh, fixed]).toEqual([[], []]);
  });

  it('are older under a heading that was renamed', () => {
    const { fresh, fixed } = compared(PRD, PRD.replace('## Metrics', '## Success metrics'));
    expect([fresh, fixed]).toEqual([[], []]);
  });

  it('that speak of the whole document are older whatever its title is now', () => {
    const after = WITHOUT_PROBLEM.replace('# Parcel tracking', '# Where is my parcel?');
    const { fresh, older } = compared(WITHOUT_PROBLEM, after);
    expect(rules(older)).toContain('missing-problem');
    expect(rules(fresh)).toEqual([]);
  });

  it('of the same words are told apart by their number, and the one in the changed lines is new', () => {
    const line = '- Support tickets a week fall by 30 %, from 100 to 80, by March 2027.\n';
    const calls = '- Calls a week fall by 50 %, from 400 to 200, by March 2027.\n';
    const before = PRD.replace(line + calls, calls + line);
    const after = PRD.replace(line + calls, line + calls + line);
    const { fresh, older, changes } = compared(before, after);
    expect(rules(fresh)).toEqual(['metric-arithmetic']);
    expect(changes).toEqual([{ start: after.indexOf(line), end: after.indexOf(calls) }]);
    expect(fresh[0]?.span.start).toBeLessThan(after.indexOf(calls));
    const stayed = older.find(({ ruleId }) => ruleId === 'metric-arithmetic');
    expect(stayed?.span.start).toBeGreaterThan(after.indexOf(calls));
  });

  it('are the same with Windows line ends', () => {
    const { fresh, fixed, changes } = compared(PRD, PRD.replaceAll('\n', '\r\n'));
    expect([fresh, fixed, changes]).toEqual([[], [], []]);
  });
});

it('sorts every finding into one list, whatever lines are moved, taken out or said twice', () => {
  const lines = `${PRD}${WRONG}`.split('\n');
  const version = fc.array(fc.constantFrom(...lines), { maxLength: 30 }).map((some) => {
    const head = lines.slice(0, 5);
    return [...head, ...some].join('\n');
  });
  fc.assert(
    fc.property(version, version, (before, after) => {
      const [earlier, later] = [lintText(before), lintText(after)];
      const { fresh, older, fixed } = compareFindings(earlier, later);
      const sorted = [...fresh, ...older].sort(
        (a, b) => later.findings.indexOf(a) - later.findings.indexOf(b),
      );
      expect(sorted).toEqual(later.findings);
      expect(older.length + fixed.length).toBe(earlier.findings.length);
      const again = compareFindings(later, lintText(after));
      expect([again.fresh, again.fixed]).toEqual([[], []]);
    }),
    { numRuns: 60 },
  );
});

describe('what a change brings', () => {
  it('to its lines is told in every scope', () => {
    const after = PRD.replace('- Calls a week', `${WRONG}- Calls a week`);
    for (const scope of ['added', 'context', 'file'] as const)
      expect(shown(PRD, after, scope)).toEqual(['metric-arithmetic']);
  });

  it('to the whole document is told wherever the change is', () => {
    expect(shown(PRD, WITHOUT_PROBLEM, 'added')).toContain('missing-problem');
  });

  it('to what is told once for several places is told with the places of before', () => {
    const brief = (claims: readonly string[]) =>
      `---\ntype: positioning\nstatus: in review\n---\n# Parcels\n\n## Statement\n\n${claims.join('\n\n')}\n`;
    const claims = ['It is the #1 tracker.', 'It is the only tracker.', 'It has world-class support.'];
    for (const known of [1, 2]) {
      const before = brief(claims.slice(0, known));
      expect(shown(before, brief(claims), 'added')).toContain('unqualified-superlative');
      expect(shown(before, brief([...claims.slice(0, known), 'It has a page.']), 'file')).toEqual([]);
    }
  });

  it('to other lines is told in their section with “context”, and anywhere with “file”', () => {
    const before = `${PRD}\n## Timeline\n\nShips in March 2027.\n`;
    const later = lintText(before);
    const [finding] = later.findings.filter(({ ruleId }) => ruleId === 'metric-arithmetic');
    if (!finding) throw new Error('The document has no finding.');
    const at = (line: string) => {
      const start = before.indexOf(line);
      return { start, end: before.indexOf('\n', start) + 1 };
    };
    const scopes = (line: string) =>
      (['added', 'context', 'file'] as const).filter(
        (scope) =>
          freshIn({ fresh: [finding], older: [], fixed: [], changes: [at(line)] }, later.document, scope)
            .length > 0,
      );
    expect(scopes('- Support tickets')).toEqual(['added', 'context', 'file']);
    expect(scopes('- Calls')).toEqual(['context', 'file']);
    expect(scopes('Ships in March')).toEqual(['file']);
  });
});
