import { frontMatterKind, mistypedKind } from '../../document/kind/front-matter-kind';
import { KIND_TITLES } from '../../document/kind/kind';
import type { ProductDocument } from '../../document/product-document';
import type { Fix } from '../../lint/finding';
import { defineRule } from '../../lint/rule';
import type { Prose } from '../../markdown/content';
import { replace } from '../../text/edit';
import { nearest } from '../../text/nearest';
import type { NearStage, Stage } from '../../vocabulary/vocabulary';

export const typeOrStatusUnknown = defineRule({
  id: 'type-or-status-unknown',
  area: 'notices',
  summary: 'The type or the status is none that is known',
  kinds: 'all',
  level: 'warning',
  // With its type misspelled a draft goes unread, which is worth more than a whisper.
  levels: { stages: { draft: 'warning' } },
  since: '0.1.0',
  mechanical: true,
  inTemplates: true,
  inLikely: true,
  messages: {
    unread:
      'There is no type “{written}”, so nothing else in this document is checked. Did you mean “{meant}”?',
    guessed:
      'There is no type “{written}”. The document is checked as {kind}, which is what it looks like. Did you mean “{meant}”?',
    draft:
      '“{written}” is not a known status, so this is not treated as mildly as a draft. Did you mean “{meant}”?',
    approved:
      '“{written}” is not a known status, so open questions and placeholders are told more mildly than in an approved document. Did you mean “{meant}”?',
    other:
      '“{written}” is not a known status, so the document is checked as if it had none. Did you mean “{meant}”?',
    unknown:
      '“{written}” is not a known status, so the document is checked as if it had none. Begin with “draft”, “in review”, “approved” or “archived”; your own words may follow.',
  },
  *check({ document }) {
    yield* mistypedType(document);
    if (document.evidence !== 'likely') yield* unknownStatus(document);
  },
});

function* mistypedType({ frontMatter, vocabulary, evidence, kind }: ProductDocument) {
  const mistyped = mistypedKind(frontMatter, vocabulary);
  if (!mistyped || !kind) return;
  const { value, kind: meant } = mistyped;
  const place = { span: value.span, fixes: [changeTo(value, meant)] };
  const data = { written: value.text, meant };
  if (evidence === 'likely') yield { message: 'unread', ...place, data } as const;
  else yield { message: 'guessed', ...place, data: { ...data, kind: KIND_TITLES[kind] } } as const;
}

/** What is offered in place of a status that is no slip in a known one. */
const USUAL: readonly NearStage[] = [
  { status: 'draft', stage: 'draft' },
  { status: 'in review', stage: 'review' },
  { status: 'approved', stage: 'approved' },
  { status: 'archived', stage: 'archived' },
];

function* unknownStatus(document: ProductDocument) {
  const { status, stage } = document.metadata;
  if (!status || stage !== null) return;
  const written = status.text.trim();
  const isOurs = declaresItself(document, status) && BEGINS_WITH_LETTER.test(written);
  const near = document.vocabulary.stageNearly(written) ?? (isOurs ? usualNear(written) : null);
  if (near) {
    const data = { written, meant: near.status };
    const fixes = [changeTo(status, near.status)];
    yield { ...ABOUT_STAGE[near.stage], span: status.span, data, fixes };
  } else if (isOurs) {
    yield { message: 'unknown', severity: 'info', span: status.span, data: { written } } as const;
  }
}

const OTHER = { message: 'other', severity: 'info' } as const;
const ABOUT_STAGE = {
  draft: { message: 'draft' },
  approved: { message: 'approved' },
  review: OTHER,
  archived: OTHER,
} as const satisfies Record<Stage, object>;

/** Words of other tools' front matter are theirs; a document that says it is ours means its status for us too. */
const declaresItself = ({ frontMatter, vocabulary }: ProductDocument, status: Prose): boolean =>
  frontMatter.span !== null &&
  status.span.start < frontMatter.span.end &&
  frontMatterKind(frontMatter, vocabulary) !== null;

const BEGINS_WITH_LETTER = /^\p{L}/u;

function usualNear(written: string): NearStage | null {
  const name = nearest(
    written,
    USUAL.map(({ status }) => status),
  );
  return USUAL.find(({ status }) => status === name) ?? null;
}

const changeTo = ({ span }: Prose, newText: string): Fix => ({
  title: `Change to “${newText}”`,
  safety: 'unsafe',
  edits: [replace(span, newText)],
});
