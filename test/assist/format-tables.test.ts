import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatTables } from '../../core/src/assist/format-tables';
import { parseMarkdown } from '../../core/src/markdown/markdown-document';
import { applyEdits } from '../../core/src/text/edit';
import { readDocument } from '../support/read-document';

const formatted = (text: string): string => applyEdits(text, formatTables(readDocument(text), null));

describe('a table', () => {
  it('is lined up', () => {
    expect(formatted('|Task|Owner|\n|-|-|\n|Write the page|Ana|\n| Ship |  |\n')).toBe(
      '| Task           | Owner |\n| -------------- | ----- |\n| Write the page | Ana   |\n| Ship           |       |\n',
    );
  });

  it('keeps the side of its columns', () => {
    expect(formatted('| a | b | c |\n|:-|-:|:-:|\n| one | 2 | x |\n| three | 400 | four |\n')).toBe(
      '| a     |   b |  c   |\n| :---- | --: | :--: |\n| one   |   2 |  x   |\n| three | 400 | four |\n',
    );
  });

  it('counts wide characters twice, and combined ones once', () => {
    expect(formatted('| a | b |\n|---|---|\n| 日本 | x |\n| 👩‍🔧 | y |\n| abcd | z |\n')).toBe(
      '| a    | b   |\n| ---- | --- |\n| 日本 | x   |\n| 👩‍🔧   | y   |\n| abcd | z   |\n',
    );
  });

  it('keeps escaped pipes in their cells', () => {
    expect(formatted('| a | b |\n|---|---|\n| x \\| y | z |\n')).toBe(
      '| a      | b   |\n| ------ | --- |\n| x \\| y | z   |\n',
    );
  });

  it('gets the cells that its rows lack, and the outer pipes', () => {
    expect(formatted('a | b\n---|---\none\n')).toBe('| a   | b   |\n| --- | --- |\n| one |     |\n');
  });

  it('keeps the marks of a quote or list around it', () => {
    expect(formatted('> |a|b|\n> |-|-|\n> |one|2|\n')).toBe(
      '> | a   | b   |\n> | --- | --- |\n> | one | 2   |\n',
    );
    expect(formatted('- item\n\n  |a|b|\n  |-|-|\n  |four|2|\n')).toBe(
      '- item\n\n  | a    | b   |\n  | ---- | --- |\n  | four | 2   |\n',
    );
  });

  it('keeps Windows line ends', () => {
    expect(formatted('|a|b|\r\n|-|-|\r\n|one|2|\r\n')).toBe(
      '| a   | b   |\r\n| --- | --- |\r\n| one | 2   |\r\n',
    );
  });

  it('is not padded when its lines would be too long to stay in one piece', () => {
    const long = 'word '.repeat(30).trim();
    expect(formatted(`|a|b|\n|-|-|\n|${long}|2|\n|x|y|\n`)).toBe(
      `| a | b |\n| --- | --- |\n| ${long} | 2 |\n| x | y |\n`,
    );
  });
});

it('leaves everything else alone', () => {
  const text = '# PRD\n\n`a|b`\n\n```\n|a|b|\n|-|-|\n```\n\n<table><tr><td>a</td></tr></table>\n';
  expect(formatted(text)).toBe(text);
});

it('formats the tables of a range only', () => {
  const table = '|a|b|\n|-|-|\n|one|2|\n';
  const text = `${table}\nWords.\n\n${table}`;
  expect(formatTables(readDocument(text), { start: 0, end: 3 }).every(({ span }) => span.start < 20)).toBe(
    true,
  );
});

it('changes nothing that a reader sees, and nothing when asked again', () => {
  const cell = fc.string({ maxLength: 12 }).map((text) => text.replace(/[\r\n|]/g, ' '));
  const row = fc.array(cell, { minLength: 2, maxLength: 4 });
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 4 }), (lines) => {
      const text = `| h1 | h2 | h3 |\n|---|:-:|--:|\n${lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}\n`;
      const once = formatted(text);
      expect(formatted(once)).toBe(once);
      expect(seen(once)).toEqual(seen(text));
    }),
    { numRuns: 100 },
  );
});

/** The cells as they read; those that a row lacks count as empty. */
const seen = (text: string): unknown =>
  parseMarkdown(text).content.map((block) =>
    block.kind === 'table'
      ? [block.header, ...block.rows.map(({ cells }) => cells)].map((cells) =>
          Array.from({ length: block.header.length }, (_, index) => cells[index]?.prose.text ?? ''),
        )
      : block.kind,
  );
