import type { Diagnostic, Range } from 'vscode-languageserver';

/** Whether a client would see no difference. Asked on each keystroke, so nothing is written out to compare it. */
export const sameDiagnostics = (a: readonly Diagnostic[], b: readonly Diagnostic[]): boolean =>
  a.length === b.length && a.every((one, index) => isSame(one, b[index]));

const isSame = (a: Diagnostic, b: Diagnostic | undefined): boolean =>
  b !== undefined &&
  a.message === b.message &&
  a.code === b.code &&
  a.severity === b.severity &&
  sameRange(a.range, b.range) &&
  a.data?.fingerprint === b.data?.fingerprint &&
  sameRelated(a.relatedInformation ?? [], b.relatedInformation ?? []);

type Related = NonNullable<Diagnostic['relatedInformation']>;

const sameRelated = (a: Related, b: Related): boolean =>
  a.length === b.length &&
  a.every(({ message, location }, index) => {
    const other = b[index];
    return message === other?.message && sameRange(location.range, other.location.range);
  });

const sameRange = (a: Range, b: Range): boolean =>
  a.start.line === b.start.line &&
  a.start.character === b.start.character &&
  a.end.line === b.end.line &&
  a.end.character === b.end.character;
