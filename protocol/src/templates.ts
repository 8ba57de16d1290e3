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
  /** Only the forms of a RACI, which any document may hold, also one of no kind. Without it, what fits the kind. */
  readonly about?: 'raci';
}

/** A section that can be put into a document. */
export interface SectionSnippet {
  readonly id: string;
  /** The heading, or for one of several forms its name. */
  readonly title: string;
  /** What its form is called, such as “Positioning statement (Moore)”; empty where it is called what its heading is. */
  readonly form: string;
  /** What belongs there, in one sentence. */
  readonly description: string;
  /** Looked for and not there yet; other sections and forms that fit the kind; there already. They come in this order. */
  readonly group: 'missing' | 'other' | 'present';
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
