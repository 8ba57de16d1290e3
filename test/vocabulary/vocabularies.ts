import { english } from '../../core/src/vocabulary/en';
import { foreignHeadings } from '../../core/src/vocabulary/headings';
import { createVocabulary } from '../../core/src/vocabulary/lookup';

/** The words the product knows without any configuration. */
export const words = createVocabulary([english, ...foreignHeadings]);
