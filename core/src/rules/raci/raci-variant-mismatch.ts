import type { Section } from '../../document/structure/section';
import type { Fix } from '../../lint/finding';
import { listWords } from '../../lint/message';
import { defineRule } from '../../lint/rule';
import { type Prose, sourceSpan } from '../../markdown/content';
import { codePlaces, hasEditableLetters } from '../../raci/code-places';
import { explainedCodes } from '../../raci/legend';
import type { RaciMatrix } from '../../raci/raci-matrix';
import { type RaciVariant, variantsInTitle } from '../../raci/raci-variant';
import { replace } from '../../text/edit';
import { once } from '../../text/once';

export const raciVariantMismatch = defineRule({
  id: 'raci-variant-mismatch',
  area: 'raci',
  summary: 'The title of a matrix names another scheme than its letters',
  kinds: 'all',
  level: 'warning',
  since: '0.1.0',
  mechanical: true,
  messages: {
    title:
      'The title says {named}, and {letters} in the matrix below it {belong} to {used}. Readers will give the letters the meaning of the title, so rename it or change the letters.',
  },
  check({ document }) {
    return reportsOn(document.raciMatrices, explainedCodes(document));
  },
});

const reportsOn = once((matrices: readonly RaciMatrix[], explained: ReadonlySet<string>) => {
  const told = new Set<Prose>();
  return matrices.flatMap((matrix) => {
    const title = titleOf(matrix.section);
    if (!title || told.has(title.heading)) return [];
    const reports = reportsOnOne(matrix, explained);
    if (reports.length > 0) told.add(title.heading);
    return reports;
  });
});

const reportsOnOne = once((matrix: RaciMatrix, explained: ReadonlySet<string>) => {
  const title = titleOf(matrix.section);
  if (!title) return [];
  const { named, heading } = title;
  const { variant } = matrix;
  const odd = usedLetters(matrix).filter((letter) => !(letter in named.letters) && !explained.has(letter));
  if (odd.length === 0 || named.id === variant.id) return [];
  const data = {
    named: named.name,
    used: variant.name,
    letters: listWords(odd),
    belong: odd.length === 1 ? 'belongs' : 'belong',
  };
  const related = [{ span: matrix.span, message: `The matrix in ${variant.name}` }];
  const renamed = rename(heading, named, variant);
  const fixes = [...(renamed ? [renamed] : []), ...mapDriver(matrix, named, odd)];
  return [{ message: 'title', span: heading.span, data, related, fixes } as const];
});

interface Title {
  readonly heading: Prose;
  readonly named: RaciVariant;
}

const titleOf = once((section: Section): Title | null => titleAbove(section));

/** The nearest title that names a scheme; one that names two compares them. */
function titleAbove({ heading, parent }: Section): Title | null {
  const variants = heading ? variantsInTitle(heading.text) : [];
  const [named] = variants;
  if (!heading || !named) return parent && titleAbove(parent);
  return variants.length === 1 ? { heading, named } : null;
}

function usedLetters({ rows, source }: RaciMatrix): readonly string[] {
  const inHeader = 'letters' in source ? source.letters.flatMap((letter) => letter ?? []) : [];
  return [
    ...new Set([
      ...inHeader,
      ...rows.flatMap(({ assignments }) => assignments.flatMap(({ codes }) => codes)),
    ]),
  ];
}

function rename(heading: Prose, { names }: RaciVariant, used: RaciVariant): Fix | null {
  const name = names.find((one) => heading.text.includes(one));
  const at = name === undefined ? -1 : heading.text.indexOf(name);
  if (name === undefined || at === -1) return null;
  return {
    title: `Call it ${used.name}`,
    safety: 'unsafe',
    edits: [replace(sourceSpan(heading, at, at + name.length), used.name)],
  };
}

/** In a RACI, what a driver does is R. */
function mapDriver(matrix: RaciMatrix, named: RaciVariant, odd: readonly string[]): readonly Fix[] {
  // A legend that gives D a sign would be left without it.
  if (
    'signs' in matrix.source ||
    !hasEditableLetters(matrix) ||
    odd.join() !== 'D' ||
    !('R' in named.letters)
  )
    return [];
  const edits = matrix.rows
    .flatMap(({ assignments }) => assignments)
    .filter(({ codes }) => codes.includes('D') && !codes.includes('R'))
    .flatMap(({ prose }) => codePlaces(prose).filter(({ code }) => code === 'D'))
    .map(({ span }) => replace(span, 'R'));
  return edits.length > 0 ? [{ title: 'Make every D an R', safety: 'unsafe', edits }] : [];
}
