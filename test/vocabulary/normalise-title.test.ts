import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseTitle } from '../../core/src/vocabulary/normalise-title';

describe('a title', () => {
  it.each([
    ['Goals', 'goals'],
    ['  Goals:  ', 'goals'],
    ['Who is it for?', 'who is it for'],
    ['## 3. Goals ##', 'goals'],
    ['**Goals**', 'goals'],
    ['Non\u2011Goals', 'non-goals'],
    ['What’s new', "what's new"],
    ['Goals &#x20;', 'goals'],
    ['Goals &amp; metrics', 'goals & metrics'],
    ['Requirement(s) overview', 'requirement overview'],
    ['目标用户：', '目标用户'],
    ['Ｇｏａｌｓ', 'goals'],
    ['', ''],
  ])('%j reads %j', (raw, title) => {
    expect(normaliseTitle(raw).title).toBe(title);
  });

  it.each([
    ['1. Goals'],
    ['1) Goals'],
    ['1.Goals'],
    ['4.2 Goals'],
    ['4.2.1. Goals'],
    ['3 Goals'],
    ['3 — Goals'],
    ['§3 Goals'],
    ['Section 2 — Goals'],
    ['Appendix B: Goals'],
    ['a) Goals'],
    ['(iv) Goals'],
    ['IV. Goals'],
    ['1️⃣ Goals'],
    ['① Goals'],
    ['🎯 1. Goals'],
    ['1. 🎯 Goals'],
    [':red_circle: Goals'],
    ['✅ Goals'],
  ])('%j loses its numbering and its pictures', (raw) => {
    expect(normaliseTitle(raw)).toEqual({ title: 'goals', qualifier: null, tags: [], id: null });
  });

  it.each(['30 day plan', '90 days after launch', 'a day in the life', 'B2B pricing', '5 whys'])(
    '%j keeps what only looks like numbering',
    (raw) => {
      expect(normaliseTitle(raw).title).toBe(raw.toLowerCase());
    },
  );
});

describe('a qualifier', () => {
  it.each([
    ['📊 4.2 Success Metrics *(mandatory)*', 'success metrics', 'mandatory'],
    ['Features [draft]', 'features', 'draft'],
    ['Scope: out', 'scope', 'out'],
    ['Must have (M) — launch blockers', 'must have', 'launch blockers; m'],
    ['User story 1 – Invite a teammate (Priority: P1)', 'user story 1', 'invite a teammate; priority: p1'],
    ['Acceptance criteria (Критерии приёмки)', 'acceptance criteria', 'критерии приёмки'],
    ['M — Must have', 'm', 'must have'],
    ['Goals—for now', 'goals', 'for now'],
  ])('of %j stands apart', (raw, title, qualifier) => {
    expect(normaliseTitle(raw)).toMatchObject({ title, qualifier });
  });

  it.each(['go-to-market', 'pre-launch', 'pr/faq', 'goals & non-goals', '(optional)'])(
    'is not seen in %j',
    (raw) => {
      expect(normaliseTitle(raw).title).toBe(raw === '(optional)' ? '(optional)' : raw);
      expect(normaliseTitle(raw).qualifier).toBeNull();
    },
  );
});

describe('an id', () => {
  it.each([
    ['FR-12: Export', 'FR-12', 'export'],
    ['FR-12 Export', 'FR-12', 'export'],
    ['[FR-001] Export', 'FR-001', 'export'],
    ['NFR-1.1 — Latency', 'NFR-1.1', 'latency'],
    ['FR-CREATE-01 Create a board', 'FR-CREATE-01', 'create a board'],
    ['US-3', 'US-3', ''],
    ['F1 Export', 'F1', 'export'],
    ['RAK-95: Export', 'RAK-95', 'export'],
    ['2.1 US-7: Export', 'US-7', 'export'],
  ])('is taken off %j', (raw, id, title) => {
    expect(normaliseTitle(raw)).toMatchObject({ id, title });
  });

  it.each([
    'GPT-4 pricing',
    'ISO-27001 requirements',
    'UTF-8 support',
    'P0 features',
    'Q3 goals',
    'V1 scope',
    'H1 results',
    'OAuth2',
  ])('is not seen in %j', (raw) => {
    expect(normaliseTitle(raw)).toMatchObject({ id: null, title: raw.toLowerCase() });
  });
});

describe('tags', () => {
  it('are set aside', () => {
    expect(normaliseTitle('Must have (M) 🔴 @human-required')).toMatchObject({
      title: 'must have',
      tags: ['human-required'],
    });
  });

  it('are not seen in addresses', () => {
    expect(normaliseTitle('Mail ana@acme.test').tags).toEqual([]);
  });
});

it('leaves a normalised title as it is', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(
        'Goals',
        '4.2 Non-goals (v1)',
        'FR-3: Export',
        '🎯 Why now?',
        'M — Must have',
        'Section 2 — Risks & more',
      ),
      (raw) => {
        const { title } = normaliseTitle(raw);
        expect(normaliseTitle(title).title).toBe(title);
      },
    ),
  );
});

it('takes any text', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 400 }),
      (raw) => typeof normaliseTitle(raw).title === 'string',
    ),
  );
});
