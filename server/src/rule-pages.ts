/** Where the pages of the rules are published, for installations that do not bring them along. */
export const PUBLISHED_PAGES = 'https://github.com/throughline-docs/throughline/blob/main/docs/rules/';
