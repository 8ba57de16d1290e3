import type { DocumentKind } from './kind';

/** Words in the last parts of a path that point to a kind. Each is weak: `prd` also means production. */
const PATHS: readonly (readonly [DocumentKind, RegExp])[] = [
  [
    'prd',
    /(?:^|[/_.\s-])(?:prds?|product-?requirements?|product-brief|functional-?specifications?)(?:[/_.\s-]|$)|(?:^|\/)specs\/[^/]{1,100}\/spec\.md$|\.kiro\/specs\/[^/]{1,100}\/requirements\.md$/,
  ],
  ['positioning', /(?:^|[/_.\s-])positioning(?:[/_.\s-]|$)/],
  [
    'messaging',
    /(?:^|[/_.\s-])(?:messaging|message-house|product-marketing-context|elevator-pitch(?:es)?)(?:[/_.\s-]|$)/,
  ],
  ['launch', /(?:^|[/_.\s-])(?:launch-?plan|gtm|go-?to-?market|launch)(?:[/_.\s-]|$)/],
  ['battlecard', /(?:^|[/_.\s-])(?:battle-?cards?|[a-z0-9]{1,60}[-_]vs[-_][a-z0-9]{1,60})(?:[/_.\s-]|$)/],
  ['prfaq', /(?:^|[/_.\s-])pr-?faq(?:[/_.\s-]|$)/],
  ['persona', /(?:^|[/_.\s-])personas?(?:[/_.\s-]|$)/],
  ['raci', /(?:^|[/_.\s-])raci(?:[/_.\s-]|$)/],
];

/** The kind that a path's last two folders and file name point to. */
export function kindOfPath(path: string): DocumentKind | null {
  const tail = path.split('/').slice(-4).join('/').toLowerCase();
  return PATHS.find(([, pattern]) => pattern.test(tail))?.[0] ?? null;
}

/** Whether a document stands where people who sell keep theirs; libraries are compared elsewhere. */
export const isKeptBySellers = (path: string): boolean => SELLERS.test(path);
const SELLERS =
  /(?:^|\/)(?:(?:product-?)?marketing|sales|competit(?:ors?|ion|ive)|battle-?cards?|gtm|go-?to-?market)\//i;

/** Whether a file is called a one-pager, which its authors put what they build on. */
export const isOnePager = (path: string): boolean => ONE_PAGER.test(path);
const ONE_PAGER = /(?:^|[/_.\s-])one[-_ ]?pager(?:[_.\s-][^/]{0,200})?$/i;
