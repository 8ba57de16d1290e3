import { plainText } from '../../core/src/text/snippet';
import { ANSWERS } from './answers';

const PROMPT = /\$\{\d+:\[([^\]]*)\]\}/g;
const CHOICE = /\$\{\d+\|(?:\[[^\]]*\],)?([^,|]*)[^}]*\|\}/g;

/** A template as an author leaves it who answered every prompt. */
export function fillIn(body: string): string {
  const given = new Map<string, number>();
  const answered = body
    .replace(/^owner: \$\d+$/m, 'owner: Ana Ruiz')
    .replace(/^updated: \$\d+$/m, 'updated: 2026-04-20')
    .replace(PROMPT, (whole, words: string) => {
      const answers = ANSWERS[words];
      if (answers === undefined) throw new Error(`no answer to “${words}”`);
      const turn = given.get(words) ?? 0;
      given.set(words, turn + 1);
      const answer = typeof answers === 'string' ? answers : (answers[turn % answers.length] ?? '');
      return whole.replace(`[${words}]`, answer);
    })
    .replace(CHOICE, '$1');
  return `${plainText(answered)}\n`;
}
