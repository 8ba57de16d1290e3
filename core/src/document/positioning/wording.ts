import type { Content, Prose, Table } from '../../markdown/content';
import { sliceProse } from '../../markdown/slice-prose';
import type { Span } from '../../text/span';
import { itemsOfList } from '../structure/item';
import { perSection } from '../structure/per-section';
import { means, type Section } from '../structure/section';

type Verdict = 'use' | 'avoid';

/** A word that the team's own guide prefers or bans. */
export interface WordingRule {
  readonly verdict: Verdict;
  readonly term: string;
  /** For a banned term: what to say instead, when the guide says so. */
  readonly instead: string | null;
  readonly prose: Prose;
  readonly span: Span;
  readonly section: Section;
}

const QUOTED = /[“"]([^“”"\n]{1,80})[”"]/g;
const INSTEAD = /^[\s(]{0,3}(?:→|->|=>|instead:?|say|use|prefer)[\s:]{0,3}[“"]?([^“”"\n;)]{1,80})/iu;
const AVOIDING = /avoid|don['’]t|do not|never|not|❌|instead of|banned/iu;
const USING = /use|say|prefer|✅|instead/iu;
/** A longer item explains; only its quotations are words to use or avoid. */
const LONGEST_TERM = 40;

/** The words of the sections that say what to say and what not to, and of tables that set one beside the other. */
export const readWording = perSection((section) =>
  means(section, 'words-use', 'words-avoid')
    ? section.content.flatMap((block) => inBlock(block, section))
    : [],
);

function inBlock(block: Content, section: Section): readonly WordingRule[] {
  const verdict: Verdict = means(section, 'words-avoid') ? 'avoid' : 'use';
  switch (block.kind) {
    case 'table':
      return inTable(block, section);
    case 'paragraph':
      return inProse(block.prose, verdict, section);
    case 'list':
      return itemsOfList(block).flatMap((item) => inProse(item.prose, verdict, section));
    default:
      return [];
  }
}

function inProse(prose: Prose, verdict: Verdict, section: Section): readonly WordingRule[] {
  const quoted = [...prose.text.matchAll(QUOTED)].flatMap((match) => {
    const term = match[1];
    if (!term) return [];
    const start = match.index + 1;
    const end = match.index + match[0].length;
    const instead =
      verdict === 'avoid' ? (INSTEAD.exec(prose.text.slice(end, end + 120))?.[1]?.trim() ?? null) : null;
    return [rule(verdict, sliceProse(prose, start, start + term.length), instead, section)];
  });
  const replaced = new Set(quoted.map(({ instead }) => instead));
  if (quoted.length > 0) return quoted.filter(({ term }) => !replaced.has(term));
  const before = /^[^—–:(\n]{1,80}/.exec(prose.text)?.[0].trim() ?? '';
  return before.length === 0 || before.length > LONGEST_TERM
    ? []
    : [rule(verdict, sliceProse(prose, 0, prose.text.indexOf(before) + before.length), null, section)];
}

function inTable(table: Table, section: Section): readonly WordingRule[] {
  const avoid = table.header.findIndex(({ prose }) => AVOIDING.test(prose.text));
  const use = table.header.findIndex(({ prose }, index) => index !== avoid && USING.test(prose.text));
  return table.rows.flatMap(({ cells }) => {
    const banned = cells[avoid]?.prose;
    const preferred = cells[use]?.prose;
    return [
      ...(banned && banned.text !== '' ? [rule('avoid', banned, preferred?.text || null, section)] : []),
      ...(preferred && preferred.text !== '' ? [rule('use', preferred, null, section)] : []),
    ];
  });
}

const rule = (verdict: Verdict, prose: Prose, instead: string | null, section: Section): WordingRule => ({
  verdict,
  term: prose.text.replace(/^[“"]|[”"]$/g, ''),
  instead,
  prose,
  span: prose.span,
  section,
});
