import { describe, expect, it } from 'vitest';
import { isQuarantined } from '../../core/src/document/structure/quarantine';
import { spanAt } from '../../core/src/text/span';
import { readDocument } from '../support/read-document';

function isMentioned(text: string, kind: 'messaging' | 'positioning' = 'messaging'): boolean {
  const document = readDocument(text, kind);
  return isQuarantined(document, spanAt(text.indexOf('TARGET'), 'TARGET'.length));
}

describe('text that is mentioned', () => {
  it.each([
    ['a section of words to avoid', '# Guide\n\n## Words to avoid\n\n- TARGET\n'],
    ['a sub-section of it', '# Guide\n\n## Words to avoid\n\n### On the website\n\nTARGET\n'],
    ['a section on who it is not for', '# Guide\n\n## Not for\n\nTARGET\n'],
    ['a section of objections', '# Guide\n\n## Objections\n\nTARGET\n'],
    ['a section on competitors', '# Guide\n\n## Competitors\n\nTARGET\n'],
    ['a heading that denies', '# Guide\n\n## What Fernway is not\n\nTARGET\n'],
    ['a heading that says what is never said', '# Guide\n\n## What Fernway never says\n\n- TARGET\n'],
    ['an item with a cross', '# Guide\n\n- ❌ TARGET\n'],
    ['an item that warns', '# Guide\n\n- Don’t say TARGET\n'],
    ['what is nested below it', '# Guide\n\n- Avoid these\n  - TARGET\n'],
    ['a checklist of what is not there', '# Guide\n\n- No TARGET\n'],
    ['a line that warns', '# Guide\n\nUse plain words.\nNever TARGET\n'],
    ['a column of bad examples', '# Guide\n\n| Bad | Good |\n|---|---|\n| TARGET | x |\n'],
    ['a column of competitors', '# Guide\n\n| Competitor | Price |\n|---|---|\n| TARGET | x |\n'],
    ['a list of what is never used', '# Guide\n\nNever use, anywhere on the site:\n\n- TARGET\n'],
    ['a list of what is avoided', '# Guide\n\nPlain words.\nAvoid these in headlines:\n\n- TARGET\n'],
    ['a section of banned phrasings', '# Guide\n\n## Banned phrasings\n\n- TARGET\n'],
    ['a quotation', '# Guide\n\n> TARGET\n'],
    ['code', '# Guide\n\nUse `TARGET` here.\n'],
    ['a fence', '# Guide\n\n```\nTARGET\n```\n'],
    ['quoted words that are called bad', '# Guide\n\nWe wrote “TARGET” (too absolute).\n'],
    ['quoted words behind "instead of"', '# Guide\n\nSay “fast” instead of “TARGET”.\n'],
    ['the left side of an arrow', '# Guide\n\n“TARGET” → “fast”\n'],
  ])('is %s', (_, text) => {
    expect(isMentioned(text)).toBe(true);
  });

  it.each([
    ['an ordinary paragraph', '# Guide\n\nTARGET\n'],
    ['a section behind one that is denied', '# Guide\n\n## Words to avoid\n\nx\n\n## Pillars\n\nTARGET\n'],
    ['a document whose title compares', '# Fernway vs Rosterline\n\n## Why us\n\nTARGET\n'],
    ['a promise in a heading', '# Guide\n\n## A roster that never forgets\n\nTARGET\n'],
    ['a promise of what is never needed', '# Guide\n\n## What buyers never have to wait for\n\nTARGET\n'],
    ['a list of what is said', '# Guide\n\nUse, anywhere on the site:\n\n- TARGET\n'],
    ['a list of what nobody has to do', '# Guide\n\nNever wait again:\n\n- TARGET\n'],
    ['a list of what a thing is not used for', '# Guide\n\nDo not use the old roster for:\n\n- TARGET\n'],
    ['a list of how to avoid trouble', '# Guide\n\nAvoid empty shifts in summer by:\n\n- TARGET\n'],
    ['a list behind another paragraph', '# Guide\n\nNever use:\n\nBold copy.\n\n- TARGET\n'],
    ['a list below a rule on numbers', '# Guide\n\nNever use a number without a source.\n\n- TARGET\n'],
    ['quoted copy', '# Guide\n\nSay “TARGET” on the home page.\n'],
    ['the right side of an arrow', '# Guide\n\n“fast” → “TARGET”\n'],
    ['the column of good examples', '# Guide\n\n| Bad | Good |\n|---|---|\n| x | TARGET |\n'],
    ['a task before the launch', '# Guide\n\n- Before launch day TARGET\n'],
    ['a number that changes', '# Guide\n\n28 % → TARGET\n'],
  ])('is not %s', (_, text) => {
    expect(isMentioned(text)).toBe(false);
  });
});
