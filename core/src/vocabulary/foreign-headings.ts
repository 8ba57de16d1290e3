import type { HeadingPack } from './vocabulary';

/** Section words of languages whose prose we do not judge. */
export const foreignHeadings: readonly HeadingPack[] = [];
