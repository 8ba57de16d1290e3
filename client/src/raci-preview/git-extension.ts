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
  readonly state: { readonly HEAD: { readonly name?: string; readonly commit?: string } | undefined };
  getRefs(query: { readonly sort?: 'alphabetically' | 'committerdate' }): Promise<readonly Ref[]>;
  /** The text of a file, which is named by its path on this machine, as a ref has it. */
  show(ref: string, path: string): Promise<string>;
}

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
  await untilItHasLooked(api);
  return api.getRepository(uri) ?? undefined;
}

/** Right after a window has opened, Git has not looked for repositories yet. */
async function untilItHasLooked({ state, onDidChangeState }: GitApi): Promise<void> {
  if (state === 'initialized') return;
  await new Promise<void>((done) => {
    const listening = onDidChangeState(() => {
      listening.dispose();
      done();
    });
  });
}
