import type { ProductDocument } from '../document/product-document';
import type { RaciMatrix } from '../raci/raci-matrix';
import { contains } from '../text/span';
import type { CellPlace } from './at-offset';
import { quoteMarkdown } from './quote-markdown';

/** What the letters of every scheme ask of somebody. */
const MEANINGS: Readonly<Record<string, string>> = {
  responsible: 'does the work',
  accountable: 'answers for the result, one a row',
  consulted: 'is asked before',
  informed: 'is told after',
  support: 'helps those who do the work',
  supportive: 'helps those who do the work',
  driver: 'brings the decision about',
  approver: 'decides, one a row',
  contributor: 'gives advice',
};

/** A letter with what it stands for in a scheme: `A: accountable, answers for the result, one a row`. */
export function letterHelp({ letters }: RaciMatrix['variant'], letter: string): string | null {
  const word = letters[letter]?.[0];
  if (word === undefined) return null;
  const meaning = MEANINGS[word];
  return meaning === undefined ? word : `${word}, ${meaning}`;
}

/** The matrix that a table is. */
export const matrixOf = ({ raciMatrices }: ProductDocument, { table }: CellPlace): RaciMatrix | null =>
  raciMatrices.find((matrix) => matrix.span.start === table.span.start) ?? null;

/** Who has which part in which activity, for a cell with letters; null for other cells. */
export function raciCellHelp(document: ProductDocument, place: CellPlace): string | null {
  const matrix = matrixOf(document, place);
  const cell = place.row < 0 ? undefined : place.table.rows[place.row]?.cells[place.column];
  if (!matrix || !cell) return null;
  for (const { activity, assignments } of matrix.rows) {
    const assignment = assignments.find(({ span }) => contains(cell.span, span));
    if (!assignment || assignment.codes.length === 0) continue;
    const lines = assignment.codes.map(
      (code) => `- **${code}**: ${letterHelp(matrix.variant, code) ?? code}`,
    );
    return `**${quoteMarkdown(assignment.role, 40)}** in “${quoteMarkdown(activity.text, 60)}”\n\n${lines.join('\n')}`;
  }
  return null;
}
