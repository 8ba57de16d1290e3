import { saysForWhom } from '../document/audience/people-named';
import { statesBenefit } from '../document/benefits/benefit-signals';
import { readBenefitCoverage, storiesWithBenefit } from '../document/benefits/benefits';
import { type LaunchPart, launchPartsIn } from '../document/launch/launch-parts';
import { partsOfRelease } from '../document/launch/press-release';
import { successOf } from '../document/metrics/success';
import { contrastsIn } from '../document/positioning/alternatives';
import type { PositioningSlot } from '../document/positioning/positioning';
import { saysWhatIsWrong } from '../document/problem/problem';
import type { ProductDocument } from '../document/product-document';
import { excludesAnything } from '../document/scope/non-goals';
import { leavesWith } from '../document/structure/leaf';
import { ownContent } from '../document/structure/outline';
import { isUnfilled } from '../document/structure/unfilled';
import { count } from '../lint/message';
import { keyOfName } from '../raci/names';
import { type RaciRow, tablesIn } from '../raci/raci-matrix';
import type { Span } from '../text/span';

/** Something a document says, wherever it says it. */
export interface Fact {
  /** As the published rubric names it. */
  readonly what: string;
  /** Null when it is not said. */
  readonly find: (document: ProductDocument) => Said | null;
}

export interface Said {
  /** Null when it is said without one place for it. */
  readonly span: Span | null;
  /** Further places where it is said. */
  readonly others?: readonly Span[];
  /** What is not said about it yet; absent when that is nothing. */
  readonly gap?: string;
}

const firstOf = ([span, ...others]: readonly Span[]): Said | null => (span ? { span, others } : null);

const spansOf = (things: readonly { readonly span: Span }[]): readonly Span[] =>
  things.map(({ span }) => span);

const whether = (isSaid: boolean, spans: readonly Span[]): Said | null =>
  isSaid ? (firstOf(spans) ?? { span: null }) : null;

const slot =
  (...names: readonly PositioningSlot[]) =>
  ({ positioningStatements }: ProductDocument) =>
    firstOf(
      positioningStatements.flatMap(({ slots }) =>
        names.flatMap((name) => (slots[name] ? [slots[name].span] : [])),
      ),
    );

const part = (name: LaunchPart) => (document: ProductDocument) =>
  whether(launchPartsIn(document).has(name), []);

const leavesWithBenefit = leavesWith(({ prose }, vocabulary) => statesBenefit(prose, vocabulary));

/** The roles of matrices for which a table beside them has a placeholder where a person belongs. */
function rolesWithoutPerson({ outline, placeholders, raciMatrices, vocabulary }: ProductDocument): number {
  if (placeholders.length === 0) return 0;
  const roles = new Set(raciMatrices.flatMap((matrix) => matrix.roles.map(({ name }) => keyOfName(name))));
  return ownContent(outline.root)
    .flatMap(tablesIn)
    .flatMap(({ rows }) => rows)
    .filter(({ cells: [role, person] }) => {
      if (!role || !person || !roles.has(keyOfName(role.prose.text))) return false;
      return person.prose.text !== '' && isUnfilled(person.prose, vocabulary);
    }).length;
}

/** What a matrix says, as long as its roles stand for people. */
function withPeople(said: Said | null, document: ProductDocument): Said | null {
  if (said === null || said.gap !== undefined) return said;
  const without = rolesWithoutPerson(document);
  return without === 0 ? said : { ...said, gap: `${count(without, 'role has', 'roles have')} no person yet` };
}

/** Whether the activities of all matrices have somebody with a letter, and how many have nobody. */
const letterInRows =
  (letter: string) =>
  (document: ProductDocument): Said | null => {
    const { raciMatrices } = document;
    const rows = raciMatrices.flatMap((matrix) => matrix.rows);
    const without = rows.filter((row) => !has(row, letter));
    if (rows.length === without.length) return null;
    const span = without[0]?.span ?? raciMatrices[0]?.span ?? null;
    return without.length === 0
      ? withPeople({ span }, document)
      : { span, gap: `${count(without.length, 'activity has', 'activities have')} no ${letter}` };
  };

