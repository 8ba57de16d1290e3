import type { VocabularyPack } from '../vocabulary';
import { columns } from './columns';
import { headNouns } from './head-nouns';
import { kindHints, kindNames, kindTitles, kindTraps, otherTitles } from './kinds';
import { lexicons } from './lexicons';
import { harmless } from './lexicons/harmless';
import { metadata } from './metadata';
import { priorities } from './priorities';
import { sections } from './sections';
import { sectionsByKind } from './sections-by-kind';
import { stages } from './stages';

export const english: VocabularyPack = {
  language: 'en',
  sections,
  sectionsByKind,
  headNouns,
  columns,
  lexicons,
  harmless,
  kindTitles,
  kindHints,
  kindTraps,
  otherTitles,
  kindNames,
  metadata,
  stages,
  priorities,
};
