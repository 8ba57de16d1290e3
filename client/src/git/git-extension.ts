import { type Event, extensions, type Uri } from 'vscode';

/** What is used of the API of VS Code’s own Git extension, as its `git.d.ts` has it in version 1. */
interface GitExtension {
  readonly enabled: boolean;
  getAPI(version: 1): GitApi;
}

interface GitApi {
  readonly state: 'uninitialized' | 'initialized';
  readonly onDidChangeState: Event<GitApi['state']>;
  getRepository(uri: Uri): Repository | null;
}

export interface Repository {
  readonly rootUri: Uri;
  readonly state: {
    readonly HEAD: { readonly name?: string; readonly commit?: string } | undefined;
    readonly workingTreeChanges: readonly Change[];
    /** Empty where the settings list new files among the others. */
    readonly untrackedChanges: readonly Change[];
  };
  getRefs(query: { readonly sort?: 'alphabetically' | 'committerdate' }): Promise<readonly Ref[]>;
  /** Where two lines of work parted; undefined where they never were one. */
  getMergeBase(ref: string, other: string): Promise<string | undefined>;
  /** The files on disk that differ from a ref; without those that Git does not know. */
  diffWith(ref: string): Promise<readonly Change[]>;
  /** Looks anew at what has changed. */
  status(): Promise<void>;
  /** The text of a file, which is named by its path on this machine, as a ref has it. */
  show(ref: string, path: string): Promise<string>;
}

export interface Change {
  /** Where the file is now, or was before it was deleted. */
  readonly uri: Uri;
  /** Where it was before it was moved; the same where it was not. */
  readonly originalUri: Uri;
  /** One of `Status`, or another. */
  readonly status: number;
}

export const Status = { IndexAdded: 1, Deleted: 6, Untracked: 7 } as const;

export interface Ref {
  readonly type: RefType;
  readonly name?: string;
  readonly commit?: string;
}

export const RefType = { Branch: 0, RemoteBranch: 1, Tag: 2 } as const;
type RefType = (typeof RefType)[keyof typeof RefType];

/** The repository that a file is in; undefined without Git, as in a browser or a folder that is not trusted. */
export async function repositoryOf(uri: Uri): Promise<Repository | undefined> {
  const extension = extensions.getExtension<GitExtension>('vscode.git');
  if (extension === undefined) return undefined;
  const git = extension.isActive ? extension.exports : await extension.activate();
  if (!git.enabled) return undefined;
  const api = git.getAPI(1);
  await initialized(api);
  return api.getRepository(uri) ?? undefined;
}

/** After that, the repositories that are known by then have to do. */
const PATIENCE_MS = 10_000;

/** Waits until the repositories of the workspace have been looked for. */
function initialized(api: GitApi): Promise<void> {
  if (api.state === 'initialized') return Promise.resolve();
  return new Promise((resolve) => {
    const go = () => {
      clearTimeout(timer);
      subscription.dispose();
      resolve();
    };
    const timer = setTimeout(go, PATIENCE_MS);
    const subscription = api.onDidChangeState((state) => {
      if (state === 'initialized') go();
    });
  });
}