const has = ({ assignments }: RaciRow, letter: string): boolean =>
  assignments.some(({ codes }) => codes.includes(letter));

export const FACTS = {
  problem: {
    what: 'a sentence or table about what goes wrong today',
    find: (document) => whether(saysWhatIsWrong(document), []),
  },
  evidence: {
    what: 'a number, quote, study or ticket',
    find: ({ insights }) => firstOf(spansOf(insights)),
  },
  people: {
    what: 'people named as those it is for',
    find: (document) => whether(saysForWhom(document), spansOf(document.audiences)),
  },
  benefits: {
    what: 'a benefit told with a feature, in a user story or in a sentence',
    find: (document) =>
      firstOf([
        ...readBenefitCoverage(document).flatMap(({ whole, covered }) =>
          whole || covered.length > 0
            ? [covered[0]?.feature.name.span ?? whole?.prose.span ?? []].flat()
            : [],
        ),
        ...spansOf(storiesWithBenefit(document)),
      ]) ?? firstOf(leavesWithBenefit(document).map(({ prose }) => prose.span)),
  },
  success: {
    what: 'a number to reach',
    find: (document) => whether(successOf(document).kind === 'measured', spansOf(document.metrics)),
  },
  work: {
    what: 'features, requirements or user stories',
    find: ({ features, requirements, stories }) =>
      firstOf([
        ...requirements.map(({ item }) => item.span),
        ...features.map(({ anchor }) => anchor),
        ...spansOf(stories),
      ]),
  },
  exclusions: {
    what: 'something said to be out',
    find: (document) =>
      whether(
        excludesAnything(document),
        document.scope.filter(({ side }) => side === 'out').map(({ span }) => span),
      ),
  },
  criteria: { what: 'acceptance criteria', find: ({ acceptance }) => firstOf(spansOf(acceptance)) },
  unknowns: {
    what: 'open questions or risks',
    find: ({ openQuestions, risks }) => firstOf([...spansOf(openQuestions), ...spansOf(risks)]),
  },
  alternatives: {
    what: 'an alternative that is named, or a contrast with one',
    find: (document) =>
      whether(contrastsIn(document), spansOf(document.alternatives)) ??
      firstOf(spansOf(document.alternatives)),
  },
  category: { what: 'a positioning statement that says what kind of thing it is', find: slot('category') },
  difference: { what: 'a positioning statement that says how it differs', find: slot('differentiation') },
  gain: { what: 'a positioning statement that says what people gain', find: slot('benefit') },
  coreMessage: {
    what: 'one message above the others',
    find: ({ coreMessages }) => firstOf(spansOf(coreMessages)),
  },
  pillars: {
    what: 'pillars or messages',
    find: ({ pillars, messages }) => firstOf([...spansOf(pillars), ...spansOf(messages)]),
  },
  messages: {
    what: 'messages by audience or by stage',
    find: ({ messages }) => firstOf(spansOf(messages)),
  },
  proof: {
    what: 'a claim or pillar with its proof',
    find: ({ claims, pillars }) =>
      firstOf(spansOf([...claims, ...pillars].filter(({ proofs }) => proofs.length > 0))),
  },
  quote: {
    what: 'a quote in the press release',
    find: (document) => whether(partsOfRelease(document).includes('quote'), []),
  },
  timeline: { what: 'a date', find: part('timeline') },
  marketing: { what: 'a campaign, event or announcement', find: part('marketing') },
  pricing: { what: 'a price or plan', find: part('pricing') },
  enablement: { what: 'training or material for sales and support', find: part('enablement') },
  distribution: { what: 'where people get it', find: part('distribution') },
  tasks: { what: 'tasks', find: ({ launchTasks }) => firstOf(spansOf(launchTasks)) },
  prices: { what: 'a price', find: ({ prices }) => firstOf(spansOf(prices)) },
  matrix: {
    what: 'a table of activities and roles',
    find: (document) => withPeople(firstOf(spansOf(document.raciMatrices)), document),
  },
  accountable: { what: 'an A in every row of the matrix', find: letterInRows('A') },
  responsible: { what: 'an R in every row of the matrix', find: letterInRows('R') },
} as const satisfies Readonly<Record<string, Fact>>;

export type FactName = keyof typeof FACTS;
