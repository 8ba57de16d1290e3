import fastStringWidth from 'fast-string-width';

/** How many columns of a terminal or of a fixed-width font a text takes. */
export const widthOf = (text: string): number =>
  isNarrow(text) ? text.length : fastStringWidth(text, { tabWidth: 0 });

/** Whether each code unit takes one column: Latin, Greek, Cyrillic and common punctuation. Measuring is slow. */
const isNarrow = (text: string): boolean =>
  /^[ -~\u00a1-\u00ac\u00ae-\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2190-\u21ff\u2400-\u2421]*$/.test(
    text,
  );
