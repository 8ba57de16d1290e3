import type { MarkdownIt } from './preview/markdown-it';

/** What VS Code and other extensions get from this one. */
export interface ExtensionFace {
  /** For VS Code’s own preview of Markdown. */
  extendMarkdownIt<Engine extends MarkdownIt>(engine: Engine): Engine;
}
