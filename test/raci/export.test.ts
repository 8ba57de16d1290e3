import { describe, expect, it } from 'vitest';
import { exportRaci, type RaciFormat } from '../../core/src/raci/export/export-raci';
import { swatchOf } from '../../core/src/raci/export/letter-colors';
import type { RaciView } from '../../core/src/raci/raci-grid';
import { RACI_VARIANTS } from '../../core/src/raci/raci-variant';
import { raciViewOf } from '../../core/src/raci/raci-view';
import { lintText } from '../../core/src/request/lint-text';
import { labelled } from '../../core/src/review/finding-labels';

const lines = (...all: readonly string[]): string => `${all.join('\n')}\n`;

function viewOf(text: string): RaciView {
  const { document, findings } = lintText(text);
  return raciViewOf(document, labelled(findings));
}

const exported = (text: string, format: RaciFormat): string => exportRaci(viewOf(text), format);

const KETTLE = lines(
  '# Kettle: who does what',
  '',
  '- **PM**: Ana Vidal',
  '- **PMM**: Ben Okoro, Cleo Marsh',
  '',
  '| Phase | Activity | PM | PMM | Eng |',
  '|---|---|---|---|---|',
  '| Plan | Write the PRD | A/R | C | C |',
  '| Plan | Set the “early” price, in euros | A (tier 1) | R | |',
  '| Build | Build it | C | I | A, R |',
);

const TWO = lines(
  '# Kettle',
  '',
  '## Product',
  '',
  '| Activity | PM | Eng |',
  '|---|---|---|',
  '| Write the PRD | A | R |',
  '| Build it | C | A |',
  '',
  '## Factory',
  '',
  '| Activity | Buyer | Plant |',
  '|---|---|---|',
  '| Buy steel | A | I |',
  '| Press it | I | A |',
);

