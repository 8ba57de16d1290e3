import { escapeSnippet, prompt } from '../text/snippet';

/**
 * A prompt in brackets, `[who has this problem]`; `[=product name]`, one that is typed once for all places; choices,
 * `[Planned|Started|Done]`, or with a prompt before them, `[how likely: Low|High]`; or `[]`, a place to type. Task boxes
 * and links are left alone.
 */
const PROMPT = /\[((?:[=\p{L}][^[\]\n]{0,200})?)\](?!\()/gu;
const CHOICE_MARKS = /[\\,|]/g;

/**
 * Writes a text with prompts as a snippet. Prompts keep their brackets inside the tab stop, so that one left behind
 * shows in the text and is told from the author's words; the first of several choices is the answer until another is
 * taken.
 */
export function writeBody(text: string): string {
  const named = new Map<string, number>();
  let stops = 0;
  let body = '';
  let from = 0;
  for (const match of text.matchAll(PROMPT)) {
    const inner = match[1] ?? '';
    body += escapeSnippet(text.slice(from, match.index));
    from = match.index + match[0].length;
    const known = named.get(inner);
    if (known !== undefined) {
      body += `$${known}`;
      continue;
    }
    stops += 1;
    if (inner.startsWith('=')) named.set(inner, stops);
    body += stopOf(stops, inner.replace(/^=/, ''));
  }
  return body + escapeSnippet(text.slice(from));
}

function stopOf(number: number, inner: string): string {
  if (inner === '') return `$${number}`;
  const choices = choicesIn(inner);
  if (choices.length === 1) return prompt(number, inner);
  return `$\{${number}|${choices.map((choice) => choice.replace(CHOICE_MARKS, '\\$&')).join(',')}|}`;
}

function choicesIn(inner: string): readonly string[] {
  const at = inner.indexOf(': ');
  const isAsked = at > 0 && inner.indexOf('|') > at;
  return isAsked ? [`[${inner.slice(0, at)}]`, ...inner.slice(at + 2).split('|')] : inner.split('|');
}
