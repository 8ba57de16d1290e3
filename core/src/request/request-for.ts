import type { ResolvedConfig } from '../config/config-resolver';
import { folderOf, relativePath } from '../config/paths';
import { type FilesByPath, linkedFiles } from './linked-files';
import type { LintRequest } from './lint-text';

/**
 * What the linter is to know of a document beside its text: the same for every tool, so that all find the same.
 * @param path Absolute.
 * @param workspace The folder that is taken for the top of the workspace where nothing marks one; null for none.
 */
export function requestFor(
  path: string,
  resolved: ResolvedConfig,
  workspace: string | null,
  files: FilesByPath,
): LintRequest {
  const { config, vocabulary } = resolved;
  const top = topFor(path, resolved, workspace);
  const kind = config?.kind.value ?? null;
  return {
    path: relativePath(top, path),
    kind: kind === 'ignore' ? null : kind,
    vocabulary,
    files: linkedFiles(files, path, top),
    ...(config ? { settings: config.settings } : {}),
  };
}

/** The top of the workspace that a document lies in; its folder when there is no other. */
export function topFor(path: string, { root }: ResolvedConfig, workspace: string | null): string {
  if (root !== null) return root;
  return workspace === null || relativePath(workspace, path) === null ? folderOf(path) : workspace;
}
