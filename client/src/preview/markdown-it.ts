/** What is used of markdown-it, which VS Code brings along: its preview hands its own to extensions. */
export interface MarkdownIt {
  readonly core: {
    readonly ruler: { push(name: string, rule: (state: CoreState) => void): void };
  };
}

export interface CoreState {
  readonly tokens: readonly Token[];
  readonly Token: new (type: string, tag: string, nesting: -1 | 0 | 1) => Token;
}

/** A piece of a document on its way to HTML: an opening tag (1), a closing one (-1) or what needs none (0). */
export interface Token {
  readonly type: string;
  readonly nesting: -1 | 0 | 1;
  content: string;
  children: Token[] | null;
  attrJoin(name: string, value: string): void;
  attrSet(name: string, value: string): void;
}
