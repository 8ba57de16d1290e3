import { type DateMention, datesOf } from '../document/numbers/date';
import type { ProductDocument } from '../document/product-document';
import { type Leaf, leavesWith } from '../document/structure/leaf';
import { type Prose, sourceSpan } from '../markdown/content';
import { startingWithin } from '../text/sorted';
import type { Span } from '../text/span';
import { cellAt } from './at-offset';
import type { InlayHint } from './inlay-hints';

const OFFSET = /^T ?([-+−–]) ?(\d{1,3})(?: ?(day|week)s?)?$/;
/** “T is launch day, Tuesday 16 March 2027”, “Launch day: 16 March 2027”. */
const SAYS_DAY = /^\W{0,3}(?:T\s?(?:is|=|:|stands for)\s|launch (?:day|date)\s?(?:is|=|:))/i;
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const withOffsets = leavesWith(({ prose }) => datesOf(prose).some(({ precision }) => precision === 'offset'));
const sayingDay = leavesWith(({ prose }) => SAYS_DAY.test(prose.text) && datesOf(prose).length > 0);

/** The days that “T-14” and the like fall on, where the launch day is known and the row does not say them itself. */
export function launchDates(document: ProductDocument, range: Span): readonly InlayHint[] {
  const leaves = withOffsets(document);
  const wanted = startingWithin(leaves, range.start, range.end + 1, ({ prose }) => prose.span.start);
  const launch = wanted.length > 0 ? launchDay(document, leaves) : null;
  if (launch === null) return [];
  return wanted.flatMap((leaf) =>
    hasDay(document, leaf)
      ? []
      : datesOf(leaf.prose).flatMap((mention): readonly InlayHint[] => {
          const distance = distanceOf(leaf.prose, mention);
          if (distance === null || distance === 0) return [];
          const date = writeDay(launch + distance);
          return [
            {
              offset: sourceSpan(leaf.prose, mention.start, mention.end).end,
              label: `= ${date}`,
              tooltip: `Counted from the launch on ${writeDay(launch)}`,
            },
          ];
        }),
  );
}

/** The one day that the document gives for its launch; null when it gives none, or several. */
function launchDay(document: ProductDocument, leaves: readonly Leaf[]): number | null {
  const field = document.metadata.fields.find(({ key }) => key === 'release')?.value;
  const rows = leaves
    .filter(({ prose }) => datesOf(prose).some((mention) => distanceOf(prose, mention) === 0))
    .flatMap((leaf) => rowOf(document, leaf));
  const proses = [...(field ? [field] : []), ...sayingDay(document).map(({ prose }) => prose), ...rows];
  const days = new Set(proses.flatMap((prose) => dayIn(prose) ?? []));
  const [day] = days;
  return days.size === 1 && day !== undefined ? day : null;
}

/** The day that a prose gives, when it gives only one. */
function dayIn(prose: Prose): number | null {
  const days = datesOf(prose).filter(({ precision }) => precision === 'day');
  return days.length === 1 ? (days[0]?.days?.first ?? null) : null;
}

const hasDay = (document: ProductDocument, leaf: Leaf): boolean =>
  rowOf(document, leaf).some((prose) => datesOf(prose).some(({ precision }) => precision === 'day'));

/** The cells beside a leaf that is a cell; else the leaf itself. */
function rowOf(document: ProductDocument, { prose, role }: Leaf): readonly Prose[] {
  const place = role === 'cell' ? cellAt(document, prose.span.start) : null;
  return place?.table.rows[place.row]?.cells.map((cell) => cell.prose) ?? [prose];
}

function distanceOf({ text }: Prose, { start, end, precision }: DateMention): number | null {
  const match = precision === 'offset' ? OFFSET.exec(text.slice(start, end)) : null;
  if (!match) return null;
  const days = Number(match[2]) * (match[3] === 'week' ? 7 : 1);
  return match[1] === '+' ? days : -days;
}

function writeDay(days: number): string {
  const date = new Date(days * 86_400_000);
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
}
