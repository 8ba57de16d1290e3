/** Past forms that no rule gives, and participles where they differ. */
const IRREGULAR: Readonly<Record<string, readonly string[]>> = {
  beat: ['beat', 'beaten'],
  bring: ['brought'],
  build: ['built'],
  catch: ['caught'],
  choose: ['chose', 'chosen'],
  cut: ['cut'],
  do: ['did', 'done'],
  fall: ['fell', 'fallen'],
  feel: ['felt'],
  find: ['found'],
  forget: ['forgot', 'forgotten'],
  free: ['freed'],
  get: ['got', 'gotten'],
  give: ['gave', 'given'],
  grow: ['grew', 'grown'],
  hit: ['hit'],
  keep: ['kept'],
  let: ['let'],
  lose: ['lost'],
  make: ['made'],
  meet: ['met'],
  pay: ['paid'],
  put: ['put'],
  run: ['ran', 'run'],
  send: ['sent'],
  set: ['set'],
  show: ['showed', 'shown'],
  shrink: ['shrank', 'shrunk'],
  speed: ['sped', 'speeded'],
  spend: ['spent'],
  take: ['took', 'taken'],
  win: ['won'],
};

const DOUBLING = new Set([
  'beg',
  'chop',
  'cut',
  'drop',
  'forget',
  'get',
  'hit',
  'let',
  'log',
  'plan',
  'put',
  'run',
  'scan',
  'set',
  'ship',
  'skip',
  'slip',
  'spot',
  'stop',
  'submit',
  'tag',
  'trim',
  'win',
  'wrap',
]);

function thirdPerson(verb: string): string {
  if (/(?:s|x|z|ch|sh|o)$/.test(verb)) return `${verb}es`;
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ies`;
  return `${verb}s`;
}

function presentParticiple(verb: string): string {
  if (/[^eyo]e$/.test(verb)) return `${verb.slice(0, -1)}ing`;
  return DOUBLING.has(verb) ? `${verb}${verb.slice(-1)}ing` : `${verb}ing`;
}

function pastForms(verb: string): readonly string[] {
  const irregular = IRREGULAR[verb];
  if (irregular) return irregular;
  if (verb.endsWith('e')) return [`${verb}d`];
  if (/[^aeiou]y$/.test(verb)) return [`${verb.slice(0, -1)}ied`];
  return [DOUBLING.has(verb) ? `${verb}${verb.slice(-1)}ed` : `${verb}ed`];
}

/**
 * The forms of an English verb: "cut", "cuts", "cutting"; "free up", "frees up", "freeing up", "freed up".
 * Only the first word of a phrase is inflected. Nouns made from the verb are not forms of it.
 */
export function verbForms(phrase: string): readonly string[] {
  const [verb = '', ...rest] = phrase.split(' ');
  const forms = [verb, thirdPerson(verb), presentParticiple(verb), ...pastForms(verb)];
  return [...new Set(forms.map((form) => [form, ...rest].join(' ')))];
}

export const allForms = (verbs: readonly string[]): readonly string[] => verbs.flatMap(verbForms);

/** A noun's singular and regular plural: "delay", "delays". */
export const singularAndPlural = (nouns: readonly string[]): readonly string[] =>
  nouns.flatMap((noun) => [noun, thirdPerson(noun)]);
