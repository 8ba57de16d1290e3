import type { ProductDocument } from '../document/product-document';
import { perSection } from '../document/structure/per-section';
import { readYamlTree } from '../document/structure/yaml-tree';
import type { Content, Prose, Table } from '../markdown/content';
import { sliceProse } from '../markdown/slice-prose';
import { once } from '../text/once';
import { sameList } from '../text/same-list';
import { sameSet } from '../text/same-set';
import { isRoleName } from '../vocabulary/roles';
import { isNameLike, keyOfName, namesIn } from './names';
import { isBlankCell } from './raci-cell';
import { type RaciMatrix, tableOf } from './raci-matrix';

/** What a document says about a role: who has it, or what it is. */
interface RolePerson {
  /** The role as the matrix names it, in small letters. */
  readonly key: string;
  /** Who has it; empty when the document only explains the role. */
  readonly people: readonly Prose[];
  /** Where the role is told. */
  readonly prose: Prose;
}

/** Two texts side by side, one of which may name a role and the other a person. */
interface Told {
  readonly left: Prose;
  readonly right: Prose;
}

/** What one block tells. */
interface BlockTold {
  readonly pairs: readonly Told[];
}

interface TableTold extends BlockTold {
  readonly table: Table;
}

const LABEL = /^([^:\n]{1,40}?)\s?(?::|\s[–—-])\s+/;

/** Who stands behind the roles of a document's matrices, as its tables, lists and front matter tell. */
const readRolePeople = once((document: ProductDocument): readonly RolePerson[] => {
  const { raciMatrices } = document;
  if (raciMatrices.length === 0) return [];
  const { source } = document.markdown;
  const roles = keptRoles(source, rolesOf(raciMatrices));
  const tables = otherTables(toldInTables(document), raciMatrices);
  return kept([
    ...inFrontMatter(document).flatMap((told) => peopleIn(told, roles)),
    ...peopleInBlocks(toldInLists(document), roles),
    ...peopleInBlocks(tables, roles),
  ]);
});

const kept = sameList<RolePerson>();
const keptRoles = sameSet<string>();

const rolesOf = once((matrices: readonly RaciMatrix[]): readonly string[] =>
  matrices.flatMap(({ roles }) => roles.map(({ name }) => keyOfName(name))),
);

/** The tables that are no matrices. */
const otherTables = once((tables: readonly TableTold[], matrices: readonly RaciMatrix[]) => {
  const ofMatrices = new Set(matrices.map(tableOf));
  return tables.filter(({ table }) => !ofMatrices.has(table));
});

const peopleInBlocks = once((blocks: readonly BlockTold[], roles: ReadonlySet<string>) =>
  blocks.flatMap((block) => peopleInBlock(block, roles)),
);

const peopleInBlock = once(({ pairs }: BlockTold, roles: ReadonlySet<string>) =>
  pairs.flatMap((pair) => peopleIn(pair, roles)),
);

function peopleIn(told: Told, roles: ReadonlySet<string>): readonly RolePerson[] {
  const { left, key: whole, isPersonFirst, names } = readTold(told);
  if (roles.has(whole))
    return [
      {
        key: whole,
        prose: left,
        people: peopleAmong(names.map(({ prose }) => prose)),
      },
    ];
  // "Ines | PM, Support": the person first, and the roles that they cover.
  if (!isPersonFirst || !names.every(({ key, prose }) => roles.has(key) || isRoleName(prose.text))) return [];
  return names.flatMap(({ key, prose }) => (roles.has(key) ? [{ key, prose, people: [left] }] : []));
}

/** “Mara Lind, Ben Okoro from May” names people; in “CI, build tooling and release notes” one word only looks like a name. */
function peopleAmong(names: readonly Prose[]): readonly Prose[] {
  const people = names.filter(({ text }) => isPerson(text));
  return people.length * 2 >= names.length ? people : [];
}

/** What two texts say, whichever roles there are. */
const readTold = once(({ left, right }: Told) => ({
  left,
  key: keyOfName(left.text),
  isPersonFirst: isPerson(left.text),
  names: namesIn(right).map(({ prose }) => ({ prose, key: keyOfName(prose.text) })),
}));

const isPerson = (text: string): boolean =>
  !isBlankCell(text) &&
  isNameLike(text) &&
  !isRoleName(text) &&
  !NO_PERSON.test(text) &&
  !/^(?:tb[acd]|none|open|vacant)$/i.test(text);

/** “Week 2”, “brief.md”. */
const NO_PERSON = /\s\d+$|\.\p{L}{1,5}$/u;

/** A row that an edit left alone tells what it told. */
const beside = once((left: Prose, right: Prose): Told => ({ left, right }));

const toldInTables = perSection(({ content }) => content.flatMap(toldInTable));

const toldInTable = once((block: Content): readonly TableTold[] => {
  if (block.kind !== 'table' || block.header.length < 2 || block.header.length > 5) return [];
  const pairs = block.rows.flatMap(({ cells: [left, right] }) =>
    left && right ? [beside(left.prose, right.prose)] : [],
  );
  return [{ table: block, pairs }];
});

const toldInLists = perSection(({ content }) => content.flatMap(toldInList));

const toldInList = once((block: Content): readonly BlockTold[] => {
  if (block.kind !== 'list') return [];
  const pairs = block.items.flatMap(({ prose }) => {
    const label = LABEL.exec(prose.text);
    if (!label?.[1]) return [];
    const left = sliceProse(prose, 0, label[1].length);
    return [{ left, right: sliceProse(prose, label[0].length, prose.text.length) }];
  });
  return pairs.length === 0 ? [] : [{ pairs }];
});

/** `people:` or `roles:` with a name for each role. */
function inFrontMatter({ frontMatter, text }: ProductDocument): readonly Told[] {
  return frontMatter.entries
    .filter(({ key, data }) => data === null && /^(?:people|roles|team)$/i.test(key))
    .flatMap(({ span }) => {
      const tree = readYamlTree(text.slice(span.start, span.end), span);
      const body = tree?.kind === 'map' ? tree.entries[0]?.value : null;
      if (body?.kind !== 'map') return [];
      return body.entries.flatMap(({ key, value }) =>
        value.kind === 'text' ? [{ left: key, right: value.prose }] : [],
      );
    });
}

/** The people behind each role, by the role's name in small letters. */
export const peopleByRole = (document: ProductDocument): ReadonlyMap<string, readonly string[]> =>
  byRole(readRolePeople(document));

const byRole = once((told: readonly RolePerson[]): ReadonlyMap<string, readonly string[]> => {
  const people = new Map<string, string[]>();
  for (const one of told) {
    const known = people.get(one.key) ?? [];
    for (const { text } of one.people) if (!known.includes(text)) known.push(text);
    people.set(one.key, known);
  }
  return people;
});
