import { idMatches } from '../../document/structure/item-id';
import { plainProse } from '../../markdown/flatten';
import { type ActivityLink, linkTo, placesAbout } from '../../raci/activity-links';
import type { GridRow, RaciGrid, RaciView } from '../../raci/raci-grid';
import { type Work, workKey, workOf } from '../../raci/work-words';
import { type KnownDocument, relatedTo } from './known-document';
import { matrixRowsOf } from './matrix-rows';
import { OWNER_DRIFT, ownerDrift } from './owner-drift';

/** More are no help for whoever wants to go to one. */
const MOST_LINKS = 4;
/** Sections of the same words in more documents than this are parts that each of them has, such as “Pricing”. */
const MOST_ALIKE = 2;

/**
 * The matrices of a document as they stand among the others of its product: with links to where those are about the same
 * activity, and with what they say about its owner.
 * @param all The documents of the workspace; its own may be among them.
 */
export function raciViewAmong(own: KnownDocument, all: readonly KnownDocument[]): RaciView {
  const others = relatedTo(own, all);
  return { grids: own.matrices.grids.map((grid) => gridAmong(grid, own, others)) };
}

function gridAmong(grid: RaciGrid, own: KnownDocument, others: readonly KnownDocument[]): RaciGrid {
  const findings = [...grid.findings];
  const rows = grid.rows.map((row): GridRow => {
    const links = [...row.links, ...linksTo(row, workOf(row.activity), others)];
    const drift = isOnlyOne(row, own) ? ownerDrift(grid, row, own.uri, [own, ...others]) : null;
    if (!drift) return { ...row, links };
    const { message, place, role } = drift;
    const span = row.cells[role]?.span ?? row.span;
    const found = findings.push({ ...OWNER_DRIFT, message, span, source: row.source, elsewhere: place }) - 1;
    const cells = row.cells.map((cell, index) =>
      index === role ? { ...cell, findings: [...cell.findings, found] } : cell,
    );
    return { ...row, links, cells };
  });
  return { ...grid, rows, findings };
}

/** Several rows of one activity may be several rounds of the work. */
const isOnlyOne = ({ activity }: GridRow, { matrices }: KnownDocument): boolean =>
  matrixRowsOf(matrices).get(workKey(activity))?.length === 1;

/** Tasks and rows of matrices first, which are closest to an activity. */
function linksTo(row: GridRow, work: Work, others: readonly KnownDocument[]): readonly ActivityLink[] {
  const links = others.flatMap((other) => [
    ...(matrixRowsOf(other.matrices).get(work.key) ?? []).map(({ place }) => linkTo(place, other)),
    ...placesAbout(other.places, work).map((place) => linkTo(place, other)),
  ]);
  const sections = links.filter(({ kind }) => kind === 'section');
  const isCommon = new Set(sections.map(({ document }) => document?.uri)).size > MOST_ALIKE;
  return [...links.filter(({ kind }) => kind !== 'section' || !isCommon), ...definitionsOf(row, others)]
    .toSorted((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind))
    .slice(0, MOST_LINKS);
}

const ORDER: readonly ActivityLink['kind'][] = ['task', 'activity', 'section', 'question', 'definition'];

/** What the ids in an activity stand for, where its own document does not say so and only one other does. */
function definitionsOf(
  { activity, span, links }: GridRow,
  others: readonly KnownDocument[],
): readonly ActivityLink[] {
  if (links.some(({ kind }) => kind === 'definition')) return [];
  return idMatches(plainProse(activity, span)).flatMap(({ value }) => {
    const found = others.flatMap((other) =>
      (other.places.get(value) ?? []).map((place) => linkTo(place, other)),
    );
    return found.length === 1 ? found : [];
  });
}
