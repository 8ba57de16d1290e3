import { documentTemplates, formsOf, plainText, sectionChoices, templateOf } from '../../../core/src';
import type {
  NewDocument,
  SectionSnippets,
  SectionSnippetsRequest,
  TemplateInfo,
} from '../../../protocol/src';
import { type Context, readOpen } from './context';
import { answer } from './own-requests';
import { matrixDocument } from './raci';

/** Gives what documents and sections start from. */
export function provideTemplates(context: Context): void {
  answer(context, 'throughline/templates', () => documentTemplates().flatMap(infoOf));
  answer(context, 'throughline/newDocument', ({ template }) => newDocument(template));
  answer(context, 'throughline/sectionSnippets', (request) => sectionSnippets(context, request));
}

type Template = NonNullable<ReturnType<typeof templateOf>>;

const infoOf = ({ id, kinds: [kind], title, description }: Template): readonly TemplateInfo[] =>
  kind === undefined ? [] : [{ id, kind, title, description }];

function newDocument(id: string): NewDocument | null {
  const template = templateOf(id);
  if (template?.scope !== 'document') return null;
  return {
    fileName: `${template.id.replace(/-doc$/, '')}.md`,
    snippet: `${template.body}\n`,
    text: `${plainText(template.body)}\n`,
  };
}

async function sectionSnippets(
  context: Context,
  { textDocument, about }: SectionSnippetsRequest,
): Promise<SectionSnippets> {
  const { session } = context;
  const reading = await readOpen(context, textDocument.uri);
  const document = about && reading ? matrixDocument(reading, reading.open) : reading?.document;
  if (!reading || !document) return { version: reading?.version ?? null, sections: [] };
  const choices = about ? formsOf(document, about) : sectionChoices(document);
  return {
    version: reading.version,
    sections: choices.map(({ guide, offset, ...choice }) => ({
      ...choice,
      description: guide,
      position: session.positions.at(reading.lines, offset),
    })),
  };
}
