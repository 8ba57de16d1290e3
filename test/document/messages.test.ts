import { describe, expect, it } from 'vitest';
import { readDocument } from '../support/read-document';

const read = (body: string) => readDocument(`# Fernway\n\n${body}\n`, 'messaging');

describe('messages', () => {
  const messagesIn = (body: string) =>
    read(body).messages.map(({ audience, stage, prose }) => [
      audience?.text ?? null,
      stage?.text ?? null,
      prose.text,
    ]);

  it('are read from a grid of audiences and stages', () => {
    expect(messagesIn('| Audience | Awareness | Purchase |\n|---|---|---|\n| Owner | a | |')).toEqual([
      ['Owner', 'Awareness', 'a'],
      ['Owner', 'Purchase', ''],
    ]);
  });

  it('are read from a column of messages', () => {
    expect(messagesIn('| Persona | Primary message | Notes |\n|---|---|---|\n| Owner | a | |')).toEqual([
      ['Owner', null, 'a'],
    ]);
  });

  it('are read from sub-headings', () => {
    expect(messagesIn('## Messaging by audience\n\n### Owner\n\na\n\n### Packer\n')).toEqual([
      ['Owner', null, 'a'],
      ['Packer', null, ''],
    ]);
  });

  it('are not read from other tables', () => {
    expect(messagesIn('| Feature | Status |\n|---|---|\n| Rules | Done |')).toEqual([]);
  });
});

describe('core messages', () => {
  it.each([
    ['a heading', '## One true thing\n\nEvery shift filled.'],
    ['a label', '**Core message:** Every shift filled.'],
    ['a quotation', '## Headline\n\n> Every shift filled.'],
    ['the first sentence', '## Core message\n\nEvery shift filled. It follows from the pilot.'],
  ])('are read from %s', (_, text) => {
    expect(read(text).coreMessages.map(({ prose }) => prose.text)).toEqual(['Every shift filled.']);
  });
});

describe('pillars', () => {
  it.each([
    ['a list', '## Messaging pillars\n\n- **Calm:** a\n- **Fair:** b'],
    ['sub-headings', '## Pillars\n\n### Calm\n\na\n\n### Fair\n\nb'],
    ['a table', '## Pillars\n\n| Pillar | Why |\n|---|---|\n| Calm | a |\n| Fair | b |'],
  ])('are read from %s', (_, text) => {
    expect(read(text).pillars.map(({ name }) => name.text.replace(/:$/, ''))).toEqual(['Calm', 'Fair']);
  });

  it('carry their proofs', () => {
    const [pillar] = read('## Pillars\n\n- **Calm**\n  - Proof: log of six wards\n- **Fair**').pillars;
    expect(pillar?.proofs).toHaveLength(1);
  });
});

describe('launch tasks', () => {
  const tasksIn = (body: string) =>
    readDocument(`# Launch plan\n\n${body}\n`, 'launch').launchTasks.map(({ name, owner, due }) => [
      name.text,
      owner?.text ?? null,
      due?.text ?? null,
    ]);

  it('are read from tables with an owner or a date', () => {
    expect(tasksIn('| Task | Owner | Due |\n|---|---|---|\n| Film | Aya | |\n| **Total** | | |')).toEqual([
      ['Film', 'Aya', ''],
    ]);
  });

  it('are read from boxes, without the boxes that group them', () => {
    expect(tasksIn('- [ ] Press\n  - [ ] Note\n  - [ ] Call')).toEqual([
      ['Note', null, null],
      ['Call', null, null],
    ]);
  });

  it('are not read from lists without boxes or from tables of other things', () => {
    expect(tasksIn('- Press\n\n| Plan | Price |\n|---|---|\n| A | £1 |')).toEqual([]);
  });
});

describe('wording', () => {
  const wordsIn = (body: string) =>
    read(body).wording.map(({ verdict, term, instead }) => [verdict, term, instead]);

  it('is read from lists of words', () => {
    expect(wordsIn('## Words to avoid\n\n- “seamless”: overused\n- synergy')).toEqual([
      ['avoid', 'seamless', null],
      ['avoid', 'synergy', null],
    ]);
  });

  it('is read with what to say instead', () => {
    expect(wordsIn('## Words to avoid\n\n- “users” → “people”')).toEqual([['avoid', 'users', 'people']]);
    expect(
      wordsIn('## Words to use / words to avoid\n\n| Avoid | Use |\n|---|---|\n| users | people |'),
    ).toEqual([
      ['avoid', 'users', 'people'],
      ['use', 'people', null],
    ]);
  });
});
