import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { MarkdownDocument } from '../../core/src/markdown/markdown-document';
import { editMarkdown, parseMarkdown, toRoot } from '../../core/src/markdown/markdown-document';
import type { TextEdit } from '../../core/src/text/edit';
import { plain } from '../support/plain';
import { Random } from './random';
import { OWN_DOCUMENTS, SPEC_EXAMPLES } from './samples';

/** Pieces that open, close, join or part blocks, or change what a label means. */
const SNIPPETS: readonly string[] = [
  ...[
    '\n',
    '\n\n',
    '\n\n\n',
    '\r',
    '\r\n',
    '\r\n\r\n',
    ' ',
    '   ',
    '    ',
    '\t',
    '\n    code\n',
    '  \n',
    '\\\n',
  ],
  ...[
    '# ',
    '## x\n',
    '- ',
    '* ',
    '+ ',
    '1. ',
    '2) ',
    '- [x] ',
    '> ',
    '===\n',
    '---\n',
    '\n---\n',
    '---',
    '***\n',
  ],
  ...[
    '```\n',
    '~~~',
    '`',
    '``',
    '*',
    '**',
    '_',
    '~~',
    '<',
    '>',
    '<!--',
    '-->',
    '<div>\n',
    '</div>',
    '<pre>',
    '</pre>',
  ],
  ...[
    '<?',
    '?>',
    '<![CDATA[',
    ']]>',
    '<script>\n',
    '</script>',
    '<table>',
    '</table>',
    '<b>',
    '&amp;',
    '&',
    '\\',
    '!',
  ],
  ...[
    '[a]',
    '[a]: /b\n',
    '[foo]',
    '[foo]: /u\n',
    '[bar]: /v "t"\n',
    '[bar]:',
    '[^f]',
    '[^f]: note\n',
    '[^1]',
    '](u)',
    '[',
  ],
  ...[
    '| a | b |\n|---|---|\n| 1 | 2 |\n',
    '|',
    '|---|\n',
    '•\t',
    '⸻\n',
    '\t1.\tTitle\n',
    'word',
    'x',
    'lead:\n',
  ],
  ...['\0', '\uFEFF', '\u00a0', '😀', '\ud83d', '\ude00', 'e\u0301', '漢字'],
];

const EDITS_PER_DOCUMENT = 25;
const RUNS = 10;
const EDITS_PER_RUN = 1000;

function someDocument(random: Random): string {
  const plain = random.next() < 0.3 ? random.pick(OWN_DOCUMENTS) : someExamples(random);
  const withLineEnds = random.next() < 0.25 ? plain.replaceAll('\n', random.pick(['\r\n', '\r'])) : plain;
  const withFrontMatter = random.next() < 0.1 ? `---\na: b\n---\n${withLineEnds}` : withLineEnds;
  return random.next() < 0.1 ? `\uFEFF${withFrontMatter}` : withFrontMatter;
}

function someExamples(random: Random): string {
  let text = '';
  for (let i = random.int(8); i >= 0; i -= 1) {
    text +=
      random.pick(SPEC_EXAMPLES) + random.pick(['', '\n', '\n\n', '\n# Heading\n\n', '\n\nParagraph.\n\n']);
  }
  return text;
}

function someEdit(text: string, random: Random): TextEdit {
  const nearStart = random.next() < 0.1;
  const start = random.int(Math.min(nearStart ? 20 : text.length, text.length) + 1);
  const length = random.next() < 0.5 ? 0 : random.int(random.next() < 0.8 ? 6 : 200);
  const end = Math.min(text.length, start + length);
  const kind = random.next();
  const newText = kind < 0.2 ? '' : kind < 0.9 ? random.pick(SNIPPETS) : random.pick(SPEC_EXAMPLES);
  return { span: { start, end }, newText };
}

const facts = (document: MarkdownDocument) => ({
  frontMatter: document.frontMatter,
  tree: toRoot(document),
  content: plain(document.content),
});

describe('an edited document equals one parsed from its text', () => {
  it.each(Array.from({ length: RUNS }, (_, run) => run))('after 1,000 random edits, run %i', (run) => {
    const random = new Random(run + 1);
    let document = parseMarkdown('');
    for (let i = 0; i < EDITS_PER_RUN; i += 1) {
      if (i % EDITS_PER_DOCUMENT === 0) document = parseMarkdown(someDocument(random));
      const edit = someEdit(document.text, random);
      const before = document.text;
      document = editMarkdown(document, edit);
      const [edited, parsed] = [facts(document), facts(parseMarkdown(document.text))];
      // A quick comparison for thousands of documents, a readable one for those that differ.
      if (isDeepStrictEqual(edited, parsed)) continue;
      expect(edited, JSON.stringify({ before, edit })).toEqual(parsed);
      expect.unreachable('a property is undefined in one and missing in the other');
    }
  });
});

