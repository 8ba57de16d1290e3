import { openTotal } from '../document/numbers/table-sums';
import { writeAmount } from '../document/numbers/write-amount';
import type { ProductDocument } from '../document/product-document';
import { openScores } from '../document/scope/scoring';
import { ownSections } from '../document/structure/outline';
import { tablesIn } from '../raci/raci-matrix';
import { overlaps, type Span } from '../text/span';
import { launchDates } from './launch-dates';

/** Something that follows from the text, shown behind it. */
export interface InlayHint {
  readonly offset: number;
  readonly label: string;
  readonly tooltip: string;
}

/**
 * What can be worked out for certain and is not written: scores from their factors, totals from their rows, and days
 * from their distance to the launch.
 * @param range Where hints are wanted.
 */
export function inlayHints(document: ProductDocument, range: Span): readonly InlayHint[] {
  if (document.kind === null) return [];
  return [...scores(document, range), ...totals(document, range), ...launchDates(document, range)]
    .filter(({ offset }) => range.start <= offset && offset <= range.end)
    .sort((a, b) => a.offset - b.offset);
}

const FORMULAS = {
  rice: 'Reach × impact × confidence ÷ effort',
  ice: 'Impact × confidence × ease',
  wsjf: 'Cost of delay ÷ job size',
} as const;

function scores({ scoringTables, markdown }: ProductDocument, range: Span): readonly InlayHint[] {
  return scoringTables
    .filter(({ span }) => overlaps(span, range))
    .flatMap((table) =>
      openScores(table).map(({ row, computed }) => ({
        offset: row.scoreCell?.start ?? endOfLine(markdown.text, row.span),
        label: `= ${inThousands(computed)}`,
        tooltip: `${FORMULAS[table.method]} comes to ${inThousands(computed)}`,
      })),
    );
}

/** Behind the last pipe of a row. */
const endOfLine = (text: string, { end }: Span): number => {
  const pipe = text.indexOf('|', end - 1);
  const newline = text.indexOf('\n', end);
  return pipe !== -1 && (newline === -1 || pipe < newline) ? pipe + 1 : end;
};

/** With a comma between thousands, and at most one decimal. */
function inThousands(value: number): string {
  const [whole = '', fraction] = String(Math.round(value * 10) / 10).split('.');
  const groups = whole.replace(/\d(?=(?:\d{3}){1,6}$)/g, '$&,');
  return fraction === undefined ? groups : `${groups}.${fraction}`;
}

function totals({ outline }: ProductDocument, range: Span): readonly InlayHint[] {
  return ownSections(outline)
    .filter(({ span }) => span.start <= range.end && range.start <= span.end)
    .flatMap(({ content }) => content.flatMap(tablesIn))
    .flatMap((table) => openTotal(table) ?? [])
    .map(({ cell, computed, model }) => {
      const label = writeAmount(computed, model.quantity, model.text);
      return { offset: cell.span.start, label: `= ${label}`, tooltip: `The rows above add up to ${label}` };
    });
}
