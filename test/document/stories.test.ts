import { describe, expect, it } from 'vitest';
import { readDocument } from '../support/read-document';

const storiesIn = (body: string) =>
  readDocument(`# PRD\n\n## User stories\n\n${body}\n`).stories.map(
    ({ form, role, want, benefit, id, title }) => ({
      form,
      role: role?.text ?? null,
      want: want?.text ?? null,
      benefit: benefit?.text ?? null,
      id: id?.value ?? null,
      title: title?.text ?? null,
    }),
  );

const RETURN = {
  form: 'user-story',
  role: 'shopper',
  want: 'start a return',
  benefit: 'I need no account',
  id: null,
  title: null,
};

describe('a story', () => {
  it.each([
    ['in one line', 'As a shopper, I want to start a return, so that I need no account.'],
    ['in a list', '- As a shopper, I want to start a return, so that I need no account.'],
    ['as a task', '- [ ] As a shopper, I want to start a return so that I need no account'],
    ['in a quotation', '> As a **shopper**, I want **to start a return** so that **I need no account**.'],
    ['in three bold lines', '**As a** shopper\n**I want** to start a return\n**So that** I need no account'],
    [
      'in three paragraphs',
      '**As a** shopper\n\n**I want** to start a return\n\n**So that** I need no account',
    ],
    ['in three bullets', '- As a shopper\n- I want to start a return\n- So that I need no account'],
    ['after a label', '**User Story:** As a shopper, I want to start a return, so that I need no account.'],
    [
      'with its wish below the role',
      '- As a **shopper**, I want:\n  - to start a return\n  - so that I need no account',
    ],
    [
      'with another purpose word',
      'As a shopper I would like to start a return in order that I need no account',
    ],
    ['wrapped', 'As a shopper, I want to start a return,\nso that I need no account.'],
  ])('is read %s', (_, text) => {
    const [story] = storiesIn(text);
    expect({ ...story, title: null }).toEqual(RETURN);
  });

  it('is read from a table with a column for each part', () => {
    const table =
      '| ID | As a | I want to | So that |\n|---|---|---|---|\n| US-1 | shopper | start a return | I need no account |';
    expect(storiesIn(table)).toEqual([{ ...RETURN, id: 'US-1' }]);
  });

  it('is read from a cell', () => {
    const table =
      '| ID | Story |\n|---|---|\n| US-1 | As a shopper, I want to start a return, so that I need no account |';
    expect(storiesIn(table)).toEqual([{ ...RETURN, id: 'US-1' }]);
  });

  it('takes its name and priority from the heading above it', () => {
    const [story] = readDocument(
      '# PRD\n\n### User story 2 – Returns (Priority: P0)\n\nAs a shopper, I want to start a return.\n',
    ).stories;
    expect(story?.title?.text).toBe('User story 2 – Returns (Priority: P0)');
    expect(story?.priority?.step).toBe('must');
  });

  it('keeps commas and brackets of its role', () => {
    const [story] = storiesIn(
      'As an owner with many items (books, cars, prints), I want one list, so nothing is lost.',
    );
    expect(story).toMatchObject({
      role: 'owner with many items (books, cars, prints)',
      want: 'one list',
      benefit: 'nothing is lost',
    });
  });

  it('may tell what happens instead of a wish', () => {
    expect(storiesIn('- As a visitor, the page shows me what the product does.')[0]).toMatchObject({
      role: 'visitor',
      want: 'the page shows me what the product does',
    });
  });

  it('shares its role with several wishes', () => {
    const list =
      '- As a shop owner:\n  - I want to see reasons, so that I can fix sizes\n  - I want to see refunds';
    expect(storiesIn(list).map(({ role, want }) => [role, want])).toEqual([
      ['shop owner', 'see reasons'],
      ['shop owner', 'see refunds'],
    ]);
  });

  it('may only be named by its heading', () => {
    const [story] = readDocument('# PRD\n\n### US-4: Returns\n\nTo be written.\n').stories;
    expect(story).toMatchObject({ form: 'titled', want: null });
  });

  it('reaches to the next story', () => {
    const text =
      '# PRD\n\n## Stories\n\n### US-1: A\n\nAs a cook, I want a timer.\n\n- **Given** a pot\n\n### US-2: B\n\nAs a cook, I want a bell.\n';
    const [first] = readDocument(text).stories;
    expect(text.slice(first?.extent.start, first?.extent.end)).toContain('Given');
    expect(text.slice(first?.extent.start, first?.extent.end)).not.toContain('bell');
  });
});

describe('a job story', () => {
  it('is told by its situation', () => {
    const [story] = storiesIn('When I need a parcel back, I want to print a label so I can post it today.');
    expect(story).toMatchObject({
      form: 'job-story',
      role: 'I need a parcel back',
      want: 'print a label',
      benefit: 'I can post it today',
    });
  });
});

it.each([
  'As a result, we want to move faster.',
  'As a first step, I need to see the feed.',
  'Known as a leader in its field.',
  'Write each as "As a / I want / so that".',
  '> As a [persona], I want [capability] so that [benefit].',
])('takes no story from: %s', (text) => {
  expect(storiesIn(text)).toEqual([]);
});
