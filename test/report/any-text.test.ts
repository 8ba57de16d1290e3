import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import type { DocumentReport } from '../../core/src/report/report';
import { aFinding, aReport, write } from './sample';

/** Text of any code units at all, halves of characters and marks of every format among them. */
const anyText = fc
  .array(
    fc.oneof(
      fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
      fc.constantFrom(
        '<',
        '>',
        '&',
        '"',
        "'",
        ']]>',
        '<!--',
        '\r\n',
        '%',
        '::',
        '##vso[',
        '`',
        '|',
        '\n- ',
        '\n# ',
      ),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));

/** A document in which all words are of one text. */
const reportOfWords = (text: string): DocumentReport => {
  const span = { start: 0, end: text.length };
  const findings = [
    aFinding({ message: text, span, ruleId: 'placeholder-text', related: [{ span, message: text }] }),
    aFinding({ message: text, span: { start: text.length >> 1, end: text.length }, severity: 'error' }),
  ];
  return aReport({ path: `a/${text.replaceAll('\0', '')}.md`, text, findings });
};

const LINE =
  /^(?:::(?:error|warning) file=[^,]*,line=\d+,endLine=\d+,col=\d+,endColumn=\d+,title=[^,:]*::.*)$/;
const ISSUE =
  /^##vso\[task\.logissue type=(?:error|warning);sourcepath=[^;\]]*;linenumber=\d+;columnnumber=\d+;code=[\w-]+;\].*$/;

describe('words of any document', () => {
  it.each(['json', 'sarif', 'gitlab', 'rdjson'] as const)(
    'leave a report as %s that can be read',
    (format) => {
      fc.assert(
        fc.property(anyText, (text) => {
          const written = write(format, [reportOfWords(text), reportOfWords(text)]);
          expect(() => JSON.parse(written)).not.toThrow();
        }),
      );
    },
  );

  it.each(['junit', 'checkstyle'] as const)('leave a report as %s that is well-formed', async (format) => {
    const texts = fc.sample(anyText, 500);
    const { errors } = await validateXML({
      xml: write(format, texts.map(reportOfWords)),
      normalization: 'format',
    });
    expect(errors.map(({ rawMessage }) => rawMessage)).toEqual([]);
  });

  it.each([
    ['github', LINE],
    ['azure', ISSUE],
  ] as const)('leave one command a line as %s', (format, command) => {
    fc.assert(
      fc.property(anyText, (text) => {
        const lines = write(format, [reportOfWords(text)]).split('\n');
        expect(lines).toHaveLength(3);
        expect(lines[2]).toBe('');
        for (const line of lines.slice(0, 2)) expect(line).toMatch(command);
      }),
    );
  });
});
