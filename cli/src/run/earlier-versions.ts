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

/** An earlier text that Git cannot give; the message says why. */
export class VersionProblem extends Error {}

/** The versions that the documents of a run are compared with. */
export class EarlierVersions {
  readonly #merged: EarlierVersions | null;
  readonly #settings: ComparisonSettings;
  readonly #texts: StoredTexts;
  readonly #files: FilesByPath;

  /** @param files As they are now. */
  constructor(settings: ComparisonSettings, files: FilesByPath) {
    this.#merged = settings.merged && new EarlierVersions(settings.merged, files);
    this.#settings = settings;
    this.#texts = new StoredTexts(settings);
    this.#files = filesBefore(files, changesOf(settings));
  }

  /** A text by its id. */
  stored = (id: string): ReadDocument => this.#texts.read(id);

  /**
   * What is found in the earlier text of a document, by the configuration of today and the files of then; null where there
   * was none. What was no text was no product document either.
   * @param request That of the later text.
   * @param top The folder that links may not leave.
   * @throws VersionProblem
   */
  lint({ path, oldPath, oldBlob }: ChangedFile, request: LintRequest, top: string): LintResult | null {
    if (oldBlob === null) return null;
    const read = this.stored(oldBlob);
    if (read.text === null) {
      if (read.because === 'unreadable') throw new VersionProblem(read.reason);
      return null;
    }
    const at = joinPath(this.#settings.root, oldPath ?? path);
    return lintText(read.text, { ...request, files: linkedFiles(this.#files, at, top) });
  }

  /** The same of the version that is being merged in; null where none is. */
  lintMerged({ path }: ChangedFile, request: LintRequest, top: string): LintResult | null {
    const change = this.#settings.merged?.changed.find((other) => other.path === path);
    return change && this.#merged ? this.#merged.lint(change, request, top) : null;
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
