import { relativePath } from '../../../core/src';
import { withSlashes } from '../files/paths';
import type { Io } from '../io';

/** The checkout that a build runs in; plain data, so that another thread can have it too. */
export interface Checkout {
  /** The folder of the command from the top of the checkout, with `/`; empty at the top. */
  readonly folder: string;
  /** What stands before the path and before the number in the address of a line; null where no address is known. */
  readonly address: { readonly start: string; readonly line: string } | null;
}

/**
 * What the environment tells of the checkout; null outside of builds.
 * Sources: GitHub “Variables reference”, GitLab “Predefined CI/CD variables reference”, Bitbucket “Variables and secrets”,
 * Azure DevOps “Use predefined variables”.
 */
export function checkoutIn({ env, cwd }: Pick<Io, 'env' | 'cwd'>): Checkout | null {
  const { GITHUB_WORKSPACE, CI_PROJECT_DIR, BITBUCKET_CLONE_DIR, BUILD_SOURCESDIRECTORY } = env;
  const top = GITHUB_WORKSPACE || CI_PROJECT_DIR || BITBUCKET_CLONE_DIR || BUILD_SOURCESDIRECTORY;
  if (!top) return null;
  const [above, here] = [withSlashes(top), withSlashes(cwd)];
  const folder = above === here ? '' : relativePath(above, here);
  return folder === null ? null : { folder, address: addressIn(env) };
}

function addressIn(env: Io['env']): Checkout['address'] {
  const { GITHUB_SERVER_URL, GITHUB_REPOSITORY, GITHUB_SHA } = env;
  if (GITHUB_SERVER_URL && GITHUB_REPOSITORY && GITHUB_SHA) {
    // Without “plain” a document is shown as a page, which has no lines to go to.
    return { start: `${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}/blob/${GITHUB_SHA}/`, line: '?plain=1#L' };
  }
  const { CI_PROJECT_URL, CI_COMMIT_SHA } = env;
  if (CI_PROJECT_URL && CI_COMMIT_SHA)
    return { start: `${CI_PROJECT_URL}/-/blob/${CI_COMMIT_SHA}/`, line: '?plain=1#L' };
  const { BITBUCKET_GIT_HTTP_ORIGIN, BITBUCKET_COMMIT } = env;
  return BITBUCKET_GIT_HTTP_ORIGIN && BITBUCKET_COMMIT
    ? { start: `${BITBUCKET_GIT_HTTP_ORIGIN}/src/${BITBUCKET_COMMIT}/`, line: '#lines-' }
    : null;
}

/** Where people can see a line of a document. @param path From the top of the checkout. */
export function lineUrlIn(checkout: Checkout | null, path: string, line: number): string | null {
  const address = checkout?.address;
  if (!address || path.startsWith('../')) return null;
  return address.start + path.split('/').map(encodeURIComponent).join('/') + address.line + line;
}
