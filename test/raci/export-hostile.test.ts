import { describe, expect, it } from 'vitest';
import { exportRaci, RACI_FORMATS } from '../../core/src/raci/export/export-raci';
import type { RaciView } from '../../core/src/raci/raci-grid';

/** A view in which the document’s words are all one text. */
const viewOfWords = (text: string): RaciView => ({
  grids: [
    {
      title: text,
      scheme: 'RACI',
      letters: [
        { code: 'R', word: 'responsible' },
        { code: 'A', word: 'accountable' },
      ],
      answers: 'A',
      does: 'R',
      roles: [{ name: text, people: [text], places: [], findings: [] }],
      smallTeam: [],
      rows: [
        {
          activity: text,
          phase: text,
          span: { start: 0, end: 1 },
          source: 0,
          matrix: 0,
          row: 0,
          readOnly: null,
          cells: [
            {
              codes: ['A'],
              unknown: [text],
              condition: text,
              role: 0,
              span: null,
              written: text,
              findings: [],
            },
          ],
          notes: [text],
          links: [],
          findings: [],
        },
      ],
      matrices: [],
      notes: [text],
      findings: [],
      loads: { roles: [], people: [] },
      gaps: { covered: 0, absentRoles: [], missing: [], phasesWithout: [] },
    },
  ],
});

const EMPTY = viewOfWords('');

const MARKUP = [
  '<script>alert(1)</script>',
  '</style><script>alert(1)</script>',
  '</title></svg><img src=x onerror=alert(1)>',
  '" onload="alert(1)',
  "' style='background:url(//evil)",
  '<!-- --><![CDATA[ ]]>',
  '&lt;script&gt; &#60;b&#62;',
];

const tagsIn = (text: string): readonly string[] => text.match(/<[^>]*>/g) ?? [];
const namesIn = (text: string): readonly string[] => tagsIn(text).map((tag) => tag.replace(/\s[\s\S]*/, '>'));

describe('words of a document in a page or a picture', () => {
  it.each(['html', 'svg'] as const)('add no tag and no attribute to %s', (format) => {
    const attributes = (text: string) =>
      tagsIn(text).map((tag) => (tag.match(/\s[a-zA-Z-]+=/g) ?? []).join(''));
    const harmless = exportRaci(viewOfWords('abc'), format);
    for (const text of MARKUP) {
      // Of one length that is not wrapped, so that only the marks could make a difference.
      for (const part of text.match(/[\s\S]{1,3}/g) ?? []) {
        const written = exportRaci(viewOfWords(part.trim() || 'abc'), format);
        expect(namesIn(written)).toEqual(namesIn(harmless));
        expect(attributes(written)).toEqual(attributes(harmless));
      }
      const whole = exportRaci(viewOfWords(text), format);
      expect(new Set(namesIn(whole))).toEqual(new Set(namesIn(harmless)));
      expect(whole).not.toMatch(/<[^>]*\son\w+=/);
    }
  });

  it('come out as they were written', () => {
    const page = exportRaci(viewOfWords('<b> & "c"'), 'html');
    expect(page).toContain('<th scope="row">&lt;b&gt; &amp; &quot;c&quot;</th>');
  });

  it.each(['html', 'svg'] as const)('hold nothing that no %s may hold', (format) => {
    const written = exportRaci(viewOfWords('a\ud800b\ufffec\u0000d\u001b[31me'), format);
    expect(written).toContain('a\ufffdb\ufffdc\u2400d\u241b[31me');
  });
});

describe('words of a document in any format', () => {
  it.each(RACI_FORMATS)('send no control and no turn of direction to a terminal as %s', (format) => {
    const written = exportRaci(viewOfWords('a\u0007\u001b]0;x\u0007\u009b31m\u202eb\u2066\ufeff'), format);
    expect(written.replace(/[\r\n]/g, '')).not.toMatch(/[\p{Cc}\u2028-\u202e\u2066-\u2069\ufeff]/u);
  });

  it.each(RACI_FORMATS)('may be missing in %s', (format) => {
    expect(exportRaci(EMPTY, format)).not.toContain('undefined');
  });
});

describe('words of a document in a table', () => {
  it.each(['a\nb', 'a\r\n\r\nb', 'a\u2028b', 'a | b', 'a \\| b', '\\'])('stay in their cell: %j', (text) => {
    const rows = exportRaci(viewOfWords(text), 'table')
      .split('\n')
      .filter((line) => line.startsWith('|'));
    expect(rows).toHaveLength(3);
    for (const row of rows) expect(row.replace(/\\[\s\S]/g, '').match(/\|/g)).toHaveLength(5);
  });

  it('are no marks', () => {
    const table = exportRaci(viewOfWords('**a** _b_ `c` [d](e) <f> ~g~ &amp; R&D #'), 'table');
    const words = '\\*\\*a\\*\\* \\_b\\_ \\`c\\` \\[d\\](e) \\<f\\> \\~g\\~ \\&amp; R&D';
    expect(table).toContain(`## ${words} \\#\n`);
    expect(table).toContain(`| ${words} # |`);
  });
});

describe('words of a document in CSV', () => {
  it('stay in their record', () => {
    expect(exportRaci(viewOfWords('a\r\nb,"c"'), 'csv')).toBe(
      'Phase,Activity,"a b,""c""","a b,""c"""\r\n"a b,""c""","a b,""c""","A/a b,""c"" (a b,""c"")","a b,""c"""\r\n',
    );
  });

  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(1)',
    '\t=1+1',
    '\r=1+1',
    ' =1+1',
    '\ufeff=1+1',
    '＝1',
    '＋1',
    '－1',
    '＠1',
  ])('are no formula: %j', (text) => {
    const [, record = ''] = exportRaci(viewOfWords(text), 'csv').split('\r\n');
    for (const field of record.split(',').slice(0, 2)) expect(field).toMatch(/^"?'/);
  });
});