describe('an edit reaches as far as Markdown lets it', () => {
  /** What happens, the text with a caret, what is typed there, and what stood there before. */
  const cases: readonly (readonly [string, string, string, string])[] = [
    ['a fence swallows what is below', 'a\n\n‸b\n\n# c\n', '```\n', ''],
    ['a closing fence gives it back', '```\na\n\n‸b\n\n# c\n', '```\n', ''],
    ['a comment reaches to its end', 'a\n\n‸b\n\nc -->\n\nd\n', '<!-- ', ''],
    ['a heading that loses its blank joins the line above', 'para\n#‸ H\n\nnext\n', '', ' '],
    ['a definition below gives a reference meaning', '[a]\n\nb\n\n‸\n', '[a]: /x\n', ''],
    ['a definition that goes takes it away', '[a]\n\nb\n\n‸\n', '', '[a]: /x\n'],
    ['a footnote below gives a call meaning', 'x[^1]\n\nb\n\n‸\n', '[^1]: note\n', ''],
    ['a second footnote takes the place of the first', 'x[^1]\n\n‸\n\ny\n\n[^1]: two\n', '', '[^1]: one\n'],
    ['a second definition takes the place of the first', '[a]\n\n‸\n\ny\n\n[a]: /2\n', '', '[a]: /1\n'],
    ['a second definition of a label changes nothing', '[a]\n\n[a]: /1\n\n‸\n', '[a]: /2\n', ''],
    ['an underline makes a heading', 'a\nb\n‸\n\nc\n', '===', ''],
    ['an indent draws a paragraph into the item above', '- a\n\n‸b\n\nc\n', '  ', ''],
    ['a delimiter row makes a table', '| a |\n‸\n| b |\n\nc\n', '|---|', ''],
    ['front matter ends where its fence is broken', '---\na: b\n‸---\n\n# T\n\n---\n\nx\n', '-', ''],
    ['front matter grows to the next fence', '---\na: b\n‸\n\n# T\n\n---\n\nx\n', '', '---'],
    ['front matter begins with a line put above', '‸a: b\n---\n\n# T\n', '---\n', ''],
    ['text above moves front matter out of its place', '‸---\na: b\n---\n\n# T\n', '\n', ''],
    ['a byte order mark comes', '‸# T\n\na\n', '\uFEFF', ''],
    ['a byte order mark goes', '‸# T\n\na\n', '', '\uFEFF'],
    ['a mark that stands for itself stays', 'a\n\n‸\uFEFFb\n\nc\n', 'x\n\n', ''],
    ['an unclosed fence in an item ends with the text', '- ```\n\n‸', '</pre>', ''],
    ['an unclosed fence in an item ends where a list begins', '- ```\n\n‸]', '* ', ''],
    ['an empty item behind indented code is text', '    a\n\n*\n‸', 'b', ''],
    ['an empty item behind what was indented code is an item', '‸    a\n\n*\n', '* ', ''],
    ['indented code behind a list is read line by line', ' ‸.\n\n    a\n    ', '1. ', ''],
    ['a line feed joins a carriage return', 'a\r‸\r# b\r', '\n', ''],
    ['all text goes', '‸', '', '# a\n\nb\n'],
    ['text comes to an empty document', '‸', '# a\n\nb\n', ''],
  ];

  it.each(cases)('%s', (_, marked, newText, removed) => {
    const at = marked.indexOf('‸');
    const text = marked.slice(0, at) + removed + marked.slice(at + 1);
    const edit = { span: { start: at, end: at + removed.length }, newText };
    const edited = editMarkdown(parseMarkdown(text), edit);
    expect(edited.text).toBe(marked.slice(0, at) + newText + marked.slice(at + 1));
    expect(facts(edited)).toEqual(facts(parseMarkdown(edited.text)));
    const undone = editMarkdown(edited, { span: { start: at, end: at + newText.length }, newText: removed });
    expect(facts(undone)).toEqual(facts(parseMarkdown(text)));
  });
});

describe('several edits', () => {
  it('apply one after the other', () => {
    const document = editMarkdown(parseMarkdown('# a\n\nb\n'), [
      { span: { start: 0, end: 0 }, newText: 'x\n\n' },
      { span: { start: 8, end: 9 }, newText: 'c' },
    ]);
    expect(document.text).toBe('x\n\n# a\n\nc\n');
    expect(facts(document)).toEqual(facts(parseMarkdown(document.text)));
  });

  it('may be none', () => {
    const document = editMarkdown(parseMarkdown('a'), []);
    expect(document.text).toBe('a');
    expect(document.reparsed).toEqual({ blocks: 0, characters: 0 });
  });

  it('outside the text are refused', () => {
    const document = parseMarkdown('a');
    expect(() => editMarkdown(document, { span: { start: 1, end: 2 }, newText: '' })).toThrow(RangeError);
    expect(() => editMarkdown(document, { span: { start: 1, end: 0 }, newText: '' })).toThrow(RangeError);
    expect(() => editMarkdown(document, { span: { start: -1, end: 0 }, newText: '' })).toThrow(RangeError);
  });
});
