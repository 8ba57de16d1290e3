import { lettersIn } from './cell-letters';
import type { CoreState, MarkdownIt, Token } from './markdown-it';
import { type Matrix, recogniseMatrix } from './recognise-matrix';
import type { Scheme } from './schemes';
import { type PreviewTable, tablesIn, textOf } from './tables-in';

const PREFIX = 'throughline-raci';

/** Has VS Code’s Markdown preview draw matrices of who does what in colours, which `media/raci-preview.css` holds. */
export function drawMatrices<Engine extends MarkdownIt>(engine: Engine): Engine {
  engine.core.ruler.push(PREFIX, (state) => {
    for (const table of tablesIn(state.tokens)) {
      const matrix = recogniseMatrix(table.texts);
      if (matrix) mark(table, matrix, state.Token);
    }
  });
  return engine;
}

function mark({ open, header, rows }: PreviewTable, matrix: Matrix, Make: CoreState['Token']): void {
  const { scheme, letterColumns, headerLetters, phaseRows } = matrix;
  open.attrJoin('class', PREFIX);
  for (const [at, letter] of headerLetters) {
    const inline = header[at];
    if (inline) inline.children = wrapped(inline.children ?? [], letter, scheme, Make);
  }
  for (const [at, row] of rows.entries()) {
    if (phaseRows.has(at)) row.open.attrJoin('class', `${PREFIX}-phase`);
    for (const column of letterColumns) {
      const inline = row.cells[column];
      if (inline) inline.children = withLetters(inline, scheme, Make);
    }
  }
}

/** The tokens of a cell, its letters wrapped one by one. Letters of no scheme stay as they are. */
function withLetters(cell: Token, scheme: Scheme, Make: CoreState['Token']): Token[] {
  let toRead = lettersIn(textOf(cell)).length;
  return (cell.children ?? []).flatMap((token) => {
    if (token.type !== 'text') return [token];
    const letters = lettersIn(token.content).slice(0, toRead);
    toRead -= letters.length;
    const parts: Token[] = [];
    let from = 0;
    for (const { letter, start, end } of letters) {
      if (!(letter in scheme.letters)) continue;
      const written = [plain(token.content.slice(start, end), Make)];
      parts.push(plain(token.content.slice(from, start), Make), ...wrapped(written, letter, scheme, Make));
      from = end;
    }
    return [...parts, plain(token.content.slice(from), Make)];
  });
}

function wrapped(
  tokens: readonly Token[],
  letter: string,
  scheme: Scheme,
  Make: CoreState['Token'],
): Token[] {
  const open = new Make(`${PREFIX}_open`, 'span', 1);
  open.attrSet('class', `${PREFIX}-letter ${PREFIX}-${classOf(letter, scheme)}`);
  open.attrSet('title', scheme.letters[letter] ?? letter);
  return [open, ...tokens, new Make(`${PREFIX}_close`, 'span', -1)];
}

/** Strong for the one who answers and for those who do the work, in any scheme; else each letter has its own. */
function classOf(letter: string, { answers, does }: Scheme): string {
  if (letter === answers) return 'answers';
  return letter === does ? 'does' : letter.toLowerCase();
}

function plain(content: string, Make: CoreState['Token']): Token {
  const token = new Make('text', '', 0);
  token.content = content;
  return token;
}
