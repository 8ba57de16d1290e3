import { ConfigReader } from '../../config/config-chain';
import { type ConfigProblem, readConfig } from '../../config/read-config';
import type { ConfigFiles } from '../../ports';
import { allRules } from '../../rules/all-rules';
import { ownSchema } from './config-shape';

/**
 * What is wrong with the text of a configuration file, in words for its author.
 * @param path Tells YAML from JSON, and what the files it extends are relative to.
 * @param files Where those are read; without them they are taken to be right.
 */
export function configProblems(
  path: string,
  text: string,
  files: ConfigFiles | null = null,
): readonly ConfigProblem[] {
  if (!files) return readConfig(path, text, ownSchema(allRules)).problems;
  const edited: ConfigFiles = {
    names: (folder) => files.names(folder),
    read: (file) => (file === path ? text : files.read(file)),
  };
  // Those of other files are told where they stand.
  return new ConfigReader(edited, ownSchema(allRules))
    .chain(path)
    .problems.filter((problem) => problem.path === path);
}
