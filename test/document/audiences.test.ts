import { describe, expect, it } from 'vitest';
import { broadPhrase } from '../../core/src/document/audience/audience-breadth';
import { saysForWhom } from '../../core/src/document/audience/people-named';
import { parseMarkdown } from '../../core/src/markdown/markdown-document';
import { lintText } from '../../core/src/request/lint-text';
import { defaultVocabulary } from '../../core/src/vocabulary/default-vocabulary';

const documentOf = (text: string) => lintText(text, { kind: 'prd' }).document;
const audiencesIn = (text: string) =>
  documentOf(`# PRD: lockers\n\n${text}\n`).audiences.map(({ role, name }) => `${role}: ${name.text}`);

describe('audiences', () => {
  it.each([
    [
      'a paragraph',
      '## Target users\n\nShoppers in flats who miss their parcels.',
      ['user: Shoppers in flats'],
    ],
    [
      'bullets',
      '## Users\n\n- Couriers with more than 80 stops\n- Shop owners: they keep parcels',
      ['user: Couriers', 'user: Shop owners'],
    ],
    ['bold names', '## Personas\n\n- **Ana** — a courier\n- **Ben** — an owner', ['user: Ana', 'user: Ben']],
    [
      'ranks',
      '## Audience\n\n- **Primary:** couriers who drive alone\n- **Secondary:** owners',
      ['user: couriers', 'user: owners'],
    ],
    ['a label', '**Target audience:** couriers', ['user: couriers']],
    [
      'sub-headings',
      '## Personas\n\n### Ana, courier\n\nDrives.\n\n### Ben, owner\n\nSells.',
      ['user: Ana, courier', 'user: Ben, owner'],
    ],
    [
      'a table',
      '## Personas\n\n| Persona | Description |\n|---|---|\n| Courier | Drives alone |\n| Owner | Sells |',
      ['user: Courier', 'user: Owner'],
    ],
    ['buyers', '## Economic buyer\n\nHead of logistics', ['buyer: Head of logistics']],
    ['people it is not for', '## Not for\n\n- Wholesalers', ['excluded: Wholesalers']],
    [
      'people left out among the others',
      '## Users\n\n- Couriers\n- Not for wholesalers',
      ['user: Couriers', 'excluded: Not for wholesalers'],
    ],
  ])('are read from %s', (_shape, text, expected) => {
    expect(audiencesIn(text)).toEqual(expected);
  });

  it('are read from positioning statements', () => {
    const text =
      '> For couriers who drive alone, Lockly is a locker that opens itself. Unlike a shop, it never closes.';
    expect(audiencesIn(text)).toEqual(['user: couriers']);
  });

  it('are not read from a glossary', () => {
    expect(audiencesIn('## Glossary\n\n| Term | Meaning |\n|---|---|\n| Users | Couriers |')).toEqual([]);
  });
});

describe('an audience is broad', () => {
  const phraseIn = (text: string): string | null => {
    const [block] = parseMarkdown(text).content;
    if (block?.kind !== 'paragraph') throw new Error('not a paragraph');
    return broadPhrase(block.prose, defaultVocabulary)?.text ?? null;
  };

  it.each([
    'Everyone',
    'All users.',
    'The general public',
    'Businesses of all sizes that sell online.',
    'Our target audience is anyone.',
    'For teams of any size, from freelancers to banks.',
    'Primary: everybody',
    'Individuals and businesses',
    'This product is for everyone who cooks, regardless of age.',
  ])('in “%s”', (text) => {
    expect(phraseIn(text)).not.toBeNull();
  });

  it.each([
    'Everyone who signs payroll',
    'All admins',
    'Users with a screen reader',
    'Teams that ship twice a day',
    'Small businesses in Wales',
    'Customers who pay by invoice',
    'Nurses. Everyone else is welcome.',
    'Bakers, and everyone who helps them',
  ])('but not in “%s”', (text) => {
    expect(phraseIn(text)).toBeNull();
  });
});

describe('a document says for whom it is', () => {
  const says = (text: string) => saysForWhom(documentOf(`# PRD: lockers\n\n${text}\n`));

  it.each([
    ['in a field', '**Audience:** couriers'],
    ['in a story', '- As a courier, I want a map.'],
    ['in a job', '## Jobs to be done\n\nWhen I come home late, I want my parcel.'],
    ['in a column', '| Segment | Promise |\n|---|---|\n| Couriers | Short stops |'],
    ['in its opening', 'Lockers for couriers who drive alone.'],
    ['by a role', 'Nurses lose time at the door.'],
    ['by what they do', 'A parcel comes once. People who work late are never at home.'],
  ])('%s', (_where, text) => {
    expect(says(text)).toBe(true);
  });

  it('not by “users” and “customers”', () => {
    expect(says('Users open a locker. It helps customers to save time.')).toBe(false);
  });

  it('not by the people who work on it', () => {
    expect(says('## Approvals\n\n| Who | When |\n|---|---|\n| Designer | May |')).toBe(false);
  });
});
