import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lintText } from '../../core/src';
import { traitsOf } from '../../server/src/client-traits';
import { Positions } from '../../server/src/convert';
import { Reports } from '../../server/src/features/reports';
import { OpenDocument } from '../../server/src/session/open-document';
import { Session } from '../../server/src/session/session';
import { SettingsStore } from '../../server/src/session/settings';
import { testWorld } from '../support/server-world';

const PRD = readFileSync('examples/first-draft/prd.md', 'utf8');
const positions = new Positions('utf-16');

/** Pieces that open and close things far away, and words that rules look for. */
const pieces = fc.constantFrom(
  ...[
    'x',
    ' ',
    '\n',
    '\n\n',
    '# ',
    '## Metrics\n',
    '- ',
    '| ',
    '```\n',
    '<!-- ',
    ' -->',
    '---\n',
    'so that ',
    'TBD',
    'FR-2',
  ],
);
const edits = fc.array(
  fc.record({ at: fc.nat(), removed: fc.nat({ max: 30 }), text: pieces, asked: fc.boolean() }),
  {
    minLength: 1,
    maxLength: 12,
  },
);

function opened(text: string) {
  const session = new Session({
    world: testWorld({ '/team/.git/HEAD': '' }),
    // A client that is told all at once, also of the block that is being typed.
    traits: traitsOf({
      textDocument: { diagnostic: {}, publishDiagnostics: { relatedInformation: true, dataSupport: true } },
    }),
    positions,
    settings: new SettingsStore({}, null),
    remote: null,
  });
  const open = new OpenDocument({ uri: 'file:///team/prd.md', languageId: 'markdown', version: 1, text });
  session.open(open);
  const reports = new Reports({ session, rulePage: (id) => id });
  return { session, open, told: async () => (await reports.of(open))?.items };
}

it('finds and tells after any edits what a fresh look at the text does', { timeout: 240_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(edits, async (all) => {
      const { session, open, told } = opened(PRD);
      await told();
      let version = 1;
      for (const { at, removed, text, asked } of all) {
        const offset = at % (open.text.length + 1);
        const range = positions.range(open.lines, { start: offset, end: offset + removed });
        version += 1;
        open.change([{ range, text }], version, positions, 0);
        if (asked) await told();
      }
      const { findings, request } = await session.read(open);
      expect(findings).toEqual(lintText(open.text, request ?? {}).findings);
      expect(await told()).toEqual(await opened(open.text).told());
    }),
    { numRuns: 25 },
  );
});
