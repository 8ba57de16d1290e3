/** What the tests use of the Markdown library that VS Code’s preview is made with. */
declare module 'markdown-it' {
  export default class MarkdownIt {
    readonly core: {
      readonly ruler: {
        push(
          name: string,
          rule: (state: import('../../client/src/preview/markdown-it').CoreState) => void,
        ): void;
      };
    };
    constructor(options?: { readonly html?: boolean });
    render(text: string): string;
  }
}
