import type { Section } from '../document/structure/section';
import type { Prose } from '../markdown/content';
import { type RaciVariant, variantsInTitle } from './raci-variant';

/** Whether the section, or one it stands in, is called after a scheme. */
export const isAboutMatrix = ({ heading, parent }: Section): boolean =>
  (heading !== null && promisesMatrix(heading.text)) || (parent !== null && isAboutMatrix(parent));

const promisesMatrix = (title: string): boolean =>
  variantsInTitle(title).length > 0 || /\bras?ci\b|\bresponsibility (?:assignment )?matrix\b/i.test(title);

/** The scheme that the nearest title with one names; null where the titles name none. */
export const promisedScheme = ({ heading, parent }: Section): RaciVariant | null =>
  (heading && variantsInTitle(heading.text)[0]) ?? (parent && promisedScheme(parent));

/** The title of what a section is about, where that is not the matrix itself. */
export const activityTitle = ({ heading, parent }: Section): Prose | null =>
  [heading, parent?.heading ?? null].find((title) => title !== null && !promisesMatrix(title.text)) ?? null;
