import type { DocumentKind } from '../document/kind/kind';
import type { ProductDocument } from '../document/product-document';
import type { Files } from '../ports';
import type { Span } from '../text/span';
import type { Stage } from '../vocabulary/vocabulary';
import type { Fix, Level, Related, Severity } from './finding';

/** The names between braces in a message: `Slots<'{count} of {total}'>` is `'count' | 'total'`. */
type Slots<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Slots<Rest>
  : never;

type Data<Text extends string> = [Slots<Text>] extends [never]
  ? { readonly data?: undefined }
  : { readonly data: Readonly<Record<Slots<Text>, string | number>> };

/** What a rule yields: which message, where, and what the message needs. */
export type Report<Messages extends Record<string, string>> = {
  [Id in keyof Messages & string]: {
    readonly message: Id;
    readonly span: Span;
    /** Lowers or raises this one report from the rule's own severity. */
    readonly severity?: Severity;
    readonly related?: readonly Related[];
    readonly fixes?: readonly Fix[];
    /** The first fix is the preferred one. */
  } & Data<Messages[Id]>;
}[keyof Messages & string];

/** What a rule may look at. */
export interface RuleContext<Options> {
  readonly document: ProductDocument;
  readonly options: Options;
  /** The files beside the document, for rules that follow links; absent for text that has no place on disk. */
  readonly files: Files | null;
  /** The profile in force, for rules that ask less of small teams. */
  readonly profile: Profile;
}

export const PROFILES = ['default', 'strict', 'small-team'] as const;
export type Profile = (typeof PROFILES)[number];

export type RuleArea =
  | 'structure'
  | 'benefits'
  | 'requirements'
  | 'problem'
  | 'audience'
  | 'metrics'
  | 'scope'
  | 'planning'
  | 'launch'
  | 'positioning'
  | 'raci'
  | 'notices';

/** Option values are data that a config file can hold. */
export type OptionValue = boolean | number | string | readonly string[];
export type RuleOptions = Readonly<Record<string, OptionValue>>;

export interface RuleDefinition<
  Messages extends Record<string, string> = Record<string, string>,
  Options extends RuleOptions = RuleOptions,
> {
  /** Kebab-case, names the problem. Never changes its meaning. */
  readonly id: string;
  readonly area: RuleArea;
  /** One sentence, under 60 characters where it can be: what is wrong. */
  readonly summary: string;
  readonly kinds: readonly DocumentKind[] | 'all';
  /** The level without any configuration. */
  readonly level: Level;
  /** Levels that differ by kind, profile or document status from `level`. The status table wins over the profile's. */
  readonly levels?: {
    readonly kinds?: Partial<Record<DocumentKind, Level>>;
    readonly profiles?: Partial<Record<Profile, Level>>;
    /** Exact levels by stage. Without an entry, drafts are one step milder than `level`. */
    readonly stages?: Partial<Record<Stage, Level>>;
  };
  /** Mechanical rules read structure, numbers and ids, and so hold in every language. The others need a vocabulary. */
  readonly mechanical: boolean;
  /** Whether the rule still speaks about templates, at hint. */
  readonly inTemplates: boolean;
  /** Whether the rule speaks about documents that only look like a kind. All others wait until that is sure. */
  readonly inLikely: boolean;
  readonly since: string;
  readonly options: Options;
  readonly messages: Messages;
  check(context: RuleContext<Options>): Iterable<Report<Messages>>;
}

/** A rule as the runner and the docs see it, whatever its messages and options. */
export type Rule = RuleDefinition<Record<string, string>, RuleOptions>;

/** Literal option values widen to what a user may set: `5` to number, `['a']` to a list of strings. */
type Widen<Value extends OptionValue> = Value extends boolean
  ? boolean
  : Value extends number
    ? number
    : Value extends string
      ? string
      : readonly string[];

type Widened<Options extends RuleOptions> = { readonly [Key in keyof Options]: Widen<Options[Key]> };

interface Defaults {
  readonly mechanical?: boolean;
  readonly inTemplates?: boolean;
  readonly inLikely?: boolean;
}

/**
 * Ties the parts of a rule together at compile time: an unknown message, or one without the data its text asks for,
 * does not compile.
 */
export function defineRule<
  const Messages extends Record<string, string>,
  const Options extends RuleOptions = Readonly<Record<never, never>>,
>(
  rule: Omit<RuleDefinition<Messages, Options>, 'check' | keyof Defaults | 'options'> &
    Defaults & { readonly options?: Options } & {
      check(context: RuleContext<Widened<Options>>): Iterable<Report<Messages>>;
    },
): Rule {
  const defined = { mechanical: false, inTemplates: false, inLikely: false, options: {}, ...rule };
  // The checks above hold between a rule's own parts; outside it the parts are only text and data.
  return defined as unknown as Rule;
}
