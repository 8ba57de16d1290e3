import type { Prose } from '../../markdown/content';
import { type Item, textOf } from '../structure/item';

const OBLIGES = /\b(?:shall|must|MUST|SHALL|should be able to)\b/;
const STORY = /\bas an? [^\n]{2,80}?\bI (?:want|need|can|would like)\b/i;
/** Nothing but words that somebody is to say or to read. */
const QUOTED = /^["“„][^"“”]{1,400}["”]$/;
const REQUIREMENT_ID = /^(?:FR|NFR|REQ|AC|US|SC|TC|UC|BR|TR|UR|SR|R|NF|RQ|UAT)(?![A-Z])/;

/**
 * Whether things listed where features may stand are features. Requirements, stories, task lists, criteria, code
 * references, copy in quotation marks and tables of contents are not, wherever they stand.
 */
export function isFeatureItems(items: readonly Item[]): boolean {
  const isMost = (test: (item: Item) => boolean): boolean => items.filter(test).length * 2 > items.length;
  return !(
    isMost((item) => item.checked !== null) ||
    isMost((item) => isLinkOnly(item.prose)) ||
    isMost((item) => startsWithCode(item.prose)) ||
    isMost((item) => QUOTED.test(item.prose.text.trim())) ||
    isMost((item) => item.id !== null && REQUIREMENT_ID.test(item.id.value)) ||
    isMost((item) => STORY.test(item.prose.text)) ||
    items.filter((item) => OBLIGES.test(ownText(item))).length * 3 > items.length
  );
}

const ownText = (item: Item): string =>
  item.shape === 'sub-section' ? item.prose.text : textOf(item).slice(0, 600);

const startsWithCode = ({ shape }: Prose): boolean =>
  shape.marks.some((mark) => mark.kind === 'code' && mark.start <= 2);

/** Whether a prose holds a link and nothing beside it but a lead-in such as "See". */
export function isLinkOnly({ text, shape }: Prose): boolean {
  const links = shape.marks.filter((mark) => mark.kind === 'link');
  const [link] = links;
  if (!link) return false;
  const rest = text.slice(0, link.start) + text.slice(link.end);
  return /^(?:see|see also|read|details in|more in)?[\s:.,→-]{0,4}$/i.test(rest.trim());
}
