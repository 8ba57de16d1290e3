import { rulePage } from '../rule-pages';
import type { FindingNode } from '../views/findings-view';
import { showPage } from './show-page';

/** Shows the page of a check, by its id or for an entry of the list. */
export async function readAboutCheck(check: string | FindingNode): Promise<void> {
  await showPage(rulePage(typeof check === 'string' ? check : check.finding.ruleId));
}
