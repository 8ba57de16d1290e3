import type { RaciMatrix } from './raci-matrix';

/** Why a matrix can only be read, in words for those who would edit it; null when it can be edited. */
export function readOnlyReason({ source }: RaciMatrix): string | null {
  switch (source.layout) {
    case 'letter-items':
    case 'pairs':
    case 'role-items':
      return 'This matrix is written as a list, so it can only be read here.';
    case 'named-cells':
    case 'letter-rows':
      return 'This table names people with their letters, so it can only be read here.';
    case 'yaml':
      return 'This matrix is written as YAML, so it can only be read here.';
    case 'one-activity':
    case 'roles-as-columns':
    case 'roles-as-rows':
    case 'letters-as-columns':
      return source.table.source === 'html' ? HTML : null;
  }
}

const HTML = 'This table is not written in Markdown, so it can only be read here.';
