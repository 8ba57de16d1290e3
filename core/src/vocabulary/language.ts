/** Function words that are frequent in their language and rare in its neighbours. */
const STOP_WORDS: Readonly<Record<string, string>> = {
  en: 'the and of to in is that for with are this as be or by from on it we not an can will our which when must should has have who their at users user',
  de: 'der die das und in ist nicht mit für den dem des ein eine einen von zu auf im sich werden wird sind als auch wir bei oder kann nach über durch soll muss nutzer',
  fr: 'le la les des et est une pour dans que qui sur avec par plus ne pas du au aux ce cette sont nous vous être leur ou doit utilisateur utilisateurs',
  es: 'el la los las de es una para en que con por del al se no su como más sus este esta son está debe usuario usuarios sin cada entre',
  pt: 'os as de uma para em que com por do da dos das no na nos nas não se ao mais como ou são está deve usuário usuários seu sua um pelo',
  it: 'il lo gli di una per in che con del della dei delle non si sono nel nella al alla da come più questo questa deve utente utenti anche ogni',
  nl: 'de het een en van is niet met voor op te zijn dat die aan als ook door wordt worden er bij of om naar deze kan moet gebruiker gebruikers wij',
  tr: 've bir bu için ile olarak da de olan çok gibi daha ne kadar sonra var veya olmalı kullanıcı kullanıcılar tarafından her değil ise ürün',
  pl: 'na do nie się jest że to dla jak przez od po oraz są może być lub który która użytkownik użytkownika jego tylko ma przy',
  sv: 'och att det som en är för på av med den till inte har om ett vi kan från eller ska användare när de',
  da: 'og at det som en er for på af med den til ikke har om et vi kan fra eller skal bruger når de være blive',
  no: 'og at det som en er for på av med den til ikke har om et vi kan fra eller skal bruker når de være ved',
  fi: 'ja on ei se että kun mutta tai ovat voi käyttäjä käyttäjän myös joka olla jos kuin niin sen tämä ole sekä',
  cs: 'je se na že to pro jako nebo které jsou aby při od bude být který která podle také uživatel uživatelé musí jeho po ve',
  hu: 'az és hogy nem egy is van ez meg csak vagy mint kell lesz már ha el felhasználó felhasználók amely minden után',
  ro: 'și de la cu în pe care este nu se din pentru sau mai un ale sunt prin fi trebuie utilizator utilizatorii',
  vi: 'và của là có không cho các được trong với một người để khi này đến những từ dùng phải',
  id: 'yang dan di untuk dengan ini dari pada tidak dalam adalah akan atau ke pengguna dapat oleh harus bisa sebagai',
};

const OWNERS: ReadonlyMap<string, readonly string[]> = wordOwners();

function wordOwners(): ReadonlyMap<string, readonly string[]> {
  const owners = new Map<string, string[]>();
  for (const [language, words] of Object.entries(STOP_WORDS)) {
    for (const word of words.split(' ')) owners.set(word, [...(owners.get(word) ?? []), language]);
  }
  return owners;
}

/** Enough to tell a language by; the rest is not read. */
const SAMPLE = 6000;
const FEWEST_LETTERS = 24;
const FEWEST_WORDS = 8;
/** Function words make up a third of most prose; below this share a Latin text is a list of names, or another language. */
const FEWEST_STOP_WORDS = 0.045;
/** One short word, such as “in”, stands in lists and tables of many languages; a language is told by several. */
const FEWEST_KINDS_OF_WORDS = 3;
/** A script that writes words with fewer characters than Latin does needs a smaller share to be the text's own. */
const SCRIPT_SHARE = 0.3;

interface Scripts {
  latin: number;
  cyrillic: number;
  han: number;
  kana: number;
  hangul: number;
  arabic: number;
  hebrew: number;
  greek: number;
  devanagari: number;
  thai: number;
  ukrainian: number;
}

/**
 * The primary subtag of the language a text is written in; `und` when it is too short to tell, or in a language that
 * is not known here. English with some foreign headings is English.
 */
