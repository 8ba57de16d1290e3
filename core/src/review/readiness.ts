import type { DocumentKind } from '../document/kind/kind';
import type { ProductDocument } from '../document/product-document';
import { emptySections } from '../document/structure/empty-sections';
import { sectionsFor } from '../document/structure/outline';
import { means, type Section } from '../document/structure/section';
import { type Directive, findDirectives } from '../lint/directives';
import type { Finding } from '../lint/finding';
import { count, excerpt } from '../lint/message';
import { allRules } from '../rules/all-rules';
import { frozen } from '../text/place';
import { contains, type Span } from '../text/span';
import type { SectionKey } from '../vocabulary/section-key';
import { FACTS, type Said } from './facts';
import { RUBRIC, type RubricQuestion } from './rubric';
import { Unwritten } from './unwritten';

export type QuestionState = 'answered' | 'partly' | 'open';

/** How far a document answers one of its readers' questions. */
export interface ReadinessQuestion {
  /** Stable within a kind. */
  readonly id: string;
  readonly text: string;
  readonly state: QuestionState;
  /** In a sentence: what is missing, or where the answer stands. */
  readonly note: string;
  /** The findings that leave it open, as indexes into those given. A finding belongs to one question at most. */
  readonly findings: readonly number[];
  /** Where the answer stands, to jump to; null without a place. */
  readonly section: Span | null;
  /** The section to insert for an answer; null when a section is not how it is answered. */
  readonly insert: SectionKey | null;
}

/** How ready a document is for its readers. */
export interface Readiness {
  readonly kind: DocumentKind;
  readonly answered: number;
  readonly total: number;
  readonly questions: readonly ReadinessQuestion[];
  /** Findings that leave no question open: links, ids, wording. */
  readonly others: readonly number[];
}

/** Rules that speak of whatever stands in a section; there they leave its question partly open. */
const ABOUT_CONTENT = ['placeholder-text', 'empty-section'];
/** Tells of several parts at once, so it leaves a question open only where nothing else answers it. */
const ABOUT_PARTS: readonly string[] = ['missing-required-section', 'gtm-part-missing'];

/**
 * Which questions of its readers a document answers, by the published rubric.
 * @param findings Those of this version of the document, as linting gives them.
 * @returns Null for a document without a kind: nobody knows what to ask it.
 */
export function readiness(document: ProductDocument, findings: readonly Finding[]): Readiness | null {
  if (document.kind === null || document.evidence === 'likely') return null;
  const review = new Review(document, findings);
  const questions = RUBRIC[document.kind].map((question) => review.ask(question));
  const taken = new Set(questions.flatMap((question) => question.findings));
  return {
    kind: document.kind,
    answered: questions.filter(({ state }) => state === 'answered').length,
    total: questions.length,
    questions,
    others: findings.flatMap((_, index) => (taken.has(index) ? [] : [index])),
  };
}

/** `Ready: 7 of 9 questions answered`. */
export const readinessLine = ({ answered, total }: Readiness): string =>
  answered === total
    ? `Ready: all ${total} questions answered`
    : `Ready: ${answered} of ${total} questions answered`;

/** Findings that leave the same question open. */
export interface QuestionGroup {
  /** The question's, or `others`. */
  readonly id: string;
  readonly text: string;
  readonly state: QuestionState;
  readonly findings: readonly number[];
}

/** All findings, in the order of the questions they leave open; what leaves none open comes last. */
export function findingsByQuestion(
  document: ProductDocument,
  findings: readonly Finding[],
): readonly QuestionGroup[] {
  const review = readiness(document, findings);
  const others = review?.others ?? findings.map((_, index) => index);
  const groups = (review?.questions ?? []).map(({ id, text, state, findings: own }) => ({
    id,
    text,
    state,
    findings: own,
  }));
  return [
    ...groups,
    { id: 'others', text: 'Also worth a look', state: 'partly' as const, findings: others },
  ].filter((group) => group.findings.length > 0);
}

class Review {
  readonly #document: ProductDocument;
  readonly #findings: readonly Finding[];
  readonly #empty: ReadonlySet<number>;
  readonly #directives: readonly Directive[];
  readonly #unwritten: Unwritten;
  readonly #taken = new Set<number>();

  constructor(document: ProductDocument, findings: readonly Finding[]) {
    this.#document = document;
    this.#findings = findings;
    this.#unwritten = new Unwritten(document);
    this.#empty = new Set(emptySections(document).map(({ heading }) => heading.start));
    this.#directives = findDirectives(document).filter(({ reason }) => reason !== '');
  }

