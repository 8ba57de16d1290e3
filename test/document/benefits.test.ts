import { describe, expect, it } from 'vitest';
import { BENEFIT_SCORE, benefitScore } from '../../core/src/document/benefits/benefit-signals';
import { parseMarkdown } from '../../core/src/markdown/markdown-document';
import { defaultVocabulary } from '../../core/src/vocabulary/default-vocabulary';

function scoreOf(item: string): number {
  const [block] = parseMarkdown(`- ${item}\n`).content;
  if (block?.kind !== 'list' || !block.items[0]) throw new Error('not a list item');
  return benefitScore(block.items[0].prose, defaultVocabulary);
}

const BENEFIT: readonly (readonly [why: string, item: string])[] = [
  ['a result for a role', 'Offline maps so delivery drivers always find the gate'],
  ['so that with a person', 'Shared calendars, so that nobody books the hall twice'],
  [
    'so that with a thing that stops being lost',
    'Barcode labels so that samples never get lost between two labs',
  ],
  ['a result in brackets', 'Runs without a network (so the crew can file reports from the cellar)'],
  ['a result after a dash', 'Price alerts — so you buy before the season starts'],
  ['which means', 'One inbox for all branches, which means the night shift sees what the day shift promised'],
  ['that way', 'Every quote keeps its history. That way your team stops arguing about who promised what'],
  [
    'because of a pain',
    'Bulk approval, because managers waste an hour each Friday clicking through holidays',
  ],
  [
    'a story with so that',
    'As a tenant, I want a repair photo upload so that I do not have to wait for an inspection',
  ],
  ['time saved', 'Saves payroll clerks about two hours per pay run'],
  ['time saved, with a figure', 'Import from the old system saves 40 minutes per client'],
  ['money saved', 'Route bundling saves £1,200 a month in fuel'],
  ['time freed', 'Auto-matching frees up your team 3 days each quarter'],
  ['hours saved without a figure', 'Templates save hours'],
  ['less of a bad thing', 'Reminder texts mean fewer no-shows'],
  ['a bad thing cut', 'Address check cuts failed payments'],
  ['a bad thing reduced, with words between', 'Guided entry reduces costly data entry mistakes'],
  ['penalties avoided', 'Filing calendar that helps avoid late fees'],
  ['work avoided', 'Sync with the ledger avoids rework'],
  ['a wanted thing raised', 'One-page checkout increases conversion'],
  ['more of a wanted thing', 'Saved baskets bring higher retention'],
  ['a bad thing that falls', 'Status page: support tickets drop'],
  ['gain first, feature second', 'Less time hunting for contracts: search covers scanned pages'],
  ['without doing', 'Fix a typo on a sent invoice without calling support'],
  ['without having to', 'Change seats without having to start the booking again'],
  ['instead of doing', 'Approve all timesheets in one step instead of opening forty e-mails'],
  ['rather than doing', 'Pick up the draft on your phone rather than retyping it'],
  ['no more of a pain', 'No more copying addresses between two browser tabs'],
  ['never loses', 'Autosave: you never lose a paragraph when the train enters a tunnel'],
  ['no manual work', 'Bank feed with no manual entry'],
  ['no longer has to', 'Nurses no longer have to phone the pharmacy'],
  ['a percentage with a gain', 'Smart batching: −18 % overtime'],
  ['so many per cent faster', 'New picker, 30% faster for regular buyers'],
  ['minutes, not days', 'Get a mortgage answer in minutes, not weeks'],
  ['one figure instead of another', 'Refunds arrive in 4 days instead of 9'],
  ['half the time', 'Month-end in half the time'],
  ['help towards an outcome', 'Enables dispatchers to resolve complaints during the call'],
  ['help to avoid', 'Lets landlords avoid disputes over deposits'],
  ['comparison and state', 'Guests get their keys faster'],
  [
    'the benefit in the second sentence',
    'Seat map for all venues. Families sit together without phoning the box office.',
  ],
  [
    'an item that ends in a link',
    'Bulk edit, so admins fix a whole course in one go, see [details](bulk.md)',
  ],
  ['an emoji in front', '⚡ Instant quotes so buyers stop calling three suppliers'],
  ['a tick in front', '✅ Shared notes so the next shift knows what happened'],
  ['a benefit for ourselves', 'Self-service reset reduces our support calls'],
];

