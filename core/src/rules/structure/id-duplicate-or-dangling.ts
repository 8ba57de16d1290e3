import type { IdUse } from '../../document/references/ids';
import { danglingIds, duplicateIds, freeId } from '../../document/references/ids';
import type { Fix } from '../../lint/finding';
import { defineRule } from '../../lint/rule';
import { replace } from '../../text/edit';
import { once } from '../../text/once';

export const idDuplicateOrDangling = defineRule({
  id: 'id-duplicate-or-dangling',
  area: 'structure',
  summary: 'An id is used for two things, or for nothing',
  kinds: 'all',
  level: 'error',
  since: '0.1.0',
  mechanical: true,
  options: { prefixes: [] },
  messages: {
    duplicate:
      '“{id}” already names something else in this document, so nobody can tell which of the two a test or a ticket means. Give this one an id of its own.',
    dangling:
      '“{id}” is not defined in this document, so a reader cannot look up what it asks for. Correct the id, or add what it stands for.',
  },
  *check({ document: { ids }, options }) {
    yield* duplicateReports(ids);
    yield* danglingIds(ids, options.prefixes).map(danglingReport);
  },
});

const duplicateReports = once((ids: readonly IdUse[]) =>
  duplicateIds(ids).map(
    ({ use, first }) =>
      ({
        message: 'duplicate',
        span: use.span,
        data: { id: use.value },
        related: [{ span: first.span, message: `“${first.value}” is first used here` }],
        fixes: [renumber(use, ids)],
      }) as const,
  ),
);

const danglingReport = once(
  ({ span, value }: IdUse) =>
    ({ message: 'dangling', severity: 'warning', span, data: { id: value } }) as const,
);

function renumber(use: IdUse, ids: readonly IdUse[]): Fix {
  const id = freeId(use.value, ids);
  return { title: `Rename this one to “${id}”`, safety: 'unsafe', edits: [replace(use.span, id)] };
}
