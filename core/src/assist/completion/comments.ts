import type { ProductDocument } from '../../document/product-document';
import { DIRECTIVE_NAMES } from '../../lint/directives';
import { allRules } from '../../rules/all-rules';
import { lineAround } from '../../text/around';
import { type Completion, completion } from './completion';

/** The comments that the product reads, and what each does. */
export const COMMENTS: Readonly<Record<string, string>> = {
  'throughline-disable-next-line': 'Turns a check off for the next line, with your reason.',
  'throughline-disable': 'Turns a check off from here on, until a comment turns it on again.',
  'throughline-enable': 'Turns a check on again.',
  'throughline-disable-file': 'Turns a check off in this document, with your reason.',
};

const DIRECTIVE = /^<!--[ \t]{0,20}throughline-([a-z-]{1,40}):?[ \t]/;
const REASON = /\s(?:--|[–—])/;
const BARE = /^<!--[ \t]{0,20}([\w-]{0,40})$/;

/** Names of checks in a comment that turns them off, and such comments themselves. */
export function completeComment(document: ProductDocument, offset: number): readonly Completion[] | null {
  const { text } = document;
  const line = lineAround(text, offset);
  const before = text.slice(line.start, offset);
  const opening = before.lastIndexOf('<!--');
  if (opening === -1 || before.includes('-->', opening)) return null;
  const written = before.slice(opening);
  const bare = BARE.exec(written);
  if (bare) return commentsAt(offset, bare[1] ?? '', text.slice(offset, line.end));
  const directive = DIRECTIVE.exec(written);
  if (!directive || !DIRECTIVE_NAMES.includes(directive[1] ?? '')) return null;
  const rest = written.slice(directive[0].length);
  return REASON.test(` ${rest}`) ? [] : rulesFor(document, offset, rest);
}

function commentsAt(offset: number, typed: string, after: string): readonly Completion[] {
  const isClosed = after.includes('-->');
  return Object.entries(COMMENTS).map(([name, what], order) => {
    const end = isClosed ? '' : ' -->';
    const reason = name === 'throughline-enable' ? '' : ' -- $' + '{2:[why]}';
    return completion(
      {
        label: name,
        kind: 'rule',
        span: { start: offset - typed.length, end: offset },
        insert: `${name} $\{1:[which check]}${reason}${end}`,
        order,
        topic: { about: 'comment', name },
      },
      { isSnippet: true, detail: what },
    );
  });
}

function rulesFor({ kind }: ProductDocument, offset: number, rest: string): readonly Completion[] {
  const typed = /[\w-]{0,80}$/.exec(rest)?.[0] ?? '';
  const taken = new Set(rest.slice(0, rest.length - typed.length).match(/[\w-]{1,80}/g));
  return allRules
    .filter(
      ({ id, area, kinds }) =>
        area !== 'notices' && !taken.has(id) && (kind === null || kinds === 'all' || kinds.includes(kind)),
    )
    .map(({ id, summary }, order) =>
      completion(
        {
          label: id,
          kind: 'rule',
          span: { start: offset - typed.length, end: offset },
          insert: id,
          order,
          topic: { about: 'rule', ruleId: id },
        },
        { detail: summary },
      ),
    );
}
