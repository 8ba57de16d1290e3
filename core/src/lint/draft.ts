import type { ProductDocument } from '../document/product-document';
import { isSectionAt, isSectionOf, sectionAt } from '../document/structure/outline';
import { type Section, sectionPath } from '../document/structure/section';
import { oncePerShared } from '../text/once';
import { frozen, keepsItsText } from '../text/place';
import type { Span } from '../text/span';
import type { Finding, Fix, Related, Severity } from './finding';
import { fingerprintOf, identityOf } from './fingerprint';
import { formatMessage } from './message';
import type { Rule } from './rule';

/** What any rule yields. */
export interface AnyReport {
  readonly message: string;
  readonly span: Span;
  readonly severity?: Severity;
  readonly data?: Readonly<Record<string, string | number>>;
  readonly related?: readonly Related[];
  readonly fixes?: readonly Fix[];
}

interface Identity {
  readonly section: Section;
  readonly path: readonly string[];
  /** Null for a span that keeps its text. */
  readonly words: string | null;
  readonly hash: string;
}

interface Told {
  readonly identity: string;
  /** How many others of the same identity come before it. */
  readonly turn: number;
  readonly finding: Finding;
}

/** The document that drafts stand in. Those that stand together mostly stand in one section. */
export class Surroundings {
  readonly #document: ProductDocument;
  #section: Section | null = null;

  constructor(document: ProductDocument) {
    this.#document = document;
  }

  /** Whether a section, perhaps of another version of the document, is one of its sections. */
  hold(section: Section): boolean {
    if (section === this.#section) return true;
    if (!isSectionOf(this.#document.outline, section)) return false;
    this.#section = section;
    return true;
  }

  /** The innermost section around an offset; quickly told where it is still the one it was. */
  sectionAt(offset: number, last: Section | null): Section {
    const { outline } = this.#document;
    return last && isSectionAt(outline, last, offset) ? last : sectionAt(outline, offset);
  }

  textOf({ start, end }: Span): string {
    return this.#document.text.slice(start, end);
  }
}

/** What was found in one version of a document. */
export interface Telling {
  /** By place. */
  readonly inOrder: readonly Draft[];
}

/** A report on its way to a finding. Its places still move with the text. */
export class Draft {
  readonly ruleId: string;
  severity: Severity = 'hint';
  /** The last one that it stood in, and its place there in the order of the rules. */
  telling: Telling | null = null;
  place = 0;
  readonly #report: AnyReport;
  readonly #message: string;
  readonly #keepsItsText: boolean;
  #identity: Identity | null = null;
  #told: Told | null = null;

  constructor(report: AnyReport, rule: Rule) {
    this.ruleId = rule.id;
    this.#report = report;
    this.#keepsItsText = keepsItsText(report.span);
    this.#message = formatMessage(rule.messages[report.message] ?? report.message, report.data);
  }

  get span(): Span {
    return this.#report.span;
  }

  /** Says how loudly it is told. */
  at(severity: Severity): this {
    this.severity = severity;
    return this;
  }

  standsIn(telling: Telling, place: number): void {
    this.telling = telling;
    this.place = place;
  }

  /** What the finding is known by among those of its document: the same for others of one rule, section and wording. */
  get identity(): string {
    return this.#identity?.hash ?? '';
  }

  /** Works out what the finding is known by, and gives whether that is another name than before. */
  identify(surroundings: Surroundings): boolean {
    const known = this.#identity;
    // Most edits leave alone where a report stands: a section has its text for as long as it is there.
    if (known && this.#keepsItsText && surroundings.hold(known.section)) return false;
    const section = surroundings.sectionAt(this.span.start, known?.section ?? null);
    const path = sectionPath(section);
    const text = surroundings.textOf(this.span);
    // Of the same words those of this version are kept: a part of a text holds on to all of it.
    const words = this.#keepsItsText ? null : text;
    const isSame = known !== null && known.path === path && known.words === words;
    const hash = isSame ? known.hash : identityOf(this.ruleId, this.#report.message, path, text);
    this.#identity = { section, path, words, hash };
    return hash !== known?.hash;
  }

  /**
   * Findings are told to others, who keep them when the document has moved on: their places stay as they are.
   * @param turn How many others of the same identity come before it; where it is left out, as many as the last time.
   */
  told(turn = this.#told?.turn ?? 0): Finding {
    const { identity, severity } = this;
    const last = this.#told;
    const isSame = last?.identity === identity && last.turn === turn && last.finding.severity === severity;
    if (isSame && isInPlace(last.finding, this.#report)) return last.finding;
    const { message: messageId, span, related = NONE, fixes = NONE } = this.#report;
    const finding = {
      ruleId: this.ruleId,
      messageId,
      message: this.#message,
      severity,
      span: frozen(span),
      related: related.length === 0 ? NONE : related.map(frozenPlace),
      fixes: fixes.length === 0 ? NONE : fixes.map(frozenFix),
      fingerprint: isSame ? last.finding.fingerprint : fingerprintOf([String(turn)], identity),
    };
    this.#told = { identity, turn, finding };
    return finding;
  }
}

const NONE: readonly never[] = [];

/** A rule that says the same as before yields the same report, of which little is left to do. */
export const draftOf: (report: AnyReport, rule: Rule) => Draft = oncePerShared(
  (report: AnyReport) => report,
  (report: AnyReport, rule: Rule) => new Draft(report, rule),
);

const isInPlace = (told: Finding, { span, related = NONE, fixes = NONE }: AnyReport): boolean =>
  isSameSpan(told.span, span) &&
  told.related.every((place, index) => isSameSpan(place.span, related[index]?.span)) &&
  told.fixes.every((fix, index) => {
    const spans = spansOf(fixes[index]);
    return spansOf(fix).every((place, at) => isSameSpan(place, spans[at]));
  });

const isSameSpan = (a: Span, b: Span | undefined): boolean => a.start === b?.start && a.end === b.end;

function spansOf(fix: Fix | undefined): readonly Span[] {
  if (!fix) return [];
  return 'edits' in fix ? fix.edits.map(({ span }) => span) : [fix.span];
}

const frozenPlace = (place: Related): Related => ({ ...place, span: frozen(place.span) });

const frozenFix = (fix: Fix): Fix =>
  'edits' in fix
    ? { ...fix, edits: fix.edits.map((edit) => ({ ...edit, span: frozen(edit.span) })) }
    : { ...fix, span: frozen(fix.span) };
