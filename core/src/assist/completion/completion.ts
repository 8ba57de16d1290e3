import type { DocumentKind } from '../../document/kind/kind';
import type { Span } from '../../text/span';
import type { SectionKey } from '../../vocabulary/section-key';

/** What a completion puts in. */
export type CompletionKind =
  | 'key'
  | 'value'
  | 'section'
  | 'body'
  | 'role'
  | 'persona'
  | 'id'
  | 'letter'
  | 'rule';

/** What a completion is about: plain data, to be described when somebody looks at it. */
export type CompletionTopic =
  | { readonly about: 'key'; readonly key: string }
  | { readonly about: 'value'; readonly key: string; readonly value: string }
  | { readonly about: 'section'; readonly section: SectionKey; readonly kind: DocumentKind | null }
  | { readonly about: 'template'; readonly id: string }
  | { readonly about: 'person'; readonly name: string }
  | { readonly about: 'id'; readonly value: string }
  | { readonly about: 'letter'; readonly letter: string; readonly scheme: string }
  | { readonly about: 'rule'; readonly ruleId: string }
  | { readonly about: 'comment'; readonly name: string };

/** Something that could be written at a place. */
export interface Completion {
  readonly label: string;
  readonly kind: CompletionKind;
  /** A few words to the right of the label. */
  readonly detail: string | null;
  /** The text it takes the place of: on one line, with the cursor in it or at its end. */
  readonly span: Span;
  /** In snippet syntax when `isSnippet`; line ends are those of the document. */
  readonly insert: string;
  readonly isSnippet: boolean;
  /** What the text from the start of `span` to the cursor is compared with. */
  readonly filter: string;
  /** The smallest stands first. */
  readonly order: number;
  /** Whether it is most likely the one that is wanted. */
  readonly preselect: boolean;
  readonly topic: CompletionTopic;
}

type Needed = Pick<Completion, 'label' | 'kind' | 'span' | 'insert' | 'order' | 'topic'>;

/** A completion that is plain text and found by its label, unless something else is said. */
export const completion = (
  needed: Needed,
  more: Partial<Pick<Completion, 'detail' | 'isSnippet' | 'filter' | 'preselect'>> = {},
): Completion => ({
  detail: null,
  isSnippet: false,
  filter: needed.label,
  preselect: false,
  ...needed,
  ...more,
});
