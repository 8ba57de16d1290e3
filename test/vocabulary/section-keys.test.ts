import { describe, expect, it } from 'vitest';
import type { DocumentKind } from '../../core/src/document/kind/kind';
import { normaliseTitle } from '../../core/src/vocabulary/normalise-title';
import { words } from './vocabularies';

/** Keys in order; a question mark follows those that are guessed. */
const keysOf = (title: string, kind: DocumentKind | null = null): string =>
  words
    .sectionKeys(normaliseTitle(title), kind)
    .map(({ key, confidence }) => (confidence === 'exact' ? key : `${key}?`))
    .join(' ');

describe('a heading that is listed', () => {
  it.each([
    ['Problem statement', 'problem'],
    ['The problem', 'problem'],
    ['TL;DR', 'summary'],
    ['Jobs-to-be-done', 'jobs'],
    ['📊 4.2 Success Metrics *(mandatory)*', 'metrics'],
    ["How do we know if we've solved this problem?", 'metrics'],
    ['Non\u2011Goals', 'non-goals'],
    ['No-gos', 'non-goals'],
    ['Level 1 — The Headline', 'one-true-thing'],
    ['Non-functional requirements (NFRs)', 'nfr'],
    ['User story 2 – Undo an import', 'stories'],
    ['Persona B (secondary) – The night clerk', 'audience'],
    ['Fonctionnalités MVP', 'features'],
    ['Who it is not for', 'anti-persona'],
    ['Words to avoid', 'words-avoid'],
    ['What could go wrong', 'risks'],
    ['🧱 Potential Challenges & Solutions', 'risks'],
    ['Competitive posture', 'competition'],
    ['2. The promises that differentiate', 'differentiation'],
    ['1. Who this engine is for', 'audience'],
    ['Purpose', 'summary goals'],
  ])('%j is %s', (title, keys) => {
    expect(keysOf(title)).toBe(keys);
  });

  it('means the same written raw or normalised', () => {
    expect(words.sectionKeys('4.2 Success Metrics *(mandatory)*')).toEqual(
      words.sectionKeys(normaliseTitle('Success metrics')),
    );
  });
});

describe('a heading of several parts', () => {
  it.each([
    ['Goals and Non-goals', 'goals non-goals'],
    ['Risks & open questions', 'risks open-questions'],
    ['In scope / out of scope', 'scope non-goals'],
    ['Assumptions, risks and dependencies', 'assumptions risks dependencies'],
    ['Functional and non-functional requirements', 'requirements nfr'],
    ['User and business goals', 'goals'],
    ['Rabbit holes and no-gos', 'risks non-goals'],
    ['Storage and limitations', 'limitations?'],
    ['Pricing & packaging', 'pricing'],
  ])('%j is %s', (title, keys) => {
    expect(keysOf(title)).toBe(keys);
  });
});

describe('a heading known by its main word', () => {
  it.each([
    ['Acme pricing', 'pricing?'],
    ['Guardrail and adoption metrics', 'metrics?'],
    ['B2B pricing', 'pricing?'],
    ['Success metrics for the beta', 'metrics?'],
    ['Acme — Pricing', 'pricing?'],
    ['Competitor pricing', 'competition?'],
    ['Features of competitors', 'competition?'],
    ['Postponed features', 'non-goals?'],
  ])('%j is %s', (title, keys) => {
    expect(keysOf(title)).toBe(keys);
  });

  it.each([
    'Notes',
    'Messaging queue design',
    'Feature flags',
    'Error messages',
    'Proof of concept',
    'Terms of use',
    'Lack of features',
    'How we manage dependencies',
    'Week 3: Pricing',
    'Notification channels',
    'For finance leads',
    'Test plan for the metrics pipeline that we took over from the old team',
  ])('%j says nothing', (title) => {
    expect(keysOf(title)).toBe('');
  });
});

describe('a heading that denies', () => {
  it.each([
    ['What Acme is NOT', 'non-goals'],
    ["What we won't build", 'non-goals'],
    ['What the beta does not include', 'non-goals'],
    ['What not to claim', 'words-avoid'],
    ['Out of scope for v0.1', 'non-goals'],
    ['Not in scope and later', 'non-goals'],
    ['Scope: out', 'non-goals'],
    ['Features (not in v1)', 'non-goals'],
    ['Features (deferred)', 'non-goals'],
    ["Won't have (W) — explicitly deferred", 'non-goals'],
  ])('%j is %s', (title, keys) => {
    expect(keysOf(title)).toBe(keys);
  });

  it.each([
    'No pricing and features',
    'Not our goals',
    'Without metrics',
    'What is not working today',
    'Never events',
  ])('%j is none of the things it denies', (title) => {
    expect(keysOf(title)).toBe('');
  });
});

describe('why and versus', () => {
  it('tell differences where the document speaks to buyers', () => {
    expect(keysOf('Why Acme', 'positioning')).toBe('differentiation?');
    expect(keysOf('Acme vs Bolt', 'battlecard')).toBe('competition?');
    expect(keysOf('vs. Bolt')).toBe('competition');
  });

  it('are listed where they ask', () => {
    expect(keysOf('Why now?')).toBe('why-now');
    expect(keysOf('Why us', 'positioning')).toBe('differentiation');
    expect(keysOf('Why alternatives fall short')).toBe('competition');
    expect(keysOf('Why it matters')).toBe('value');
  });

  it('say nothing elsewhere', () => {
    expect(keysOf('Why this priority')).toBe('');
    expect(keysOf('Why this priority', 'positioning')).toBe('');
    expect(keysOf('Why Acme', 'prd')).toBe('');
    expect(keysOf('Mobile vs desktop', 'prd')).toBe('');
  });
});

describe('a question with a name in it', () => {
  it.each([
    ['What makes Acme different', 'differentiation'],
    ['How is Acme different?', 'differentiation?'],
    ['What problems does Acme solve?', 'problem'],
    ["What we're not working on & why", 'non-goals'],
    ['How Acme compares', 'competition?'],
    ['How we manage features', ''],
    ["What's new in the metrics", 'features?'],
    ['Plans and why', ''],
  ])('%j is %j', (title, keys) => {
    expect(keysOf(title)).toBe(keys);
  });

  it('sends readers of a battlecard to a rival', () => {
    expect(keysOf('When to use Bolt', 'battlecard')).toBe('competition?');
    expect(keysOf('When to use modals', 'prd')).toBe('');
  });
});

describe('the kind of document', () => {
  it.each([
    ['Evidence', 'prd', 'evidence'],
    ['Evidence', 'positioning', 'proof'],
    ['One-liner', 'messaging', 'tagline'],
    ['One-liner', 'prd', 'summary'],
    ['We win when', 'battlecard', 'differentiation'],
    ['Legend', 'raci', 'glossary'],
    ['Why', 'prd', 'problem'],
  ] as const)('decides that %j in a %s is %s', (title, kind, keys) => {
    expect(keysOf(title, kind)).toBe(keys);
  });
});

describe('other languages', () => {
  it.each([
    ['Nicht-Ziele', 'non-goals'],
    ['Akzeptanzkriterien', 'acceptance'],
    ['Critères d’acceptation', 'acceptance'],
    ['Fuera de alcance', 'non-goals'],
    ['Público-alvo', 'audience'],
    ['Критерии приёмки', 'acceptance'],
    ['受け入れ基準', 'acceptance'],
    ['一、产品概述', 'summary'],
    ['Goals / Цели', 'goals'],
    ['Acceptance criteria (Критерии приёмки)', 'acceptance'],
  ])('%j is %s', (title, keys) => {
    expect(keysOf(title)).toBe(keys);
  });
});
