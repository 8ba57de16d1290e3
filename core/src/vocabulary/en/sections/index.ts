import type { SectionKey } from '../../section-key';
import { copy } from './copy';
import { launch } from './launch';
import { messages } from './messages';
import { opening } from './opening';
import { outcomes } from './outcomes';
import { people } from './people';
import { planning } from './planning';
import { positioning } from './positioning';
import { requirements } from './requirements';
import { scope } from './scope';
import { solution } from './solution';
import { upkeep } from './upkeep';

/** What people call each section. */
export const sections: Readonly<Record<SectionKey, readonly string[]>> = {
  ...opening,
  ...people,
  ...outcomes,
  ...solution,
  ...requirements,
  ...scope,
  ...planning,
  ...launch,
  ...positioning,
  ...messages,
  ...upkeep,
  ...copy,
};
