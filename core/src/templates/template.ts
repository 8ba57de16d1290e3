import type { DocumentKind } from '../document/kind/kind';
import type { SectionKey } from '../vocabulary/section-key';

/** `document`: a whole file with front matter. `section`: begins with its heading. `line`: goes into a section. */
export const TEMPLATE_SCOPES = ['document', 'section', 'line'] as const;
export type TemplateScope = (typeof TEMPLATE_SCOPES)[number];

/** What a pick list shows of a template, and what brings it up. */
export interface TemplateLabel {
  readonly id: string;
  /** Words a writer would try, the usual one first. */
  readonly prefixes: readonly [string, ...string[]];
  readonly title: string;
  /** What it is for, in one sentence. */
  readonly description: string;
}

/** Something to start writing from. */
export interface Template extends TemplateLabel {
  /** For a document the one kind it makes; else the kinds it fits into. */
  readonly kinds: readonly DocumentKind[];
  readonly scope: TemplateScope;
  /** The section it belongs in; null for documents and for what may stand anywhere. */
  readonly section: SectionKey | null;
  /** In snippet syntax, with `\n` for line ends and none at the end. */
  readonly body: string;
}

/** What is usually written in a section of a meaning. */
export interface SectionText {
  readonly key: SectionKey;
  readonly heading: string;
  /** In the notation of `writeBody`, without the heading. */
  readonly text: string;
  /** The kinds whose wording this is; absent for all others. */
  readonly kinds?: readonly DocumentKind[];
  /** How to ask for it as a template of its own, heading included; absent for sections that only documents use. */
  readonly label?: TemplateLabel & { readonly kinds: readonly DocumentKind[] };
}

/** A template before its body is written out, in the notation of `writeBody`. */
export interface TemplateText extends TemplateLabel {
  readonly kinds: readonly DocumentKind[];
  readonly scope: 'section' | 'line';
  readonly section: SectionKey | null;
  readonly text: string;
}

/** A whole document before its body is written out. */
export interface DocumentText extends TemplateLabel {
  readonly kind: DocumentKind;
  readonly text: string;
}
