import type { Profile } from '../../core/src';

/**
 * The settings section `throughline`, and what `initializationOptions` holds for editors without settings. Everything
 * may be left out; `DEFAULT_SETTINGS` of the server says what then holds.
 */
export interface ThroughlineSettings {
  /** Whether the server says anything about a document. */
  readonly enable: boolean;
  /** How much is asked of documents where no configuration file says so; null for the product's own choice. */
  readonly profile: Profile | null;
  /** A configuration file that counts for documents without one of their own: absolute, or relative to the folder. */
  readonly configPath: string | null;
  /** Whether findings follow the typing. Without it they follow saving. */
  readonly validateWhileTyping: boolean;
  readonly codeLens: {
    /** “2 open points” above sections. */
    readonly sections: boolean;
    /** “Open RACI preview” above matrices, where the client can open one. */
    readonly raci: boolean;
  };
  readonly inlayHints: {
    /** Scores, totals and days that can be worked out and are not written. */
    readonly totals: boolean;
  };
}

/** What a client may send when it starts the server. */
export interface InitializationOptions extends DeepPartial<ThroughlineSettings> {
  /** Headings as document symbols. Off where the editor lists headings itself. */
  readonly headingSymbols?: boolean;
  /** Folding and selection ranges. Off where the editor knows them itself. */
  readonly folding?: boolean;
  /** Lining up tables as the editor's formatting. Without it tables are lined up by a code action alone. */
  readonly formatting?: boolean;
  /** A command of the client that shows places of a document, for code lenses: its URI, a position, and ranges. */
  readonly placesCommand?: string;
  /** A command of the client that opens a panel of who does what, for code lenses: the document's URI, and a position. */
  readonly raciCommand?: string;
  /** What opens the page of a rule: a URI with `{id}` where the rule’s id goes. */
  readonly rulePage?: string;
}

type DeepPartial<Value> = {
  readonly [Key in keyof Value]?: Value[Key] extends object ? DeepPartial<Value[Key]> : Value[Key];
};

/** Under `experimental.throughline` in the client's capabilities. */
export interface ExperimentalCapabilities {
  /** Text edits in workspace edits may hold a `snippet`, as in LSP 3.18, though the client does not announce it. */
  readonly snippetEdits?: boolean;
  /** The client wants `throughline/checked`. */
  readonly checked?: boolean;
  /** The client answers `throughline/readFile` and `throughline/readFolder` for files that are not on the disk. */
  readonly files?: boolean;
}
