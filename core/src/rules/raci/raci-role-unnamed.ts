import type { ProductDocument } from '../../document/product-document';
import { perSourceOfSection } from '../../document/structure/per-section';
import type { SnippetFix } from '../../lint/finding';
import { excerpt } from '../../lint/message';
import { defineRule } from '../../lint/rule';
import type { Content } from '../../markdown/content';
import { keyOfName } from '../../raci/names';
import type { RaciMatrix, RaciRole } from '../../raci/raci-matrix';
import { peopleByRole } from '../../raci/role-people';
import type { LiveText } from '../../text/live-text';
import { once, perEach } from '../../text/once';
import { startOf } from '../../text/place';
import { escapeSnippet, prompt } from '../../text/snippet';
import { isRoleName } from '../../vocabulary/roles';

/** "RelMgr", "DPO", "T&S": a team knows what it means, and nobody else. */
const ABBREVIATION = '(?:\\p{Lu}[\\p{Lu}\\p{N}&/-]{1,6}|\\p{Lu}\\p{Ll}{1,4}\\p{Lu}\\p{Ll}{1,4})';
const SHORT = new RegExp(`^${ABBREVIATION}$`, 'u');
/**
 * "Data protection officer (DPO)", "DPO (data protection officer)", "**DPO**: data protection officer", and with a dash,
 * behind which other things stand too, the first letter of what is spelt out: "DPO — data protection officer".
 */
const SPELT_OUT = new RegExp(
  `\\((${ABBREVIATION})\\)|(${ABBREVIATION})(?:(?=(?:\\*\\*|__)?(?: \\(|:| =))|(?=(?:\\*\\*|__)? [—–-] (\\p{L})))`,
  'gu',
);

export const raciRoleUnnamed = defineRule({
  id: 'raci-role-unnamed',
  area: 'raci',
  summary: 'A role is an abbreviation that nothing explains',
  kinds: 'all',
  level: 'hint',
  levels: { profiles: { 'small-team': 'off' } },
  since: '0.1.0',
  messages: {
    role: 'Nothing in this document says who “{role}” is, so those who join later cannot tell whom to ask. Name the person or the team behind it.',
  },
  *check({ document }) {
    const told = new Set<string>();
    for (const { matrix, role } of unexplained(document.raciMatrices, peopleByRole(document))) {
      if (told.has(role.name) || isSpeltOut(document, role.name)) continue;
      told.add(role.name);
      yield reportOn(role, peopleTable(matrix, document.markdown.source));
    }
  },
});

type People = ReturnType<typeof peopleByRole>;

/** The abbreviations among the roles of a matrix that the document neither explains nor gives to a person. */
const unexplained = perEach((matrix: RaciMatrix, told: People) =>
  matrix.roles
    .filter((role) => isShort(role) && !told.has(keyOfName(role.name)))
    .map((role) => ({ matrix, role })),
);

const reportOn = once(
  (role: RaciRole, fixes: readonly SnippetFix[]) =>
    ({ message: 'role', span: role.prose.span, data: { role: excerpt(role.name, 30) }, fixes }) as const,
);

const isShort = ({ name }: RaciRole): boolean => SHORT.test(name) && !isRoleName(name);

const isSpeltOut = (document: ProductDocument, name: string): boolean =>
  namesIn(speltOutInText(document)).has(name) || speltOutIn(frontMatterText(document)).includes(name);

const namesIn = once((names: readonly string[]): ReadonlySet<string> => new Set(names));

const speltOutInText = perSourceOfSection(({ blocks }, source) =>
  blocks.flatMap((block) => speltOutInBlock(block, source)),
);

const speltOutInBlock = once((block: Content, { text }: LiveText) =>
  speltOutIn(text.slice(block.span.start, block.span.end)),
);

const speltOutIn = (text: string): readonly string[] =>
  [...text.matchAll(SPELT_OUT)].flatMap(([, inBrackets, before, first]) => {
    if (inBrackets !== undefined) return inBrackets;
    const isSpelt = first === undefined || first.toUpperCase() === before?.[0];
    return before !== undefined && isSpelt ? before : [];
  });

const frontMatterText = ({ markdown }: ProductDocument): string =>
  markdown.slice(0, markdown.frontMatter?.span.end ?? 0);

const peopleTable = once((matrix: RaciMatrix, { text, lineEnding }: LiveText): readonly SnippetFix[] => {
  const { span, roles, section } = matrix;
  const isAtLineStart = span.start === 0 || text.slice(span.start - 1, span.start) === '\n';
  if (!isAtLineStart || section.source === 'front-matter') return [];
  const rows = roles.map(
    ({ name }, index) => `| ${escapeSnippet(name)} | ${prompt(index + 1, 'who has this role')} |`,
  );
  const snippet = ['| Role | Person |', '|---|---|', ...rows, '', ''].join(lineEnding);
  return [
    {
      title: 'Add a table of roles and people',
      safety: 'snippet',
      span: startOf(span),
      snippet,
    },
  ];
});
