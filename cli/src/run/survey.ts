import { folderOf, IgnoreRules } from '../../../core/src';
import { ConfigDigests, type GoverningFiles } from '../cache/present-state';
import type { ResultCache } from '../cache/result-cache';
import { diskConfigFiles } from '../files/disk-config-files';
import { findChangedTargets } from '../files/find-changed-targets';
import { type FindSettings, findTargets, type Target } from '../files/find-targets';
import { PlainFolders } from '../files/plain-folders';
import type { Disk } from '../io';
import type { Notice } from '../notice';
import type { Changes } from './changes';
import type { CheckSettings } from './check-settings';
import type { FileOutcome } from './file-outcome';
import type { ReportTarget } from './report-targets';
import { setReportsApart } from './set-reports-apart';

/** What documents are looked for, and where. */
interface SurveyRequest {
  /** As given. */
  readonly paths: readonly string[];
  readonly cwd: string;
  readonly disk: Disk;
  readonly settings: CheckSettings;
  readonly reports: readonly ReportTarget[];
  readonly changes: Changes | null;
  readonly cache: ResultCache | null;
  readonly atMany: FindSettings['atMany'];
}

/** Where documents lie and what governs them. */
export interface Places {
  rootOf(folder: string): string | null;
  governing(path: string): GoverningFiles | null;
}

/** The documents of a run, before any is checked. */
export interface Survey {
  readonly targets: readonly Target[];
  /** The file of a report, as given, that would replace a document; null when none does. */
  readonly overwritten: string | null;
  readonly notices: readonly Notice[];
  /** What a cache knows of each; null where it has to be checked. */
  readonly kept: readonly (FileOutcome | null)[];
}

/** What names alone can tell; null where a configuration has to be read for it. */
export function surveyPlainly(request: SurveyRequest): Survey | null {
  const { disk, settings } = request;
  const folders = new PlainFolders(diskConfigFiles(disk));
  const rootOf = (folder: string) => folders.rootOf(folder);
  rootOf(settings.cwd);
  if (folders.hasConfig || settings.config !== null) return null;
  const governing = (path: string) => ({ layers: [], root: rootOf(folderOf(path)) });
  const found = survey(request, { rootOf, governing });
  return folders.hasConfig ? null : found;
}

/** Finds the documents of a run, and what a cache knows of them. */
export function survey(
  { paths, cwd, disk, settings, reports, changes, cache, atMany = null }: SurveyRequest,
  places: Places,
): Survey {
  const rootOf = (folder: string) => places.rootOf(folder);
  const ignore = new IgnoreRules(diskConfigFiles(disk), rootOf);
  const how = { cwd, disk, rootOf, ignore, atMany };
  const { targets: found, notices } = changes
    ? findChangedTargets(paths, changes.files, changes.settings.root, how)
    : findTargets(paths, how);
  const { documents: targets, overwritten } = setReportsApart(found, reports, { cwd, disk });
  const configs = new ConfigDigests(settings.cwd, (path) => places.governing(path));
  const kept = cache ? targets.map((target) => cache.find(target, configs)) : [];
  return { targets, overwritten, notices, kept };
}
