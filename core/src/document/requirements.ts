import type { Item } from './item';
import type { ItemId } from './item-id';
import type { Priority } from './priority';
import type { ProductDocument } from './product-document';
import type { Section } from './section';

export interface Requirement {
  readonly item: Item;
  readonly id: ItemId | null;
  /** The modal verb it obliges with; null when it is a plain phrase. */
  readonly modality: 'shall' | 'must' | 'should' | 'will' | 'may' | null;
  readonly priority: Priority | null;
  readonly section: Section;
}

export function readRequirements(_document: ProductDocument): readonly Requirement[] {
  return [];
}
