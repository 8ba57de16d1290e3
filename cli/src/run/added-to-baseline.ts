import { type BaselineEntry, changeBaseline, parseBaseline, relativePath } from '../../../core/src';
import { withSlashes } from '../files/paths';
import type { Disk } from '../io';
import type { Changes } from './changes';
import { baselineOf, type KnownFindings, knownBy } from './known-findings';

/** What a change adds to a baseline: findings that nobody would hear of who reviews it. */
export function addedToBaseline(
  { file, entries }: KnownFindings,
  { settings, before }: Changes,
  disk: Disk,
): readonly BaselineEntry[] {
  const path = relativePath(settings.root, withSlashes(disk.realpath(file)));
  if (path === null) return [];
  const read = parseBaseline(before(path) ?? '');
  const earlier = 'entries' in read ? read.entries : [];
  const found = { entries, looksAt: () => true };
  return changeBaseline(earlier, found, baselineOf(knownBy(earlier, file, disk)), true).added;
}
