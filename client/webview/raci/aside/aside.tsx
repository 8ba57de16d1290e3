import type { PartProps } from '../parts';

/** The part that stands beside the grid. */
export function Aside({ view }: PartProps) {
  return view.beside === 'none' ? null : <aside class="aside" />;
}
