import {
  type CompletionItem,
  CompletionItemKind,
  InsertTextFormat,
  InsertTextMode,
  MarkupKind,
  type Range,
} from 'vscode-languageserver';
import {
  type Completion,
  type CompletionKind,
  type CompletionTopic,
  type ConfigCompletion,
  complete,
  completeConfig,
  describeCompletion,
  plainText,
} from '../../../core/src';
import type { OpenDocument } from '../session/open-document';
import type { Session } from '../session/session';
import { type Context, readFor } from './context';

const KINDS: Readonly<Record<CompletionKind, CompletionItemKind>> = {
  key: CompletionItemKind.Property,
  value: CompletionItemKind.Value,
  section: CompletionItemKind.Module,
  body: CompletionItemKind.Snippet,
  role: CompletionItemKind.Variable,
  persona: CompletionItemKind.Variable,
  id: CompletionItemKind.Reference,
  letter: CompletionItemKind.EnumMember,
  rule: CompletionItemKind.Constant,
};

const CONFIG_KINDS: Readonly<Record<ConfigCompletion['kind'], CompletionItemKind>> = {
  key: CompletionItemKind.Property,
  value: CompletionItemKind.Value,
  rule: CompletionItemKind.Constant,
};

/** Lines come indented as their place needs; editors that indent them again would do it twice. */
const AS_IS = InsertTextMode.asIs;

interface CompletionData {
  readonly uri: string;
  readonly topic: CompletionTopic;
}

/** Offers what could be written at a place. */
export function provideCompletion(context: Context): void {
  const { connection, session } = context;
  connection.onCompletion(async ({ textDocument: { uri }, position }, token) => {
    const open = session.document(uri);
    if (open?.type === 'config')
      return inConfig(open, session.positions.offset(open.lines, position), session);
    const reading = await readFor(context, uri, token);
    if (!reading?.document) return [];
    const { lines } = reading;
    const found = complete(reading.document, session.positions.offset(lines, position));
    return found.map((completion) => {
      const data: CompletionData = { uri, topic: completion.topic };
      return { ...itemOf(completion, session.positions.range(lines, completion.span), session), data };
    });
  });
  connection.onCompletionResolve(async (item, token) => {
    // The server sent it with the item; what stands in a configuration has all its help already.
    const data = item.data as CompletionData | undefined;
    const reading = data ? await readFor(context, data.uri, token) : null;
    if (!data || !reading?.document) return item;
    const help = describeCompletion(reading.document, data.topic, context.rulePage);
    return help === null ? item : { ...item, documentation: markup(help, session) };
  });
}

function itemOf(completion: Completion, range: Range, session: Session): CompletionItem {
  const { label, kind, detail, filter, order, preselect } = completion;
  return {
    label,
    kind: KINDS[kind],
    filterText: filter,
    sortText: String(order).padStart(4, '0'),
    ...inserted(completion, range, session),
    ...(detail !== null && { detail }),
    ...(preselect && { preselect }),
  };
}

const inConfig = (open: OpenDocument, offset: number, session: Session): CompletionItem[] =>
  completeConfig(open.path ?? open.uri, open.text, offset).map((completion) => ({
    label: completion.label,
    kind: CONFIG_KINDS[completion.kind],
    sortText: String(completion.order).padStart(4, '0'),
    ...inserted(completion, session.positions.range(open.lines, completion.span), session),
    ...(completion.detail !== null && { detail: completion.detail }),
    ...(completion.markdown !== null && { documentation: markup(completion.markdown, session) }),
  }));

function inserted(
  { insert, isSnippet }: Pick<Completion, 'insert' | 'isSnippet'>,
  range: Range,
  { traits }: Session,
): Pick<CompletionItem, 'textEdit' | 'insertTextFormat' | 'insertTextMode'> {
  if (!isSnippet || !traits.snippetCompletions) {
    return { textEdit: { range, newText: isSnippet ? plainText(insert) : insert }, insertTextMode: AS_IS };
  }
  return {
    textEdit: { range, newText: insert },
    insertTextFormat: InsertTextFormat.Snippet,
    insertTextMode: AS_IS,
  };
}

const markup = (value: string, { traits }: Session) => ({
  kind: traits.markdownCompletions ? MarkupKind.Markdown : MarkupKind.PlainText,
  value,
});
