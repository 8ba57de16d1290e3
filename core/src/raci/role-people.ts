import type { ProductDocument } from '../document/product-document';
import { perSection } from '../document/structure/per-section';
import { readYamlTree } from '../document/structure/yaml-tree';
import type { Content, Prose, Table } from '../markdown/content';
import { sliceProse } from '../markdown/slice-prose';
import { once } from '../text/once';
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

const LABEL = /^([^:\n]{1,40}?)\s?(?::|\s[–—-])\s+/;

/** Who stands behind the roles of a document's matrices, as its tables, lists and front matter tell. */
const readRolePeople = once((document: ProductDocument): readonly RolePerson[] => {
  const { raciMatrices } = document;
  if (raciMatrices.length === 0) return [];
  const keys = new Set(raciMatrices.flatMap(({ roles }) => roles.map(({ name }) => keyOfName(name))));
  const tables = new Set(raciMatrices.map(tableOf));
  return [
    ...inFrontMatter(document),
    ...toldInLists(document),
    ...toldInTables(document).filter(({ table }) => !tables.has(table)),
  ].flatMap(({ left, right }) => peopleIn(left, right, keys));
});

function peopleIn(left: Prose, right: Prose, keys: ReadonlySet<string>): readonly RolePerson[] {
  if (keys.has(keyOfName(left.text))) {
    const people = namesIn(right).map(({ prose }) => prose);
    return [{ key: keyOfName(left.text), prose: left, people: people.filter(({ text }) => isPerson(text)) }];
  }
  // "Ines | PM, Support": the person first, and the roles that they cover.
  if (!isPerson(left.text)) return [];
  return namesIn(right).flatMap(({ prose }) => {
    const key = keyOfName(prose.text);
    return keys.has(key) ? [{ key, prose, people: [left] }] : [];
  });
}

const isPerson = (text: string): boolean =>
  !isBlankCell(text) &&
  isNameLike(text) &&
  !isRoleName(text) &&
  !/^(?:tb[acd]|none|open|vacant)$/i.test(text);

const toldInTables = perSection(({ content }) => content.flatMap(pairsInTables));

const pairsInTables = once((block: Content): readonly (Told & { readonly table: Table })[] => {
  if (block.kind !== 'table' || block.header.length < 2 || block.header.length > 5) return [];
  return block.rows.flatMap(({ cells: [left, right] }) =>
    left && right ? [{ left: left.prose, right: right.prose, table: block }] : [],
  );
});

const toldInLists = perSection(({ content }) => content.flatMap(pairsInList));

const pairsInList = once((block: Content): readonly Told[] => {
  if (block.kind !== 'list') return [];
  return block.items.flatMap(({ prose }) => {
    const label = LABEL.exec(prose.text);
    if (!label?.[1]) return [];
    const left = sliceProse(prose, 0, label[1].length);
    return [{ left, right: sliceProse(prose, label[0].length, prose.text.length) }];
  });
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
export const peopleByRole = once((document: ProductDocument): ReadonlyMap<string, readonly string[]> => {
  const byRole = new Map<string, string[]>();
  for (const { key, people } of readRolePeople(document)) {
    const known = byRole.get(key) ?? [];
    for (const { text } of people) if (!known.includes(text)) known.push(text);
    byRole.set(key, known);
  }
  return byRole;
});

/** The roles of a matrix that the document neither explains nor gives to a person. */
export const unexplainedRoles = (document: ProductDocument, { roles }: RaciMatrix) => {
  const told = new Set(readRolePeople(document).map(({ key }) => key));
  return roles.filter(({ name }) => !told.has(keyOfName(name)));
};
