/** Tests a path with `/` against a pattern. Takes time in proportion to pattern times path, whatever the pattern. */
export type GlobMatcher = (path: string) => boolean;

export interface GlobOptions {
  /** Whether `{a,b}` stands for alternatives; in gitignore files it does not. */
  readonly braces: boolean;
}

/** One step of a segment: a character, any one character, any run of characters, or one of a set. */
type Token = string | Any | Run | Class;
interface Any {
  readonly kind: 'any';
}
interface Run {
  readonly kind: 'run';
}
interface Class {
  readonly kind: 'class';
  readonly negated: boolean;
  readonly ranges: readonly (readonly [string, string])[];
}

type Segment = 'globstar' | readonly Token[];

const LONGEST_PATTERN = 500;
/** `{a,b}{c,d}…` doubles with every pair of braces. */
const MOST_ALTERNATIVES = 100;

/**
 * Compiles a pattern: `*` and `?` within a name, `**` across folders, `[a-z]` and `[!a-z]`, `{a,b}`, `\` to take a
 * character as it is. Names that start with a dot are matched like others.
 * @returns Null when the pattern is too long or has too many alternatives.
 */
export function compileGlob(pattern: string, options: GlobOptions = { braces: true }): GlobMatcher | null {
  if (pattern.length > LONGEST_PATTERN) return null;
  const alternatives = options.braces ? expandBraces(pattern) : [pattern];
  if (alternatives === null) return null;
  const compiled = alternatives.map((alternative) => alternative.split('/').map(readSegment));
  return (path) => {
    const names = path.split('/');
    return compiled.some((segments) => matchSegments(segments, names));
  };
}

function expandBraces(pattern: string): readonly string[] | null {
  const done: string[] = [];
  const waiting = [pattern];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const group = firstBraces(next);
    if (!group) done.push(next);
    else
      for (const choice of group.choices)
        waiting.push(next.slice(0, group.start) + choice + next.slice(group.end));
    if (done.length + waiting.length > MOST_ALTERNATIVES) return null;
  }
  return done;
}

/** The first `{a,b}` that is closed and has a comma; braces inside it stay in its choices. */
function firstBraces(pattern: string): { start: number; end: number; choices: readonly string[] } | null {
  for (let start = 0; start < pattern.length; start += 1) {
    if (pattern[start] === '\\') start += 1;
    else if (pattern[start] === '{') {
      const group = closeBraces(pattern, start);
      if (group) return group;
    }
  }
  return null;
}

function closeBraces(pattern: string, start: number) {
  const choices: string[] = [];
  let depth = 0;
  let from = start + 1;
  for (let at = start; at < pattern.length; at += 1) {
    const character = pattern[at];
    if (character === '\\') at += 1;
    else if (character === '{') depth += 1;
    else if (character === ',' && depth === 1) {
      choices.push(pattern.slice(from, at));
      from = at + 1;
    } else if (character === '}') {
      depth -= 1;
      if (depth > 0) continue;
      choices.push(pattern.slice(from, at));
      return choices.length > 1 ? { start, end: at + 1, choices } : null;
    }
  }
  return null;
}

function readSegment(text: string): Segment {
  if (text === '**') return 'globstar';
  const tokens: Token[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? '';
    const set = character === '[' ? readClass(text, at) : null;
    if (set) {
      tokens.push(set.token);
      at = set.end - 1;
    } else if (character === '*') {
      const last = tokens[tokens.length - 1];
      if (typeof last !== 'object' || last.kind !== 'run') tokens.push({ kind: 'run' });
    } else if (character === '?') tokens.push({ kind: 'any' });
    else if (character === '\\' && at + 1 < text.length) {
      at += 1;
      tokens.push(text[at] ?? '');
    } else tokens.push(character);
  }
  return tokens;
}

function readClass(text: string, start: number): { token: Class; end: number } | null {
  let at = start + 1;
  const negated = text[at] === '!' || text[at] === '^';
  if (negated) at += 1;
  const ranges: [string, string][] = [];
  for (let first = true; at < text.length; first = false) {
    if (text[at] === ']' && !first) return { token: { kind: 'class', negated, ranges }, end: at + 1 };
    if (text[at] === '\\') at += 1;
    const low = text[at] ?? '';
    const isRange = text[at + 1] === '-' && at + 2 < text.length && text[at + 2] !== ']';
    ranges.push([low, isRange ? (text[at + 2] ?? low) : low]);
    at += isRange ? 3 : 1;
  }
  return null;
}

/** Matches greedily and goes back only to the last `**`, which is enough and keeps the work bounded. */
function matchSegments(segments: readonly Segment[], names: readonly string[]): boolean {
  let segment = 0;
  let name = 0;
  let retry: { segment: number; name: number } | null = null;
  while (name < names.length) {
    const current = segments[segment];
    if (current === 'globstar') {
      retry = { segment: segment + 1, name };
      segment += 1;
    } else if (current !== undefined && matchName(current, names[name] ?? '')) {
      segment += 1;
      name += 1;
    } else if (retry) {
      retry = { segment: retry.segment, name: retry.name + 1 };
      ({ segment, name } = retry);
    } else return false;
  }
  return segments.slice(segment).every((rest) => rest === 'globstar');
}

function matchName(tokens: readonly Token[], name: string): boolean {
  let token = 0;
  let at = 0;
  let retry: { token: number; at: number } | null = null;
  while (at < name.length) {
    const current = tokens[token];
    if (typeof current === 'object' && current.kind === 'run') {
      token += 1;
      retry = { token, at };
    } else if (current !== undefined && matchCharacter(current, name[at] ?? '')) {
      token += 1;
      at += 1;
    } else if (retry) {
      retry = { token: retry.token, at: retry.at + 1 };
      ({ token, at } = retry);
    } else return false;
  }
  return tokens.slice(token).every((rest) => typeof rest === 'object' && rest.kind === 'run');
}

function matchCharacter(token: Exclude<Token, Run>, character: string): boolean {
  if (typeof token === 'string') return token === character;
  if (token.kind === 'any') return true;
  return token.ranges.some(([low, high]) => low <= character && character <= high) !== token.negated;
}
