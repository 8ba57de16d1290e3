import type { Prose } from '../markdown/content';
import { sliceProse } from '../markdown/slice-prose';
import { isBlankCell } from './raci-cell';
import type { RaciAssignment } from './raci-matrix';
import { letterOfWord } from './raci-variant';

const NAME = /[^,;/&+\n()]+(?:\([^()\n]{0,60}\))?/g;
/** “PM and CPO” are two; “Trust and Safety” is one. */
export const AND = /(?<=(?<![\p{L}\p{N}])\p{Lu}{2,4})\sand\s(?=\p{Lu}{2,4}(?![\p{L}\p{N}]))/gu;
const CONDITION = /\(([^()\n]{0,60})\)$/;

/** A name in a list of names, with what stands in brackets behind it. */
export interface Named {
  readonly prose: Prose;
  readonly condition: string | null;
}

/** The names of a cell or a line: "Ana, design lead / CS (claims only)" holds three, the last with a condition. */
export function namesIn(prose: Prose): readonly Named[] {
  if (isBlankCell(prose.text)) return [];
  // As long as the word, so that the places stay.
  return [...prose.text.replace(AND, '  ,  ').matchAll(NAME)].flatMap((match): readonly Named[] => {
    const whole = match[0].trim();
    const condition = CONDITION.exec(whole);
    const name = (condition ? whole.slice(0, condition.index) : whole).trim();
    if (!/[\p{L}\p{N}]/u.test(name)) return [];
    const start = match.index + match[0].indexOf(name);
    return [
      { prose: sliceProse(prose, start, start + name.length), condition: condition?.[1]?.trim() || null },
    ];
  });
}

const WORD = /^[\p{Lu}\p{N}@([]|^(?:of|and|de|der|del|la|du)$/u;
const MOST_WORDS = 4;
const LONGEST = 40;

/** Whether a text names a role or a person: a few words in capitals or with capitals, not what a letter stands for. */
export function isNameLike(text: string): boolean {
  const words = text.trim().split(/\s+/);
  return (
    text.length <= LONGEST &&
    words.length <= MOST_WORDS &&
    /^[\p{Lu}\p{Lo}\p{N}@]/u.test(text.trim()) &&
    words.every((word) => (WORD.test(word) || /^\p{Lo}/u.test(word)) && letterOfWord(word) === null)
  );
}

/** A part of a role that is told by naming it under letters. */
export const namedAssignment = (
  { prose, condition }: Named,
  codes: readonly string[],
  unknown: readonly string[] = [],
): RaciAssignment => ({
  role: prose.text,
  codes,
  unknown,
  condition,
  hasLookAlike: false,
  prose,
  span: prose.span,
});

/** By which names of roles and of activities are the same, wherever they are written. */
export const keyOfName = (name: string): string => name.trim().toLowerCase();

/** Each role of some parts once, in order, named as it is named first; and the parts with that name. */
export function rolesOf(parts: readonly RaciAssignment[]): ReadonlyMap<string, Prose> {
  const roles = new Map<string, Prose>();
  for (const { prose, role } of parts) if (!roles.has(keyOfName(role))) roles.set(keyOfName(role), prose);
  return roles;
}
