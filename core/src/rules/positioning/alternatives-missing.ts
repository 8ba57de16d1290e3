import { briefBreadth, briefParts } from '../../document/kind/brief-shape';
import { contrastsIn, isAboutOneRival, namesStatusQuo } from '../../document/positioning/alternatives';
import type { ProductDocument } from '../../document/product-document';
import { sectionsFor } from '../../document/structure/outline';
import { sectionSnippet } from '../../lint/fixes/section-snippet';
import { excerpt, listWords } from '../../lint/message';
import { defineRule } from '../../lint/rule';
import { sectionBody } from '../../templates/section-body';

export const alternativesMissing = defineRule({
  id: 'alternatives-missing',
  area: 'positioning',
  summary: 'A brief names nothing that customers would use instead',
  kinds: ['positioning', 'messaging', 'prfaq'],
  level: 'info',
  levels: { profiles: { strict: 'warning' } },
  since: '0.1.0',
  messages: {
    none: 'Nothing here says what customers would do without the product, so its advantages have nothing to stand against. Name the alternatives, and begin with how people manage today.',
    statusQuo:
      'The alternatives are all products ({names}), while many buyers choose to change nothing. Add how people manage today: a spreadsheet, an agency, doing without.',
  },
  *check({ document }) {
    const breadth = briefBreadth(document);
    if (breadth === 'none') return;
    const { title, root } = document.outline;
    const named = sectionsFor(document.outline, 'competition');
    if (document.alternatives.length === 0 && named.length === 0 && !namesStatusQuo(document)) {
      const span = title?.span ?? { start: root.span.start, end: root.span.start };
      if (!isAsked(document)) return;
      // "Instead of …" somewhere in the text is an answer, if not one that a reader can find.
      const isPlain = breadth === 'whole' && !contrastsIn(document);
      yield { message: 'none', severity: isPlain ? 'warning' : 'info', span, fixes: [tableOf(document)] };
      return;
    }
    const products = namedProducts(document);
    const section = named.find((candidate) => candidate.source === 'heading' || candidate.source === 'label');
    if (!section || products.length < 2 || namesStatusQuo(document) || isAboutOneRival(document)) return;
    yield {
      message: 'statusQuo',
      severity: 'info',
      span: section.titleSpan,
      data: { names: listWords(products.slice(0, 3)) },
    };
  },
});

/** A messaging document may leave the alternatives to the positioning brief, unless it positions itself. */
function isAsked(document: ProductDocument): boolean {
  if (document.kind !== 'messaging') return true;
  const parts = briefParts(document);
  return parts.has('positioning-statement') || parts.has('differentiation');
}

const namedProducts = (document: ProductDocument): readonly string[] => [
  ...new Set(
    document.alternatives
      .filter(({ name, isStatusQuo }) => !isStatusQuo && name.text.length <= 40)
      .flatMap(({ name }) => name.text.split(/\s(?:or|and)\s|\s?[,/]\s?/))
      .map((name) => excerpt(name, 30)),
  ),
];

const tableOf = (document: ProductDocument) =>
  sectionSnippet(document, 'Add a table of alternatives', sectionBody('competition', null));
