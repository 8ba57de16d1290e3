import { decode, type ReadDocument } from '../files/read-document';
import { Blobs } from '../git/blobs';
import { Git, GitProblem } from '../git/git';
import type { ComparisonSettings } from './changes';

/** Texts of other versions, as Git has stored them. */
export class StoredTexts {
  readonly #blobs: Blobs;

  constructor({ root, env, blobs }: ComparisonSettings) {
    this.#blobs = new Blobs({ git: new Git(root, env) }, blobs);
  }

  read(id: string): ReadDocument {
    try {
      return decode(this.#blobs.of(id));
    } catch (fault) {
      if (fault instanceof GitProblem) return { text: null, reason: fault.message, because: 'unreadable' };
      throw fault;
    }
  }
}