describe('a matrix as a table', () => {
  it('is Markdown with its columns lined up, the letters and the people', () => {
    expect(exported(KETTLE, 'table')).toBe(
      lines(
        '## Kettle: who does what',
        '',
        '| Phase | Activity                        | PM         | PMM | Eng |',
        '| ----- | ------------------------------- | ---------- | --- | --- |',
        '| Plan  | Write the PRD                   | A/R        | C   | C   |',
        '| Plan  | Set the “early” price, in euros | A (tier 1) | R   |     |',
        '| Build | Build it                        | C          | I   | A/R |',
        '',
        'R = responsible, A = accountable, C = consulted, I = informed',
        '',
        '- **PM**: Ana Vidal',
        '- **PMM**: Ben Okoro, Cleo Marsh',
      ),
    );
  });

  it('lines up characters that are two columns wide', () => {
    const text = KETTLE.replace('Build it', '作る').replace('Ana Vidal', 'Ana');
    const table = exported(text, 'table');
    expect(table).toContain('| Build | 作る                            | C          |');
  });

  it('is one table for each matrix', () => {
    const table = exported(TWO, 'table');
    expect(table.match(/^## .*$/gm)).toEqual(['## Product', '## Factory']);
    expect(table).not.toContain('Phase');
  });

  it.each([
    ['phases and people', KETTLE],
    ['several matrices', TWO],
    [
      'notes',
      KETTLE.replaceAll('|\n', '| by 3 May \\| later |\n')
        .replace('by 3 May \\| later', 'Due')
        .replace('by 3 May \\| later', '---'),
    ],
    [
      'marks',
      KETTLE.replace('Build it', '\\*Build\\* \\<b>it\\</b> in C \\| \\[here] for R&amp;D \\&amp; \\`co`'),
    ],
    ['letters that its scheme lacks', KETTLE.replace('| C | I |', '| C | W |')],
  ])('is read back as what it was written from: %s', (_what, text) => {
    const table = exported(text, 'table');
    const seen = ({ grids }: RaciView) =>
      grids.map(({ roles, rows, notes: columns }) => ({
        roles: roles.map(({ name, people, findings }) => ({ name, people, findings })),
        columns,
        rows: rows.map(({ activity, phase, notes, cells }) => ({
          notes,
          activity,
          phase,
          cells: cells.map(({ codes, unknown, condition }) => ({ codes, unknown, condition })),
        })),
      }));
    expect(seen(viewOf(table))).toEqual(seen(viewOf(text)));
    expect(exported(table, 'table')).toBe(table);
  });
});

describe('a matrix as CSV', () => {
  it('has a record for each activity, with fields quoted where they must be', () => {
    expect(exported(KETTLE, 'csv')).toBe(
      [
        'Phase,Activity,PM,PMM,Eng\r\n',
        'Plan,Write the PRD,A/R,C,C\r\n',
        'Plan,"Set the “early” price, in euros",A (tier 1),R,\r\n',
        'Build,Build it,C,I,A/R\r\n',
      ].join(''),
    );
  });

  it('holds several matrices in records of one length', () => {
    expect(exported(TWO, 'csv')).toBe(
      [
        'Matrix,Activity,PM,Eng,Buyer,Plant\r\n',
        'Product,Write the PRD,A,R,,\r\n',
        'Product,Build it,C,A,,\r\n',
        'Factory,Buy steel,,,A,I\r\n',
        'Factory,Press it,,,I,A\r\n',
      ].join(''),
    );
  });

  it('doubles quotes', () => {
    expect(exported(KETTLE.replace('Build it', 'Build the "lid"'), 'csv')).toContain(
      'Build,"Build the ""lid""",C,I,A/R\r\n',
    );
  });

  it.each(['=', '+', '-', '@', '＝'])('lets no spreadsheet run a name that starts with %s', (mark) => {
    const name = `${mark}HYPERLINK("evil","x")`;
    const csv = exported(KETTLE.replace('Build it', `${mark === '+' ? '\\' : ''}${name}`), 'csv');
    expect(csv).toContain(`Build,"'${mark}HYPERLINK(""evil"",""x"")",C,I,A/R\r\n`);
  });
});

describe('a matrix as a page', () => {
  const page = exported(KETTLE, 'html');

  it('has headers for roles, activities and phases', () => {
    expect(page).toContain(
      '<tr><th scope="col">Activity</th><th scope="col">PM<small>Ana Vidal</small></th>' +
        '<th scope="col">PMM<small>Ben Okoro, Cleo Marsh</small></th><th scope="col">Eng</th></tr>',
    );
    expect(page).toContain('<tr><th class="phase" scope="rowgroup" colspan="4">Plan</th></tr>');
    expect(page).toContain('<tr><th scope="row">Write the PRD</th><td>');
    expect(page.match(/<tbody>/g)).toHaveLength(2);
  });

  it('shows each letter in its colour, with the word it stands for', () => {
    expect(page).toContain(
      '<tr><th scope="row">Build it</th>' +
        '<td><abbr class="letter" style="--fill:#fde68a;--ink:#451a03" title="consulted">C</abbr></td>' +
        '<td><abbr class="letter" style="--fill:#e2e8f0;--ink:#1e293b" title="informed">I</abbr></td>' +
        '<td><abbr class="letter" style="--fill:#9f1239;--ink:#ffffff" title="accountable">A</abbr> ' +
        '<abbr class="letter" style="--fill:#1d4ed8;--ink:#ffffff" title="responsible">R</abbr></td></tr>',
    );
    expect(page).toContain('A</abbr> <small>(tier 1)</small></td>');
  });

  it('needs no other file and runs nothing', () => {
    expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
    expect(page).not.toMatch(/<script|<link|<img|src=|href=|url\(/);
  });
});

describe('a matrix as a picture', () => {
  const picture = exported(
    lines('# Kettle', '', '| Task | PM | Eng |', '|---|---|---|', '| Plan | A | R |', '| Build | I | A/R |'),
    'svg',
  );

  it('has a title, a row for each activity, letters in their colours and what they stand for', () => {
    expect(picture).toBe(
      lines(
        '<svg xmlns="http://www.w3.org/2000/svg" width="518" height="228" viewBox="0 0 518 228" role="img" font-family="system-ui, sans-serif" font-size="13" fill="#1f2937">',
        '<title>Kettle</title>',
        '<rect width="518" height="228" fill="#ffffff"/>',
        '<g transform="translate(24 24)">',
        [
          '<g transform="translate(0 0)">',
          '<text x="0" y="18" font-size="17" font-weight="600">Kettle</text></g>',
        ].join(''),
        [
          '<g transform="translate(0 26)">',
          '<text x="208" y="18" font-weight="600" text-anchor="middle">PM</text>',
          '<text x="304" y="18" font-weight="600" text-anchor="middle">Eng</text></g>',
        ].join(''),
        [
          '<g transform="translate(0 52)"><path d="M0 0H352" stroke="#d1d5db"/>',
          '<text x="8" y="20">Plan</text>',
          '<rect x="196" y="6" width="24" height="20" rx="4" fill="#9f1239"/>',
          '<text x="208" y="21" text-anchor="middle" fill="#ffffff">A</text>',
          '<rect x="292" y="6" width="24" height="20" rx="4" fill="#1d4ed8"/>',
          '<text x="304" y="21" text-anchor="middle" fill="#ffffff">R</text></g>',
        ].join(''),
        [
          '<g transform="translate(0 86)"><path d="M0 0H352" stroke="#d1d5db"/>',
          '<text x="8" y="20">Build</text>',
          '<rect x="196" y="6" width="24" height="20" rx="4" fill="#e2e8f0"/>',
          '<text x="208" y="21" text-anchor="middle" fill="#1e293b">I</text>',
          '<rect x="278" y="6" width="24" height="20" rx="4" fill="#9f1239"/>',
          '<text x="290" y="21" text-anchor="middle" fill="#ffffff">A</text>',
          '<rect x="306" y="6" width="24" height="20" rx="4" fill="#1d4ed8"/>',
          '<text x="318" y="21" text-anchor="middle" fill="#ffffff">R</text></g>',
        ].join(''),
        [
          '<g transform="translate(0 120)">',
          '<rect x="0" y="12" width="24" height="20" rx="4" fill="#1d4ed8"/>',
          '<text x="12" y="27" text-anchor="middle" fill="#ffffff">R</text>',
          '<text x="28" y="29">responsible</text>',
          '<rect x="127" y="12" width="24" height="20" rx="4" fill="#9f1239"/>',
          '<text x="139" y="27" text-anchor="middle" fill="#ffffff">A</text>',
          '<text x="155" y="29">accountable</text>',
          '<rect x="254" y="12" width="24" height="20" rx="4" fill="#fde68a"/>',
          '<text x="266" y="27" text-anchor="middle" fill="#451a03">C</text>',
          '<text x="282" y="29">consulted</text>',
          '<rect x="366" y="12" width="24" height="20" rx="4" fill="#e2e8f0"/>',
          '<text x="378" y="27" text-anchor="middle" fill="#1e293b">I</text>',
          '<text x="394" y="29">informed</text></g>',
        ].join(''),
        '</g>',
        '</svg>',
      ),
    );
  });

  it('breaks long names into lines, and makes room for them', () => {
    const long = exported(KETTLE.replace('Build it', 'Build it, and then build it again '.repeat(5)), 'svg');
    const heightOf = (svg: string) => Number(/ height="(\d+)"/.exec(svg)?.[1]);
    expect(heightOf(long)).toBeGreaterThan(heightOf(exported(KETTLE, 'svg')));
    expect(long.match(/>[^<]*build it[^<]*</g)?.length).toBeGreaterThan(2);
  });

  it('squeezes a word that is too long for its column', () => {
    expect(exported(KETTLE.replace('Build it', 'x'.repeat(500)), 'svg')).toContain('textLength="344"');
  });

  it('draws several matrices below each other', () => {
    const both = exported(TWO, 'svg');
    expect(both).toContain('<title>Product, Factory</title>');
    expect(both.indexOf('>Press it<')).toBeGreaterThan(both.indexOf('>Build it<'));
  });
});

describe('a matrix as JSON', () => {
  it('is the view as it is', () => {
    expect(JSON.parse(exported(KETTLE, 'json'))).toEqual(viewOf(KETTLE));
  });
});

describe('the colours', () => {
  const light = (hex: string): number => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
      const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (a: string, b: string): number => {
    const [most = 0, least = 0] = [light(a), light(b)].sort((one, other) => other - one);
    return (most + 0.05) / (least + 0.05);
  };

  it.each(RACI_VARIANTS.map((variant) => [variant.name, variant] as const))(
    'of %s can be read, and tell the letters apart',
    (_name, variant) => {
      const swatches = Object.keys(variant.letters).map((code) => swatchOf(variant, code));
      for (const { fill, ink } of swatches) expect(contrast(fill, ink)).toBeGreaterThanOrEqual(4.5);
      expect(new Set(swatches.map(({ fill }) => fill)).size).toBe(swatches.length);
    },
  );

  it('of letters without a meaning can be read too', () => {
    const { fill, ink } = swatchOf({ answers: 'A', does: 'R' }, 'W');
    expect(contrast(fill, ink)).toBeGreaterThanOrEqual(4.5);
  });
});

describe('what stands beside the letters', () => {
  const text = lines(
    '# RACI',
    '',
    '| Activity | PM | Eng | Due | Notes |',
    '|---|---|---|---|---|',
    '| Write the PRD | A | R | 3 May | <b>as agreed</b> |',
    '| Build it | C | A | | |',
  );

  it('has columns of its own behind the roles', () => {
    expect(exported(text, 'csv').split('\r\n')).toEqual([
      'Activity,PM,Eng,Due,Notes',
      'Write the PRD,A,R,3 May,as agreed',
      'Build it,C,A,,',
      '',
    ]);
    expect(exported(text, 'table')).toContain('| Write the PRD | A   | R   | 3 May | as agreed |');
  });

  it('is text on a page', () => {
    const page = exported(text, 'html');
    expect(page).toContain('<th scope="col" class="note">Due</th><th scope="col" class="note">Notes</th>');
    expect(page).toContain('<td class="note">3 May</td><td class="note">as agreed</td></tr>');
  });
});
