import type { DocumentKind } from '../document/kind/kind';
import { mayBeProductDocument } from '../document/kind/may-be-product-document';
import { type ProductDocument, readProductDocument } from '../document/product-document';
import type { Finding } from '../lint/finding';
import { lintDocument } from '../lint/run';
import { DEFAULT_SETTINGS, type LintSettings } from '../lint/settings';
import { type MarkdownDocument, parseMarkdown } from '../markdown/markdown-document';
import type { Files } from '../ports';
import { ruleSet } from '../rules';
import { defaultVocabulary } from '../vocabulary/default-vocabulary';
import type { Vocabulary } from '../vocabulary/vocabulary';

export interface LintRequest {
  readonly path?: string | null;
  /** The kind that the configuration gives the document. */
  readonly kind?: DocumentKind | null;
  readonly settings?: LintSettings;
  readonly vocabulary?: Vocabulary;
  readonly files?: Files | null;
  /** What was read of the document before its last edits. It spares reading again what they left alone; used up. */
  readonly previous?: ProductDocument | null;
}

export interface LintResult {
  readonly document: ProductDocument;
  readonly findings: readonly Finding[];
}

/** Whether a text may be a product document, told without parsing it. Where it is not, `lintText` finds no kind. */
export const mayHaveKind = (
  text: string,
  { path = null, kind = null, vocabulary = defaultVocabulary }: LintRequest,
): boolean => mayBeProductDocument(text, { path, declaredKind: kind, vocabulary });

/** Reads and lints a Markdown text. */
export const lintText = (text: string, request: LintRequest = {}): LintResult =>
  lintMarkdown(parseMarkdown(text), request);

/** Lints a text that is already parsed, as an editor has it after an edit. */
export function lintMarkdown(markdown: MarkdownDocument, request: LintRequest = {}): LintResult {
  const {
    path = null,
    kind = null,
    settings = DEFAULT_SETTINGS,
    vocabulary = defaultVocabulary,
    files = null,
    previous = null,
  } = request;
  const document = readProductDocument(markdown, { path, declaredKind: kind, vocabulary }, previous);
  return { document, findings: lintDocument(document, ruleSet, settings, files) };
}
