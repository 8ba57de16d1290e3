import type { ProductDocument } from '../../document/product-document';
import type { Fix } from '../../lint/finding';
import { someOf } from '../../lint/message';
import { defineRule } from '../../lint/rule';
import type { CoreActivity } from '../../raci/core-activities';
import { defaultLetters, gapsIn, isOfSmallTeam, kindsIn, teamSizeOf } from '../../raci/raci-gaps';
import type { RaciMatrix } from '../../raci/raci-matrix';
import { addRows } from '../../raci/table-edits';

/** A matrix about less of the core work than this is about something else. */
const FEWEST_COVERED = 5;

export const raciMissingCoreActivity = defineRule({
  id: 'raci-missing-core-activity',
  area: 'raci',
  summary: 'Core work of product and product marketing has no row',
  kinds: ['raci'],
  level: 'hint',
  since: '0.1.0',
  options: { ignore: [] },
  messages: {
    rows: 'No row is about {names}. What nobody has agreed on is done twice or not at all, so add {rows}, or say where it is agreed.',
  },
  *check({ document, options, profile }) {
    const matrices = document.raciMatrices;
    const [first] = matrices;
    const roles = matrices.flatMap((matrix) => matrix.roles.map(({ name }) => name));
    const activities = matrices.flatMap(({ rows }) => rows.map(({ activity }) => activity.text));
    const kinds = kindsIn(roles);
    const isOfProduct = kinds.has('pm') && (kinds.has('pmm') || kinds.has('marketing'));
    if (!first || !isOfProduct) return;
    const size = isOfSmallTeam(matrices) ? 'small' : teamSizeOf(profile);
    const { missing, covered } = gapsIn(activities, roles, size);
    const left = missing.filter(({ name }) => !options.ignore.includes(name));
    if (left.length === 0 || covered < FEWEST_COVERED) return;
    yield {
      message: 'rows',
      span: document.outline.title?.span ?? first.span,
      data: {
        names: someOf(left.map(({ name }) => name)),
        rows: left.length === 1 ? 'the row' : `the ${left.length} rows`,
      },
      fixes: insertRows(document, left),
    };
  },
});

/** Rows with the default letters, each in the table of its phase where there is one. */
function insertRows(
  { markdown, raciMatrices }: ProductDocument,
  missing: readonly CoreActivity[],
): readonly Fix[] {
  const byMatrix = new Map<RaciMatrix, CoreActivity[]>();
  for (const core of missing) {
    const matrix = placeOf(core, raciMatrices);
    if (matrix) byMatrix.set(matrix, [...(byMatrix.get(matrix) ?? []), core]);
  }
  const edits = [...byMatrix].flatMap(([matrix, activities]) => {
    const roles = matrix.roles.map(({ name }) => name);
    const rows = activities
      .map((core) => ({ name: core.name, cells: defaultLetters(core, roles) }))
      // Whoever answers for the others by default is no role here.
      .filter(({ cells }) => cells.some((cell) => cell.includes('A')));
    return rows.length > 0 ? (addRows(markdown.text, matrix, rows) ?? []) : [];
  });
  if (edits.length === 0) return [];
  return [{ title: 'Add the missing rows with their usual letters', safety: 'unsafe', edits }];
}

const placeOf = ({ phase }: CoreActivity, matrices: readonly RaciMatrix[]): RaciMatrix | undefined =>
  matrices.find(({ section }) => section.title === phase.toLowerCase()) ?? matrices[matrices.length - 1];
