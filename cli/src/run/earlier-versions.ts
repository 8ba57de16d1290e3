import {
  type FileChange,
  type FilesByPath,
  filesBefore,
  joinPath,
  type LintRequest,
  type LintResult,
  linkedFiles,
  lintText,
} from '../../../core/src';
import type { ReadDocument } from '../files/read-document';
import type { ChangedFile } from '../git/changed-files';
import type { ComparisonSettings } from './changes';
import { StoredTexts } from './stored-texts';

/** The versions that the documents of a run are compared with. */
export class EarlierVersions {
  readonly #settings: ComparisonSettings;
  readonly #texts: StoredTexts;
  readonly #files: FilesByPath;

  /** @param files As they are now. */
  constructor(settings: ComparisonSettings, files: FilesByPath) {
    this.#settings = settings;
    this.#texts = new StoredTexts(settings);
    this.#files = filesBefore(files, changesOf(settings));
  }

  /** A text by its id. */
  stored = (id: string): ReadDocument => this.#texts.read(id);

  /** Null where a document is new. */
  read({ oldBlob }: ChangedFile): ReadDocument | null {
    return oldBlob === null ? null : this.stored(oldBlob);
  }

  /**
   * What is found in an earlier text, by the configuration of today and the files of then.
   * @param request That of the later text.
   * @param top The folder that links may not leave.
   */
  lint(text: string, { path, oldPath }: ChangedFile, request: LintRequest, top: string): LintResult {
    const at = joinPath(this.#settings.root, oldPath ?? path);
    return lintText(text, { ...request, files: linkedFiles(this.#files, at, top) });
  }
}

function changesOf(settings: ComparisonSettings): readonly FileChange[] {
  const { root, changed, gone } = settings;
  // Apart from those that are read in order, so that a link does not make Git read them again.
  const texts = new StoredTexts({ ...settings, blobs: [] });
  const at = (path: string) => joinPath(root, path);
  return [
    ...gone.map((path) => ({ path: null, oldPath: at(path), before: () => null })),
    ...changed.map(({ path, oldPath, oldBlob, isGone }) => ({
      path: isGone ? null : at(path),
      oldPath: oldPath === null ? null : at(oldPath),
      before: () => (oldBlob === null ? null : texts.read(oldBlob).text),
    })),
  ];
}
