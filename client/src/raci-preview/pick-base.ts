import { l10n, type QuickPickItem, QuickPickItemKind, type TextDocument, window, workspace } from 'vscode';
import { type Ref, RefType, type Repository, repositoryOf } from './git-extension';

/** An earlier text of a document, and what it is called: “HEAD”, “main”. */
export interface Base {
  readonly name: string;
  readonly text: string;
}

type BasePick = QuickPickItem & { readonly name?: string; read?(): Thenable<string> };

/** Asks which earlier text to compare a document with. A string says why there is none; undefined is a change of mind. */
export async function pickBase(document: TextDocument): Promise<Base | string | undefined> {
  const saved = savedVersion(document);
  const repository = document.isUntitled ? undefined : await repositoryOf(document.uri);
  const picks = [...saved, ...(repository ? await versionsIn(repository, document) : [])];
  if (picks.length === 0) return nothingToCompare(document);
  const picked = await window.showQuickPick(picks, {
    title: l10n.t('Compare who does what'),
    placeHolder: l10n.t('With which version?'),
    matchOnDescription: true,
  });
  if (picked?.name === undefined || picked.read === undefined) return undefined;
  try {
    return { name: picked.name, text: await picked.read() };
  } catch {
    return l10n.t('This document is not in “{0}”.', picked.name);
  }
}

const nothingToCompare = ({ isUntitled }: TextDocument): string =>
  isUntitled
    ? l10n.t('This document is new: there is no earlier version to compare it with.')
    : l10n.t('There is no earlier version: the document is saved, and no Git repository has it.');

function savedVersion({ isDirty, isUntitled, uri }: TextDocument): readonly BasePick[] {
  if (!isDirty || isUntitled) return [];
  const name = l10n.t('the saved version');
  return [
    {
      label: `$(save) ${l10n.t('The saved version')}`,
      description: l10n.t('what you have changed since'),
      name,
      read: async () => new TextDecoder().decode(await workspace.fs.readFile(uri)),
    },
  ];
}

async function versionsIn(repository: Repository, { uri }: TextDocument): Promise<readonly BasePick[]> {
  const { HEAD } = repository.state;
  const show = (ref: string) => () => repository.show(ref, uri.fsPath);
  const head: BasePick = {
    label: '$(git-commit) HEAD',
    description: HEAD?.name ? l10n.t('the last commit on {0}', HEAD.name) : l10n.t('the last commit'),
    name: 'HEAD',
    read: show('HEAD'),
  };
  const refs = await repository.getRefs({ sort: 'committerdate' });
  const others = refs.filter(({ type, name }) => type === RefType.Tag || name !== HEAD?.name);
  const picks = (wanted: Ref['type'], icon: string, title: string): readonly BasePick[] => {
    const found = others.flatMap(({ type, name, commit }): BasePick[] =>
      type === wanted && name
        ? [
            {
              label: `$(${icon}) ${name}`,
              description: commit?.slice(0, SHORT) ?? '',
              name,
              read: show(name),
            },
          ]
        : [],
    );
    return found.length === 0 ? [] : [{ label: title, kind: QuickPickItemKind.Separator }, ...found];
  };
  return [
    ...(HEAD?.commit ? [head] : []),
    ...picks(RefType.Branch, 'git-branch', l10n.t('branches')),
    ...picks(RefType.RemoteBranch, 'cloud', l10n.t('remote branches')),
    ...picks(RefType.Tag, 'tag', l10n.t('tags')),
  ];
}

/** As Git shortens the name of a commit. */
const SHORT = 8;
