/** Asks for the story of a change: what it does to the documents, in plain words. */
export interface ChangesRequest {
  /** What people call the earlier version, as `3f2c1ab (main)`. */
  readonly base: string;
  /** All Markdown files that differ from it; which of them are product documents the server tells. */
  readonly documents: readonly ChangedDocument[];
}

export interface ChangedDocument {
  /** Where it stands, or stood last. */
  readonly uri: string;
  /** What it was in the earlier version; null where it is new. */
  readonly before: EarlierDocument | null;
  readonly isGone: boolean;
  /** As the story calls it: from the top of the repository, with `/`. */
  readonly path: string;
  /** What leads to it where the story is shown, without a line; null where nothing does. */
  readonly href: string | null;
}

export interface EarlierDocument {
  readonly uri: string;
  readonly path: string;
  readonly text: string;
}

export interface ChangesStory {
  /** As `throughline check --since` tells it with `--format markdown`; null when no product document differs. */
  readonly markdown: string | null;
}