const NONE: readonly (readonly [why: string, item: string])[] = [
  ['a noun phrase', 'Two-way calendar sync'],
  ['a list of standards', 'Single sign-on with SAML and OIDC'],
  ['a bare name', 'Fingerprint login'],
  ['saving a file', 'Supports saving reports as CSV files'],
  ['saving a draft now and then', 'Automatically saves your form every 20 seconds'],
  ['saving a view', 'Save filters and saved views per user'],
  ['saving a setting for some days', 'Saves the last 30 days of history'],
  [
    'allowing people to operate it',
    'User management, allowing administrators to create, edit and delete accounts',
  ],
  ['enabling as a switch', 'Enable high-contrast mode'],
  ['helping in general', 'Helps users'],
  ['help as a noun', 'Help centre and in-app help'],
  ['no more than a bound', 'Accepts no more than 500 rows at once'],
  ['less than a bound', 'Uploads of less than 20 MB'],
  ['reducing a setting', 'Reduces the default timeout to 30 s'],
  ['a count', '84 connectors'],
  ['a specification', 'Stores 10 GB per project with 99.9 % uptime'],
  ['states of a record', 'Orders with status draft, sent, paid'],
  ['a nominal form', 'Removal time, winning order and end date per auction'],
  ['start and stop', 'Start and stop recording'],
  ['a story without so that', 'As a broker, I want the system to fill in form 12'],
  ['a story that repeats itself', 'As a user, I want to print labels so that I can print labels'],
  ['a result for a machine', 'Messages carry a key so that the service can drop repeats'],
  ['so far', 'So far only the web app'],
  ['meaning as a noun', 'Tooltips with the meaning of each code'],
  ['without what software does', 'Reload settings without restarting the server'],
  ['a negated benefit', 'Bulk upload (does not save time yet)'],
  ['a benefit of something later', 'Connector list: will save hours once the import is ready'],
  ['a tautology of verbs', 'Manage and configure dashboards'],
  ['letting people press a button', 'Lets users remove items from the basket'],
  ['time as data', 'Time zone, start time and end time per shift'],
  ['errors as data', 'Raises an error for each missing column'],
  ['a log', 'Keeps errors for 30 days'],
  ['control as a widget', 'Remove control panel shortcuts'],
  ['an endpoint', 'Back-end errors and front-end errors in one list'],
  ['a price', 'No set-up fee, unlimited seats, monthly billing'],
  ['closed deals as data', 'List of closed deals'],
  ['vague gain', 'Smart insights for better decisions'],
  ['a place', 'Activity log next to the record'],
  ['zero-something', 'Zero-config detection of browsers'],
  ['a word that only sounds right', 'Confidence score per match'],
];

describe('benefitScore', () => {
  it.each(BENEFIT)('finds the benefit: %s', (_, item) => {
    expect(scoreOf(item), item).toBeGreaterThanOrEqual(BENEFIT_SCORE);
  });

  it.each(NONE)('finds none: %s', (_, item) => {
    expect(scoreOf(item), item).toBeLessThan(BENEFIT_SCORE);
  });

  it('gives half marks to a hint of a benefit', () => {
    expect(scoreOf('Faster reports')).toBe(1);
    expect(scoreOf('Managers always know what is due')).toBe(1);
    expect(scoreOf('Peace of mind for parents')).toBe(1);
  });

  it('reads a hostile line of many words like one of few', () => {
    for (const part of [
      'so that ',
      'save ',
      'no more ',
      'instead of a',
      '((((',
      'without x',
      ' so ',
      'once a ',
    ]) {
      expect(scoreOf(part.repeat(20_000)), part).toBe(scoreOf(part.repeat(3)));
    }
  });
});
