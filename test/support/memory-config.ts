import { ConfigResolver, type NamedConfig, type ResolvedConfig } from '../../core/src/config/config-resolver';
import type { ConfigFiles } from '../../core/src/ports';
import { allRules } from '../../core/src/rules/all-rules';

/** Configuration files held in memory, by absolute path. */
export function memoryConfigFiles(
  files: Readonly<Record<string, string>>,
): ConfigFiles & { readonly reads: string[] } {
  const reads: string[] = [];
  return {
    reads,
    names(folder) {
      const prefix = folder.endsWith('/') ? folder : `${folder}/`;
      const inside = Object.keys(files).filter((path) => path.startsWith(prefix));
      return [...new Set(inside.map((path) => path.slice(prefix.length).split('/')[0] ?? ''))];
    },
    read(path) {
      reads.push(path);
      return files[path] ?? null;
    },
  };
}

/** What governs the document at `path` among these files. */
export const resolveIn = (
  files: Readonly<Record<string, string>>,
  path: string,
  named: NamedConfig | null = null,
): ResolvedConfig => new ConfigResolver(memoryConfigFiles(files), allRules, named).forDocument(path);
