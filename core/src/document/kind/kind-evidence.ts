import type { SectionKey } from '../../vocabulary/section-key';
import type { DocumentKind, KindEvidence } from './kind';

/** Sections that documents of a kind have and others seldom do. */
const FAMILIES: Readonly<Record<DocumentKind, readonly SectionKey[]>> = {
  prd: ['audience', 'stories', 'requirements', 'acceptance', 'metrics', 'non-goals', 'nfr'],
  positioning: [
    'positioning-statement',
    'competition',
    'differentiation',
    'value',
    'category',
    'audience',
    'proof',
    'buyer',
    'words-avoid',
    'one-true-thing',
  ],
  messaging: [
    'one-true-thing',
    'pillars',
    'by-audience',
    'by-stage',
    'voice',
    'words-use',
    'words-avoid',
    'proof',
    'objections',
    'tagline',
    'differentiation',
    'value',
    'positioning-statement',
  ],
  launch: [
    'timeline',
    'marketing-initiatives',
    'pricing',
    'enablement',
    'distribution',
    'launch',
    'post-launch',
    'positioning-statement',
    'by-stage',
    'pillars',
  ],
  battlecard: ['competition', 'objections', 'differentiation', 'quick-facts', 'words-avoid', 'proof'],
  prfaq: ['press-release', 'faq', 'quote', 'call-to-action', 'problem', 'solution'],
  persona: ['audience', 'jobs', 'goals', 'problem', 'quote', 'objections', 'buyer'],
  raci: ['raci'],
};

/** Sections that launch plans share with other documents: they support a title in a place that fits it. */
const LAUNCH_COMPANIONS: readonly SectionKey[] = ['audience', 'metrics', 'goals'];

/** Sections that nearly every PRD has and many other documents have too: they support a title, and prove nothing. */
const PRD_COMPANIONS: readonly SectionKey[] = ['problem', 'goals', 'features', 'scope', 'jobs'];

/** What a document shows, whatever its kind. More of it never speaks against a kind, but for what says so. */
export interface Signals {
  /** The sections that it has. */
  readonly keys: Pick<ReadonlySet<SectionKey>, 'has'>;
  readonly isKeptBySellers: boolean;
  readonly isOnePager: boolean;
  /** Against a kind: whether the title names a document of another trade. */
  readonly isOther: boolean;
  /** Whether its first table gives the release it is for and who answers for it. */
  readonly isTracked: boolean;
  /** Whether the title sets one thing against another. */
  readonly isVersus: boolean;
  /** Against a kind: whether the title is one word, which may be that of another trade. */
  readonly isOneWord: boolean;
  /** Against a kind: whether it shows code of what is drawn on a screen, where people speak of positioning and messages too. */
  readonly showsScreenCode: boolean;
  /** Whether a table in it gives out letters. */
  holdsMatrix(): boolean;
  /** Whether lines in it give out letters. */
  givesLetters(): boolean;
}

/** How a document is called: what its title and its place say of one kind. */
export interface Names {
  readonly title: 'strong' | 'weak' | null;
  readonly path: boolean;
}

/** How sure a kind is, and how many of its families a document has, which weighs between kinds that are equally sure. */
export interface WeighedEvidence {
  readonly evidence: KindEvidence;
  readonly families: number;
}

const NOTHING: WeighedEvidence = { evidence: 'none', families: 0 };

/** What speaks for a kind, all in all. */
export function kindEvidence(kind: DocumentKind, names: Names, signals: Signals): WeighedEvidence {
  const { keys } = signals;
  // The sections of a PRD can be enough by themselves, if stories or measures of success are among them.
  const canDoWithout = kind === 'prd' && (keys.has('stories') || keys.has('metrics'));
  if (names.title === null && !names.path && !canDoWithout) return NOTHING;
  const families = countOf(FAMILIES[kind], signals);
  const claimed =
    kind === 'prd' ? prdEvidence(names, signals, families) : briefEvidence(kind, names, signals, families);
  return { evidence: kind === 'raci' ? raciEvidence(claimed, names, signals) : claimed, families };
}

const countOf = (keys: readonly SectionKey[], signals: Signals): number =>
  keys.reduce((count, key) => count + Number(signals.keys.has(key)), 0);

function prdEvidence({ title, path }: Names, signals: Signals, families: number): KindEvidence {
  const { keys, isOther, isTracked } = signals;
  const companions = countOf(PRD_COMPANIONS, signals);
  if (title === 'strong') return families + companions >= 1 ? 'confident' : 'likely';
  if (isOther) return path && families >= 3 ? 'confident' : 'none';
  if (path) return families >= 2 ? 'confident' : families + companions >= 1 ? 'likely' : 'none';
  const asksForWork = keys.has('stories') || keys.has('requirements') || keys.has('acceptance');
  const saysWhatToBuild = asksForWork || keys.has('features') || keys.has('solution') || keys.has('scope');
  if (title === 'weak') {
    if (families >= (asksForWork ? 2 : 3) && saysWhatToBuild) return 'confident';
    return signals.isOnePager && keys.has('problem') && keys.has('features') ? 'likely' : 'none';
  }
  if (families >= 3 && keys.has('stories')) return 'likely';
  // Work to do, a line around it and a measure of success under no title that tells: what the usual templates hold.
  const isWhole = asksForWork && keys.has('metrics') && (keys.has('non-goals') || keys.has('audience'));
  if (!isWhole || companions === 0) return 'none';
  return isTracked ? 'confident' : 'likely';
}

function briefEvidence(
  kind: DocumentKind,
  { title, path }: Names,
  signals: Signals,
  families: number,
): KindEvidence {
  const { keys, isOther } = signals;
  // Its headline is the release's own; the two halves below tell.
  if (kind === 'prfaq' && path && keys.has('press-release') && keys.has('faq')) return 'confident';
  if (isOther && title !== 'strong') return 'none';
  if (title === 'strong') {
    if (kind === 'launch') {
      const isSupported = families >= 1 || LAUNCH_COMPANIONS.some((key) => keys.has(key));
      return families >= 2 || (path && isSupported) ? 'confident' : path ? 'likely' : 'none';
    }
    if (signals.isOneWord && families === 0 && MEANS_MUCH.includes(kind))
      return signals.showsScreenCode ? 'none' : 'likely';
    if (kind === 'persona') return families >= 1 ? (path ? 'confident' : 'likely') : 'none';
    return families >= 1 || path ? 'confident' : 'likely';
  }
  if (kind === 'battlecard' && path && signals.isVersus)
    return families >= 1 ? 'confident' : signals.isKeptBySellers ? 'likely' : 'none';
  if (title === 'weak')
    return path && families >= 2
      ? 'confident'
      : families >= 1 && (path || kind === 'positioning')
        ? 'likely'
        : 'none';
  return path && families >= 1 ? 'likely' : 'none';
}

/** Kinds whose name alone is a word of other trades too. */
const MEANS_MUCH: readonly DocumentKind[] = ['positioning', 'messaging'];

/**
 * A title can speak of a RACI and explain what one is: only a matrix makes sure, and letters given out suggest one. In a
 * place for it a matrix needs no title: many name the work instead.
 */
function raciEvidence(claimed: KindEvidence, { title, path }: Names, signals: Signals): KindEvidence {
  const isPlaced = path && !signals.isOther;
  if (claimed === 'none' && !isPlaced) return 'none';
  if (signals.holdsMatrix()) return title === 'strong' || isPlaced ? 'confident' : claimed;
  return claimed !== 'none' && signals.givesLetters() ? 'likely' : 'none';
}
