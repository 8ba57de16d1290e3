import type { HeadingPack } from '../vocabulary';
import { chinese } from './chinese';
import { french } from './french';
import { german } from './german';
import { japanese } from './japanese';
import { portuguese } from './portuguese';
import { russian } from './russian';
import { spanish } from './spanish';

/** Languages whose headings, titles and labels we read. Their prose is not judged. */
export const foreignHeadings: readonly HeadingPack[] = [
  german,
  french,
  spanish,
  portuguese,
  russian,
  japanese,
  chinese,
];
