/** Halves of characters, and the two code points that are none. Neither UTF-8 nor XML can hold them. */
const NONE = /[\p{Cs}\ufffe\uffff]/gu;

/** Text that every encoding can hold. */
export const wellFormed = (text: string): string => text.replace(NONE, '\ufffd');
