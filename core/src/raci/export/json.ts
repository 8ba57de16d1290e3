import type { RaciView } from '../raci-grid';

/** What JSON may hold as it is, but a terminal should not get: controls, and marks that turn the direction of text. */
const UNSAFE = /[\u007f-\u009f\u2028-\u202e\u2066-\u2069\ufeff]/g;

/** All that is known of the matrices, for programs. */
export const toJson = (view: RaciView): string =>
  `${JSON.stringify(view, null, 2).replace(UNSAFE, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`;
