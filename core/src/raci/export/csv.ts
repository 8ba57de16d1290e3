import type { RaciView } from '../raci-grid';
import { sheetOf } from './sheet';

/** What spreadsheets take for the start of a formula, also in its full-width form. Source: OWASP, “CSV Injection”. */
const FORMULA = /^[=+\-@＝＋－＠]/;

/** The matrices for a spreadsheet: RFC 4180, in UTF-8, one record for each activity. */
export function toCsv({ grids }: RaciView): string {
  const { header, rows } = sheetOf(grids);
  return [header, ...rows].map((record) => `${record.map(fieldOf).join(',')}\r\n`).join('');
}

/** A field that a spreadsheet shows and never runs: an apostrophe in front makes it text. */
function fieldOf(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
