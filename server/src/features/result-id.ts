import type { Diagnostic } from 'vscode-languageserver';
import { fingerprintOf } from '../../../core/src';

/**
 * A name for what is told about a document: the same for the same diagnostics, in this run of the server and the next,
 * so that a client never takes old ones for new.
 */
export const resultIdOf = (items: readonly Diagnostic[]): string => fingerprintOf([JSON.stringify(items)]);
