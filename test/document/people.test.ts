import { describe, expect, it } from 'vitest';
import { readDocument } from '../support/read-document';

const ownersOf = (text: string) => readDocument(text).owners.map(({ name }) => name);
const glossaryOf = (body: string) =>
  readDocument(`# PRD\n\n## Glossary\n\n${body}\n`).glossary.map(({ term, definition }) => [
    term.text,
    definition?.text ?? null,
  ]);

describe('owners', () => {
  it('are read from the header, columns, labels and handles', () => {
    const text =
      '# PRD\n\n**Owner:** Ana\n\n| Task | Owner |\n|---|---|\n| Test | Ravi |\n\n- Which bank? (owner: Dana, 3 June)\n- Which fee? @lee\n';
    expect(ownersOf(text)).toEqual(['Ana', 'Ravi', 'Dana', 'lee']);
  });

  it('are not addresses or packages', () => {
    expect(ownersOf('# PRD\n\nWrite to help@example.com or install @scope/name@1.2.\n')).toEqual([]);
  });
});

describe('the glossary', () => {
  it('is read from items with a name', () => {
    expect(glossaryOf('- **Freeze**: to stop new payments\n- **Thaw** – to allow them')).toEqual([
      ['Freeze', 'to stop new payments'],
      ['Thaw', 'to allow them'],
    ]);
  });

  it('is read from rows', () => {
    expect(
      glossaryOf('| Term | Meaning |\n|---|---|\n| Freeze | to stop new payments |\n| Thaw | |'),
    ).toEqual([
      ['Freeze', 'to stop new payments'],
      ['Thaw', null],
    ]);
  });

  it('is read from sub-headings', () => {
    expect(glossaryOf('### Freeze\n\nTo stop new payments.')).toEqual([['Freeze', 'To stop new payments.']]);
  });
});
