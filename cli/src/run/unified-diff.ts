import { createTwoFilesPatch } from 'diff';

/** What a fix changes in a file, as `git diff` shows it. */
export function unifiedDiff(path: string, before: string, after: string): string {
  return createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after, undefined, undefined, {
    context: 3,
  }).replace(/^=+\n/, '');
}
