import { KIND_TITLES } from '../document/kind/kind';
import type { DocumentReport } from './report';

/** `PRD, draft`, or `Looks like a PRD`. */
export function aboutDocument({ kind, evidence, status }: DocumentReport): string {
  const title = KIND_TITLES[kind];
  const what = evidence === 'likely' ? `Looks like ${title}` : title.replace(/^an? /, '');
  return [what.charAt(0).toUpperCase() + what.slice(1), ...(status ? [status] : [])].join(', ');
}
