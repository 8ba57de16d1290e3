import type { Quantity } from './quantity';

/**
 * A number written the way another one is: `13,500` gives `4,500`, `13.5k` gives `4.5k`, `$478.00` gives `$468.00`.
 * Whole numbers stay whole; others get as many decimals as the model shows, at least one and at most two.
 */
export function writeAmount(value: number, model: Quantity, written: string): string {
  const digits = /\d[\d,.'’\u00a0\u202f]*\d|\d/.exec(written)?.[0];
  if (digits === undefined) return written;
  const shown = Math.round(-Math.log10(model.rounding * 2));
  const magnitude = magnitudeOf(written);
  const scaled = value / magnitude;
  const decimals = Number.isInteger(round(scaled, 6))
    ? Math.max(0, decimalsIn(digits))
    : Math.min(2, Math.max(1, decimalsIn(digits), shown));
  return written.replace(digits, grouped(round(scaled, decimals).toFixed(decimals), digits));
}

const round = (value: number, decimals: number): number =>
  Math.round(value * 10 ** decimals) / 10 ** decimals;

const magnitudeOf = (written: string): number => {
  if (/\d\s?k\b/i.test(written)) return 1e3;
  if (/\d\s?(?:M|mn|mio|million)\b/.test(written)) return 1e6;
  return /\d\s?(?:B|bn|billion)\b/.test(written) ? 1e9 : 1;
};

/** A comma or point before anything but three digits parts decimals. */
const decimalsIn = (digits: string): number => /[.,](\d{1,2}|\d{4,9})$/.exec(digits)?.[1]?.length ?? 0;

function grouped(plain: string, model: string): string {
  const separator = /^\d{1,3}([,'’.\u00a0\u202f])\d{3}(?!\d)/.exec(model)?.[1] ?? '';
  const [whole = '', fraction] = plain.split('.');
  const groups = separator === '' ? whole : inThousands(whole).join(separator);
  if (fraction === undefined) return groups;
  return `${groups}${/,\d{1,2}$/.test(model) ? ',' : '.'}${fraction}`;
}

function inThousands(digits: string): readonly string[] {
  const head = digits.length % 3 || 3;
  return digits.length <= 3 ? [digits] : [digits.slice(0, head), ...inThousands(digits.slice(head))];
}
