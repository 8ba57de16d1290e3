import { type CancellationToken, l10n, type QuickPickItem, QuickPickItemKind, window } from 'vscode';
import { type Ref, RefType, type Repository } from './git-extension';

/** An earlier version to compare with: what is saved, or what a name stands for in Git. */
export interface Version {
  /** “HEAD”, “main”, “the saved version”. */
  readonly name: string;
  /** Null for what is saved. */
  readonly ref: string | null;
}

/** What there is to choose from, and what it is chosen for. */
export interface VersionChoice {
  /** Whether there is something that is not saved. */
  readonly hasUnsaved: boolean;
  readonly repository: Repository | undefined;
  readonly title: string;
  /** Cancelled when nobody is there any more to choose: Git may have been slow. */
  readonly token?: CancellationToken;
}

type VersionPick = QuickPickItem & { readonly version?: Version };

/** Asks which version to compare with. Null where there is none; undefined is a change of mind. */
export async function pickVersion({
  hasUnsaved,
  repository,
  title,
  token,
}: VersionChoice): Promise<Version | null | undefined> {
  const saved = hasUnsaved ? [savedVersion()] : [];
  const picks = [...saved, ...(repository ? await versionsIn(repository) : [])];
  if (picks.length === 0) return null;
  // VS Code takes a token that is cancelled already for a failure.
  if (token?.isCancellationRequested) return undefined;
  const placeHolder = repository
    ? l10n.t('Which version?')
    : l10n.t('Only what is saved is there: VS Code’s Git shows no repository here');
  const picked = await window.showQuickPick(picks, { title, placeHolder, matchOnDescription: true }, token);
  return picked?.version;
}

const savedVersion = (): VersionPick => ({
  label: `$(save) ${l10n.t('The saved version')}`,
  description: l10n.t('what you have changed since'),
  version: { name: l10n.t('the saved version'), ref: null },
});

async function versionsIn(repository: Repository): Promise<readonly VersionPick[]> {
  const { HEAD } = repository.state;
  const head: VersionPick = {
    label: '$(git-commit) HEAD',
    description: HEAD?.name ? l10n.t('the last commit on {0}', HEAD.name) : l10n.t('the last commit'),
    version: { name: 'HEAD', ref: 'HEAD' },
  };
  const refs = await repository.getRefs({ sort: 'committerdate' });
  const others = refs.filter(({ type, name }) => type === RefType.Tag || name !== HEAD?.name);
  const picks = (wanted: Ref['type'], icon: string, title: string): readonly VersionPick[] => {
    const found = others.flatMap(({ type, name, commit }): VersionPick[] =>
      type === wanted && name
        ? [
            {
              label: `$(${icon}) ${name}`,
              description: commit?.slice(0, SHORT) ?? '',
              version: { name, ref: name },
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