  ask(question: RubricQuestion): ReadinessQuestion {
    const sections = sectionsFor(this.#document.outline, ...question.sections);
    const filled = this.#filled(question.sections, sections);
    const facts = filled ? [] : this.#facts(question);
    const said: Said | null = filled ? { span: filled.titleSpan } : this.#saidIn(facts, sections);
    const opening = this.#claim(({ ruleId, messageId }) =>
      question.openIf
        .filter((ref) => !(ABOUT_PARTS.includes(ref) && said))
        .some((ref) => ref === ruleId || ref === `${ruleId}:${messageId}`),
    );
    const inside = sections.filter(({ source }) => source === 'heading' || source === 'label');
    const partly = this.#claim(
      ({ ruleId, span }) =>
        question.partlyIf.includes(ruleId) ||
        (ABOUT_CONTENT.includes(ruleId) && inside.some((section) => contains(section.span, span))),
    );
    const blanks = this.#unwritten.countIn(inside.filter(({ isTitle }) => !isTitle));
    const aside = opening.length === 0 && !said ? this.#setAside(question) : null;
    const isPartial = partly.length > 0 || blanks > 0 || said?.gap !== undefined;
    const state = opening.length > 0 || !(said || aside) ? 'open' : isPartial ? 'partly' : 'answered';
    const findings = [...opening, ...partly];
    const waiting = opening.length === 0 && !said ? this.#waiting(sections, facts) : null;
    const note = waiting ? STILL_TO_FILL_IN : this.#note(findings, blanks, said, filled ?? null);
    const place = said?.span ?? sections[0]?.titleSpan ?? waiting;
    return {
      id: question.id,
      text: question.text,
      state,
      findings,
      section: place && frozen(place),
      insert: question.sections[0] ?? null,
      note: aside ? `Set aside: ${excerpt(aside.reason, 80)}` : note,
    };
  }

  /** The section that answers best: one with text of its own, and of those one whose meaning stands first. */
  #filled(keys: readonly SectionKey[], sections: readonly Section[]): Section | undefined {
    const filled = sections.filter((section) => !this.#isEmpty(section) && !this.#unwritten.holds(section));
    const headings = filled.filter(({ source }) => source === 'heading');
    for (const key of keys) {
      const found = headings.find((section) => means(section, key));
      if (found) return found;
    }
    return filled[0];
  }

  #isEmpty(section: Section): boolean {
    return section.source === 'heading' && this.#empty.has(section.span.start);
  }

  #facts({ facts }: RubricQuestion): readonly Said[] {
    return facts.flatMap((name) => FACTS[name].find(this.#document) ?? []);
  }

  #saidIn(facts: readonly Said[], sections: readonly Section[]): Said | null {
    for (const fact of facts) {
      const said = this.#unwritten.withoutPlaceholders(fact, sections);
      if (said) return said;
    }
    return null;
  }

  /** Where placeholders stand for the answer. */
  #waiting(sections: readonly Section[], facts: readonly Said[]): Span | null {
    const section = sections.find((other) => this.#unwritten.holds(other));
    return section?.titleSpan ?? facts[0]?.span ?? null;
  }

  /** The findings that pass a test and that no question before has taken. */
  #claim(isMeant: (finding: Finding) => boolean): readonly number[] {
    const claimed = this.#findings.flatMap((finding, index) =>
      !this.#taken.has(index) && isMeant(finding) ? [index] : [],
    );
    for (const index of claimed) this.#taken.add(index);
    return claimed;
  }

  /** A comment that turns off, with a reason, the rule that would ask the question. */
  #setAside({ openIf }: RubricQuestion): Directive | null {
    const rules = openIf.map((ref) => ref.split(':')[0]);
    return this.#directives.find((directive) => directive.rules.some(({ id }) => rules.includes(id))) ?? null;
  }

  #note(findings: readonly number[], blanks: number, said: Said | null, section: Section | null): string {
    const first = findings[0] === undefined ? undefined : this.#findings[findings[0]];
    if (blanks > 0 && (!first || first.ruleId === 'placeholder-text')) {
      return `${count(blanks, 'place is', 'places are')} still to be filled in`;
    }
    if (said?.gap !== undefined) return said.gap;
    if (first) {
      const summary = SUMMARIES.get(first.ruleId) ?? excerpt(first.message, 100);
      return findings.length > 1 ? `${summary}, and ${findings.length - 1} more` : summary;
    }
    if (section?.heading) return `Under “${excerpt(section.heading.text, 50)}”`;
    return said ? 'Told in the text' : 'Nothing here answers it yet';
  }
}

const STILL_TO_FILL_IN = 'Still to be filled in';
const SUMMARIES: ReadonlyMap<string, string> = new Map(allRules.map(({ id, summary }) => [id, summary]));
