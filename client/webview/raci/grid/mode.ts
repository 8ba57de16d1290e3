/** What the grid is being used for besides looking: always at the place that has the keyboard. */
export type Mode =
  | { readonly kind: 'look' }
  /** Writing in the cell. Who began by typing moves on with the arrow keys; they are not in the text yet. */
  | { readonly kind: 'write'; readonly text: string; readonly isTyped: boolean }
  | { readonly kind: 'letters' }
  | { readonly kind: 'rename' }
  | { readonly kind: 'add'; readonly what: 'row' | 'role' }
  /** Where the menu opens, in the window; null for beside the place. */
  | { readonly kind: 'menu'; readonly at: { readonly x: number; readonly y: number } | null };

export const LOOK: Mode = { kind: 'look' };
