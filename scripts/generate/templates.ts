import { KIND_TITLES } from '../../core/src/document/kind/kind';
import { TEMPLATES } from '../../core/src/templates/all-templates';
import type { Template } from '../../core/src/templates/template';
import { documentTemplates } from '../../core/src/templates/templates-for';
import { plainText } from '../../core/src/text/snippet';
import type { GeneratedFile } from './output';

/**
 * The snippets as VS Code reads them; whole documents also fill new files. Sections are left to the language server:
 * a contributed snippet would write its `## ` behind one that is typed already.
 */
function codeSnippets(): GeneratedFile {
  const snippets = TEMPLATES.filter(({ scope }) => scope !== 'section').map(
    ({ title, prefixes, description, body, scope }) => [
      title,
      {
        prefix: prefixes,
        description,
        ...(scope === 'document' && { isFileTemplate: true }),
        body: body.split('\n'),
      },
    ],
  );
  return {
    path: 'snippets/throughline.code-snippets',
    text: `${JSON.stringify(Object.fromEntries(snippets), null, 2)}\n`,
  };
}

/** The whole documents as files to copy. An empty field of the front matter leaves no blank behind it. */
const documents = (): readonly GeneratedFile[] =>
  documentTemplates().map(({ id, body }) => ({
    path: `templates/${id}.md`,
    text: `${plainText(body).replace(/ +$/gm, '')}\n`,
  }));

const HEADINGS: Readonly<Record<Template['scope'], string>> = {
  document: 'Whole documents',
  section: 'Sections',
  line: 'Lines',
};

const INTRODUCTIONS: Readonly<Record<Template['scope'], string>> = {
  document: 'For an empty file. The same documents stand in [`templates/`](../templates) to copy from.',
  section:
    'Each begins with its heading, at the depth of your chapters or behind the `##` that you have typed, with blank lines around it. Type the word on a line of its own.',
  line: 'For a place in a section: a list item, a table row, a sentence.',
};

const fitsInto = ({ kinds, scope }: Template): string =>
  scope === 'document' ? '' : kinds.map((kind) => KIND_TITLES[kind].replace(/^an? /, '')).join(', ');

function tableOf(scope: Template['scope']): string {
  const rows = TEMPLATES.filter((template) => template.scope === scope).map((template) => {
    const words = template.prefixes.map((prefix) => `\`${prefix}\``).join(' ');
    const cells = [words, template.title, template.description, fitsInto(template)];
    return `| ${(scope === 'document' ? cells.slice(0, 3) : cells).join(' | ')} |`;
  });
  const header =
    scope === 'document'
      ? '| Type | You get | What for |\n|---|---|---|'
      : '| Type | You get | What for | Fits into |\n|---|---|---|---|';
  return [`## ${HEADINGS[scope]}`, INTRODUCTIONS[scope], `${header}\n${rows.join('\n')}`].join('\n\n');
}

/** The list of snippets for people. */
const page = (): GeneratedFile => ({
  path: 'docs/snippets.md',
  text: `${[
    '# Snippets',
    'Type one of the words in a Markdown file and choose the snippet from the suggestions. In VS Code, Ctrl+Space brings them up. Tab goes from prompt to prompt.',
    'A prompt stands in brackets, such as “[who has the problem]”, and goes away when you type over it. One that you leave is told as a placeholder, so none reaches your readers.',
    tableOf('document'),
    tableOf('section'),
    tableOf('line'),
  ].join('\n\n')}\n`,
});

/** Snippets, documents to copy and their list, from core/src/templates. */
export const templateFiles = (): readonly GeneratedFile[] => [codeSnippets(), ...documents(), page()];
