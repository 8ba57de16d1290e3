import type { RaciGrid, RaciPageView } from '../../../../protocol/src';
import { HEADER } from '../grid/follow-cell';
import { byWeight } from './workload-of';

export interface RoleCard {
  readonly of: 'role' | 'person';
  readonly name: string;
  /** The people of a role, or the roles of a person. */
  readonly others: readonly string[];
  readonly parts: readonly CardPart[];
}

/** What someone has to do with activities, in words that go on with them: “You are accountable for”. */
export interface CardPart {
  readonly codes: readonly string[];
  readonly words: string;
  readonly items: readonly CardItem[];
}

export interface CardItem {
  /** Where it stands: indexes into the grid's rows and roles. */
  readonly row: number;
  readonly role: number;
  readonly activity: string;
  readonly phase: string | null;
  readonly codes: readonly string[];
  readonly condition: string | null;
  /** The other roles that answer for it. */
  readonly answeredBy: readonly string[];
}

/** Whose card is asked for; the first role's where nobody's is, or where they are gone. */
export function holderOf({ roles }: RaciGrid, card: RaciPageView['card']): NonNullable<RaciPageView['card']> {
  const isKnown = roles.some(({ name, people }) =>
    card?.of === 'person' ? people.includes(card.name) : card?.name === name,
  );
  return card && isKnown ? card : { of: 'role', name: roles[0]?.name ?? '' };
}

/** What a role or a person has to do. An activity is told once, under what asks most of them. */
export function roleCardOf(grid: RaciGrid, holder: NonNullable<RaciPageView['card']>): RoleCard {
  const isTheirs = ({ name, people }: RaciGrid['roles'][number]) =>
    holder.of === 'role' ? name === holder.name : people.includes(holder.name);
  const own = grid.roles.flatMap((role, index) => (isTheirs(role) ? [index] : []));
  const items = [...grid.rows.keys()].map((row) => itemOf(grid, row, own));
  return {
    ...holder,
    others: own.flatMap((index) => {
      const role = grid.roles[index];
      return holder.of === 'role' ? (role?.people ?? []) : (role?.name ?? []);
    }),
    parts: kindsOfPart(grid)
      .map(({ codes, words }, kind, kinds) => ({
        codes,
        words,
        items: items.filter((item) => kinds.findIndex((each) => has(item, each.codes)) === kind),
      }))
      .filter((part) => part.items.length > 0),
  };
}

const has = ({ codes }: CardItem, wanted: readonly string[]): boolean =>
  wanted.every((code) => codes.includes(code));

/** The one who answers often does the work too, which is worth a part of its own. */
function kindsOfPart(grid: RaciGrid): readonly Pick<CardPart, 'codes' | 'words'>[] {
  const { answers, does } = grid;
  const single = byWeight(grid).map((code) => ({ codes: [code], words: wordsFor(grid, code) }));
  return [{ codes: [answers, does], words: `${wordsFor(grid, answers)}, and do the work` }, ...single];
}

function itemOf({ rows, roles, answers }: RaciGrid, row: number, own: readonly number[]): CardItem {
  const { activity = '', phase = null, cells = [] } = rows[row] ?? {};
  const mine = own.flatMap((index) => cells[index] ?? []);
  return {
    row,
    role: own.find((index) => cells[index]?.codes.length) ?? HEADER,
    activity,
    phase,
    codes: [...new Set(mine.flatMap(({ codes }) => codes))],
    condition: mine.flatMap(({ condition }) => condition ?? []).join(', ') || null,
    answeredBy: roles.flatMap(({ name }, index) =>
      !own.includes(index) && cells[index]?.codes.includes(answers) ? [name] : [],
    ),
  };
}

/** How the words that letters stand for are said to the one who has them. */
const WORDS: Readonly<Record<string, string>> = {
  accountable: 'You are accountable for',
  responsible: 'You are responsible for',
  consulted: 'You will be asked about',
  informed: 'You will be told about',
  support: 'You help with',
  omitted: 'You are left out of',
  driver: 'You drive',
  approver: 'You approve',
  contributor: 'You contribute to',
  verifier: 'You check',
  signatory: 'You sign off',
  recommend: 'You recommend what to do about',
  agree: 'Your agreement is needed for',
  perform: 'You carry out',
  input: 'You give input on',
  decide: 'You decide on',
  decider: 'You decide on',
  advisor: 'You advise on',
  recommender: 'You recommend what to do about',
  execution: 'You carry out',
};

function wordsFor({ letters }: RaciGrid, code: string): string {
  const word = letters.find((letter) => letter.code === code)?.word ?? code;
  return WORDS[word] ?? `You have ${code} (${word}) for`;
}
