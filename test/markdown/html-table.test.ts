import { describe, expect, it } from 'vitest';
import type { Content, Table } from '../../core/src/markdown/content';
import { parseMarkdown } from '../../core/src/markdown/markdown-document';

const blocks = (text: string): readonly Content[] => parseMarkdown(text).content;

function tableIn(text: string): Table {
  const table = blocks(text).find((block) => block.kind === 'table');
  if (!table) throw new Error('no table');
  return table;
}

const texts = ({ header, rows }: Table): string[][] =>
  [header, ...rows.map(({ cells }) => cells)].map((cells) => cells.map(({ prose }) => prose.text));

describe('an HTML table', () => {
  const text = `<table class="wide">
  <thead><tr><th>Feature</th><th>Benefit &amp; <b>why</b></th></tr></thead>
  <tr>
    <td>Digest<br/>mail</td>
    <td><a href='/x?a="b"'>Saves  an
      hour</a></td>
  </tr>
  <tr><td></td><td> 5 < 6 <!-- sic --></td></tr>
</table>
`;

  it('is read cell by cell', () => {
    const table = tableIn(text);
    expect(table.source).toBe('html');
    expect(texts(table)).toEqual([
      ['Feature', 'Benefit & why'],
      ['Digest\nmail', 'Saves an hour'],
      ['', '5 < 6'],
    ]);
  });

  it('knows where its cells and rows stand', () => {
    const table = tableIn(`# T\n\n${text}`);
    const whole = `# T\n\n${text}`;
    const [header, , hour] = [table.header[1], table.rows[0], table.rows[0]?.cells[1]];
    expect(whole.slice(header?.span.start, header?.span.end)).toBe('Benefit &amp; <b>why');
    expect(whole.slice(hour?.span.start, hour?.span.end)).toBe('Saves  an\n      hour');
    expect(whole.slice(table.rows[1]?.span.start, table.rows[1]?.span.end)).toMatch(/^<tr><td>.*<\/tr>$/);
  });

  it('keeps marks', () => {
    const table = tableIn(text);
    expect(table.header[1]?.prose.shape.marks).toEqual([{ kind: 'strong', start: 10, end: 13 }]);
    expect(table.rows[0]?.cells[1]?.prose.shape.marks).toEqual([
      { kind: 'link', target: '/x?a="b"', start: 0, end: 13 },
    ]);
  });

  it('may be centred', () => {
    expect(texts(tableIn('<div align="center"><table><tr><td>a</td></tr></table></div>\n'))).toEqual([['a']]);
  });

  it('may leave out closing tags', () => {
    expect(texts(tableIn('<table><tr><td>a<td>b<tr><td>c</table>\n'))).toEqual([['a', 'b'], ['c']]);
  });

  it('leaves out tables within it', () => {
    expect(texts(tableIn('<table><tr><td>a<table><tr><td>x</td></tr></table></td></tr></table>\n'))).toEqual([
      ['a'],
    ]);
  });

  it.each([
    ['is split by a blank line', '<table>\n<tr><td>a</td></tr>\n\n<tr><td>b</td></tr>\n</table>\n'],
    ['has text beside it', '<table><tr><td>a</td></tr></table> and more\n'],
    ['has no row', '<table></table>\n'],
    ['is one of two', '<table><tr><td>a</td></tr></table><table><tr><td>b</td></tr></table>\n'],
    ['is not a table', '<div><tablet>a</tablet></div>\n'],
  ])('is left alone when it %s', (_, html) => {
    expect(blocks(html)[0]?.kind).toBe('html');
  });

  it.each([
    '<table>',
    '<table><tr>',
    '<table><tr><td a="',
    '<table><tr><td a=\'x"<td',
    '<table <!--',
    '<table>&&&<',
  ])('takes no longer for %j over and over', (piece) => {
    expect(blocks(`<table>${piece.repeat(10_000)}`)).toHaveLength(1);
  });
});
