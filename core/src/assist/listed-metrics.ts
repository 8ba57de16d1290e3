import type { ProductDocument } from '../document/product-document';
import { type Item, itemsOfList } from '../document/structure/item';
import { blanksIn } from '../document/structure/placeholders';
import type { Prose } from '../markdown/content';
import type { Span } from '../text/span';

/** A line that a reader counts among the metrics. */
interface ListedMetric {
  readonly span: Span;
  readonly hasTarget: boolean;
  readonly hasBaseline: boolean;
}

/**
 * The metrics of a document, and the lines beside them that give a number or leave one open (“320 paying shops”,
 * “Satisfaction: TBD”). No check judges those, since each might be something else; whoever counts the lines of the list
 * counts them.
 */
export function listedMetrics({ metrics, vocabulary }: ProductDocument): readonly ListedMetric[] {
  const read = new Set(metrics.map(({ span }) => span.start));
  const blocks = new Set(metrics.flatMap(({ section }) => section.content));
  const beside = [...blocks].flatMap((block): readonly Item[] => {
    const items = block.kind === 'list' ? itemsOfList(block) : [];
    const isAmongThem = items.some(({ span }) => read.has(span.start));
    return isAmongThem
      ? items.filter(({ span, children }) => !read.has(span.start) && children.length === 0)
      : [];
  });
  return [
    ...metrics.map(({ span, target, baseline }) => ({
      span,
      hasTarget: isGiven(target),
      hasBaseline: isGiven(baseline),
    })),
    ...beside.flatMap(({ span, prose }): readonly ListedMetric[] => {
      const isOpen = blanksIn(prose, vocabulary).length > 0;
      const isMeasure = isOpen || /\d/.test(prose.text);
      return isMeasure ? [{ span, hasTarget: !isOpen, hasBaseline: false }] : [];
    }),
  ];
}

const isGiven = (prose: Prose | null): boolean => prose !== null && prose.text.trim() !== '';
