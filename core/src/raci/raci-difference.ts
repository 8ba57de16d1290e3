import { keyOfName } from './names';
import type { ModelRow, RaciModel } from './raci-model';

/** One thing that differs between two versions of a matrix. */
export type RaciChange =
  | { readonly kind: 'activity-added' | 'activity-removed'; readonly activity: string }
  | { readonly kind: 'role-added' | 'role-removed'; readonly role: string }
  | {
      /** A letter that one role had and another has now. */
      readonly kind: 'moved';
      readonly activity: string;
      readonly code: string;
      readonly from: string;
      readonly to: string;
    }
  | {
      readonly kind: 'given' | 'taken';
      readonly activity: string;
      readonly code: string;
      readonly role: string;
    };

/** What differs between two versions: roles, then activities in the order of the new version, then what is gone. */
export function raciDifference(before: RaciModel | null, after: RaciModel | null): readonly RaciChange[] {
  const old = rowsByName(before);
  const now = rowsByName(after);
  const names = namesIn(before, after);
  const changes: RaciChange[] = rolesDiffer(before, after);
  for (const [key, row] of now) {
    const earlier = old.get(key);
    if (!earlier) changes.push({ kind: 'activity-added', activity: row.activity });
    else changes.push(...cellsDiffer(earlier, row, names));
  }
  for (const [key, { activity }] of old) {
    if (!now.has(key)) changes.push({ kind: 'activity-removed', activity });
  }
  return changes;
}

/** Activities are the same where they have the same words; of several, those at the same place among them. */
function rowsByName(model: RaciModel | null): ReadonlyMap<string, ModelRow> {
  const rows = new Map<string, ModelRow>();
  for (const row of model?.rows ?? []) {
    const name = keyOfName(row.activity);
    let key = name;
    for (let again = 2; rows.has(key); again += 1) key = `${name}\n${again}`;
    rows.set(key, row);
  }
  return rows;
}

function rolesDiffer(before: RaciModel | null, after: RaciModel | null): RaciChange[] {
  const old = new Set(before?.roles.map(({ key }) => key));
  const now = new Set(after?.roles.map(({ key }) => key));
  const added = after?.roles.filter(({ key }) => !old.has(key)) ?? [];
  const removed = before?.roles.filter(({ key }) => !now.has(key)) ?? [];
  return [
    ...added.map(({ name: role }): RaciChange => ({ kind: 'role-added', role })),
    ...removed.map(({ name: role }): RaciChange => ({ kind: 'role-removed', role })),
  ];
}

const namesIn = (...models: readonly (RaciModel | null)[]): ReadonlyMap<string, string> =>
  new Map(models.flatMap((model) => model?.roles.map(({ key, name }) => [key, name] as const) ?? []));

function cellsDiffer(
  before: ModelRow,
  { activity, parts }: ModelRow,
  names: ReadonlyMap<string, string>,
): readonly RaciChange[] {
  const has = (row: Pick<ModelRow, 'parts'>, key: string, code: string) =>
    row.parts.get(key)?.codes.includes(code) ?? false;
  const codes = new Set([...before.parts.values(), ...parts.values()].flatMap((part) => part.codes));
  return [...codes].flatMap((code) => {
    const keys = [...names.keys()];
    const taken = keys.filter((key) => has(before, key, code) && !has({ parts }, key, code));
    const given = keys.filter((key) => !has(before, key, code) && has({ parts }, key, code));
    const nameOf = (key: string) => names.get(key) ?? key;
    const [from, to] = [taken[0], given[0]];
    if (from !== undefined && to !== undefined && taken.length === 1 && given.length === 1) {
      return [{ kind: 'moved', activity, code, from: nameOf(from), to: nameOf(to) } satisfies RaciChange];
    }
    return [
      ...taken.map((key): RaciChange => ({ kind: 'taken', activity, code, role: nameOf(key) })),
      ...given.map((key): RaciChange => ({ kind: 'given', activity, code, role: nameOf(key) })),
    ];
  });
}

/** A change in a sentence: `A for “Pricing” moved from PMM to PM`. */
export function describeChange(change: RaciChange): string {
  switch (change.kind) {
    case 'activity-added':
      return `“${change.activity}” is new`;
    case 'activity-removed':
      return `“${change.activity}” is gone`;
    case 'role-added':
      return `${change.role} is a new role`;
    case 'role-removed':
      return `${change.role} is no role any more`;
    case 'moved':
      return `${change.code} for “${change.activity}” moved from ${change.from} to ${change.to}`;
    case 'given':
      return `${change.role} got ${change.code} for “${change.activity}”`;
    case 'taken':
      return `${change.role} lost ${change.code} for “${change.activity}”`;
  }
}

/** What in a matrix a change is about. One of a whole row names no role, one of a whole role no activity. */
export interface ChangeSubject {
  readonly activity: string | null;
  readonly roles: readonly string[];
}

export function subjectOf(change: RaciChange): ChangeSubject {
  switch (change.kind) {
    case 'activity-added':
    case 'activity-removed':
      return { activity: change.activity, roles: [] };
    case 'role-added':
    case 'role-removed':
      return { activity: null, roles: [change.role] };
    case 'moved':
      return { activity: change.activity, roles: [change.from, change.to] };
    case 'given':
    case 'taken':
      return { activity: change.activity, roles: [change.role] };
  }
}
