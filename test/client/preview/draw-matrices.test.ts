import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { drawMatrices } from '../../../client/src/preview/draw-matrices';

const lines = (...all: readonly string[]): string => `${all.join('\n')}\n`;

const draw = (text: string): string => drawMatrices(new MarkdownIt({ html: true })).render(text);

/** The letters in colour, each as `class:text`, row by row. */
const lettersIn = (html: string): readonly string[] =>
  [
    ...html.matchAll(/<span class="throughline-raci-letter throughline-raci-(\w+)" title="[^"]*">([^<]*)</g),
  ].map(([, name, text]) => `${name}:${text}`);

const RACI = lines(
  '| Activity | PM | PMM | Eng | Notes |',
  '|---|---|---|---|---|',
  '| **Build** |||||',
  '| Write the PRD | A/R | C | **C** | by May |',
  '| Set the price | A (list) | R | I | ask Finance |',
);

describe('a matrix in the preview', () => {
  it('shows each letter in its colour and leaves all words as they are', () => {
    const html = draw(RACI);
    expect(lettersIn(html)).toEqual([
      ...['answers:A', 'does:R', 'c:C', 'c:C'],
      ...['answers:A', 'does:R', 'i:I'],
    ]);
    const words = (page: string) => page.replace(/<[^>]+>/g, '');
    expect(words(html)).toBe(words(new MarkdownIt({ html: true }).render(RACI)));
  });

  it('says what a letter stands for', () => {
    expect(draw(RACI)).toContain('title="Accountable">A</span>/');
  });

  it('marks itself and its phases', () => {
    const html = draw(RACI);
    expect(html).toContain('<table class="throughline-raci">');
    expect(html.match(/<tr class="throughline-raci-phase">\n<td><strong>Build/g)).toHaveLength(1);
  });

  it('keeps an activity without letters apart from a phase', () => {
    const html = draw(
      lines(
        '| Activity | PM | Eng |',
        '|---|---|---|',
        '| Build | A | R |',
        '| Name it | | |',
        '| LAUNCH | | |',
        '| Ship | A | R |',
      ),
    );
    expect(html.match(/<tr class="throughline-raci-phase">\n<td>(\w+)/g)?.join()).toMatch(/>LAUNCH$/);
  });

  it('colours the headers where names stand below letters', () => {
    const html = draw(
      lines(
        '| Deliverable | Responsible | Accountable | Consulted | Informed |',
        '|---|---|---|---|---|',
        '| Price list | PMM | PM | Finance | Sales |',
      ),
    );
    expect(lettersIn(html)).toEqual(['does:Responsible', 'answers:Accountable', 'c:Consulted', 'i:Informed']);
  });

  it('has the colours of its own scheme', () => {
    const html = draw(
      lines(
        '| Decision | CEO | PM | Ops |',
        '|---|---|---|---|',
        '| Price | D | R | P |',
        '| Name | D | A | I |',
      ),
    );
    expect(lettersIn(html)).toEqual(['answers:D', 'r:R', 'does:P', 'answers:D', 'a:A', 'i:I']);
  });

  it('leaves letters that no scheme knows as they are', () => {
    const html = draw(
      lines('| Task | PM | Eng |', '|---|---|---|', '| Build | A | R |', '| Ship | A/W | R |'),
    );
    expect(lettersIn(html)).toEqual(['answers:A', 'does:R', 'answers:A', 'does:R']);
  });

  it('never makes markup of what a document says', () => {
    const html = draw(
      lines(
        '| Task | PM | Eng |',
        '|---|---|---|',
        '| Build | A (<b title="x) | R |',
        '| `<script>` | A | R (&lt;img&gt;) |',
      ),
    );
    expect(html).toContain('R</span> (&lt;img&gt;)');
    expect(html).not.toContain('<script>');
  });
});

it('leaves a document without tables as it is', () => {
  const text = '# Title\n\nA word about R and A.\n';
  expect(draw(text)).toBe(new MarkdownIt({ html: true }).render(text));
});