export function detectLanguage(text: string): string {
  const sample = text.slice(0, SAMPLE);
  const scripts = countScripts(sample);
  // Four Latin letters say about as much as one of these.
  const asian = scripts.han + scripts.kana + scripts.hangul;
  const total =
    scripts.latin / 4 +
    asian +
    (scripts.cyrillic + scripts.arabic + scripts.hebrew + scripts.greek + scripts.devanagari + scripts.thai) /
      4;
  if (total * 4 < FEWEST_LETTERS) return 'und';
  if (asian / total > SCRIPT_SHARE) return asianLanguage(scripts, asian);
  const [script, letters] = largest(scripts);
  if (letters / 4 / total > SCRIPT_SHARE)
    return script === 'ru' && scripts.ukrainian * 40 > letters ? 'uk' : script;
  return latinLanguage(sample);
}

function asianLanguage(scripts: Scripts, asian: number): string {
  if (scripts.hangul * 2 > asian) return 'ko';
  return scripts.kana * 8 > asian ? 'ja' : 'zh';
}

function largest(scripts: Scripts): readonly [language: string, letters: number] {
  const candidates: readonly (readonly [string, number])[] = [
    ['ru', scripts.cyrillic],
    ['ar', scripts.arabic],
    ['he', scripts.hebrew],
    ['el', scripts.greek],
    ['hi', scripts.devanagari],
    ['th', scripts.thai],
  ];
  return candidates.reduce((best, candidate) => (candidate[1] > best[1] ? candidate : best));
}

function countScripts(sample: string): Scripts {
  const counts: Scripts = {
    latin: 0,
    cyrillic: 0,
    han: 0,
    kana: 0,
    hangul: 0,
    arabic: 0,
    hebrew: 0,
    greek: 0,
    devanagari: 0,
    thai: 0,
    ukrainian: 0,
  };
  for (let at = 0; at < sample.length; at += 1) {
    const code = sample.charCodeAt(at);
    if ((code >= 65 && code <= 90) || (code >= 97 && code <= 122) || (code >= 0xc0 && code <= 0x24f))
      counts.latin += 1;
    else if (code < 0x370) continue;
    else if (code <= 0x3ff) counts.greek += 1;
    else if (code <= 0x52f) {
      counts.cyrillic += 1;
      // і ї є ґ, which Russian does not have
      if ([0x456, 0x457, 0x454, 0x491, 0x406, 0x407, 0x404, 0x490].includes(code)) counts.ukrainian += 1;
    } else if (code >= 0x590 && code <= 0x5ff) counts.hebrew += 1;
    else if (code >= 0x600 && code <= 0x77f) counts.arabic += 1;
    else if (code >= 0x900 && code <= 0x97f) counts.devanagari += 1;
    else if (code >= 0xe00 && code <= 0xe7f) counts.thai += 1;
    else if (code >= 0x3040 && code <= 0x30ff) counts.kana += 1;
    else if (code >= 0x3400 && code <= 0x9fff) counts.han += 1;
    else if (code >= 0xac00 && code <= 0xd7af) counts.hangul += 1;
  }
  return counts;
}

function latinLanguage(sample: string): string {
  const words = sample.toLowerCase().match(/\p{Script=Latin}{1,30}/gu) ?? [];
  if (words.length < FEWEST_WORDS) return 'und';
  const scores = new Map<string, number>();
  words.forEach((word) => {
    const owners = OWNERS.get(word);
    // A word that several languages share says less about each.
    owners?.forEach((language) => {
      scores.set(language, (scores.get(language) ?? 0) + 1 / owners.length);
    });
  });
  let best: readonly [language: string, score: number] = ['und', 0];
  for (const score of scores) if (score[1] > best[1]) best = score;
  const [language, score] = best;
  if (score / words.length < FEWEST_STOP_WORDS) return 'und';
  const own = new Set<string>();
  for (const word of words)
    if (OWNERS.get(word)?.includes(language) && own.add(word).size >= FEWEST_KINDS_OF_WORDS) return language;
  return 'und';
}
