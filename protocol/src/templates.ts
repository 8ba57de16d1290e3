import type { DocumentKind } from '../../core/src';
import type { Position } from './place';

/** A document to start from. */
export interface TemplateInfo {
  readonly id: string;
  readonly kind: DocumentKind;
  /** “Product requirements document”. */
  readonly title: string;
  /** What it is for, in one sentence. */
  readonly description: string;
}

export interface NewDocumentRequest {
  /** The id of a template. */
  readonly template: string;
}

export interface NewDocument {
  /** Lower-case with hyphens, and the ending: `product-requirements.md`. */
  readonly fileName: string;
  /** The body in snippet syntax, with a tab stop for each gap. */
  readonly snippet: string;
  /** The same as plain text, with its gaps written as placeholders. */
  readonly text: string;
}

export interface SectionSnippetsRequest {
  readonly textDocument: { readonly uri: string };
}

/** A section that can be put into a document. */
export interface SectionSnippet {
  readonly id: string;
  /** The heading. */
  readonly title: string;
  /** What belongs there, in one sentence. */
  readonly description: string;
  /** Whether the document lacks it. Those come first. */
  readonly isMissing: boolean;
  /** Where it belongs, in the version given below. */
  readonly position: Position;
  /** Snippet syntax, with blank lines around it as that place needs them. */
  readonly snippet: string;
}

export interface SectionSnippets {
  /** The version that the positions are for; null for a document that is not open. */
  readonly version: number | null;
  readonly sections: readonly SectionSnippet[];
}
