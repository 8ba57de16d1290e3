/*
 * All that reads documents and configurations, which is most of the product. It is a bundle of its own, loaded where it is
 * needed: a run that finds everything in its cache does without.
 */
export { reporterFor } from '../../core/src';
export { explain } from './commands/explain';
export { printConfigOf } from './commands/print-config';
export { raci } from './commands/raci';
export { raciDiff } from './commands/raci-diff';
export { refuseConfig } from './commands/refuse-config';
export { listRules } from './commands/rules';
export { createResolver, topOfCommand } from './files/create-resolver';
export { FileChecker } from './run/file-checker';
export { serveChecks } from './run/serve-checks';
