/** A place in a document, as LSP has it: zero-based, the character in units of the negotiated position encoding. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** A half-open range of a document. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** The document a request is about. */
export interface DocumentRequest {
  readonly textDocument: { readonly uri: string };
}
