import { HEADER } from './follow-cell';
import { beginWriting, type GridUse, goTo } from './grid-actions';

/** Under the last row: what the grid can grow by. */
export function AddButtons({ use }: { readonly use: GridUse }) {
  const { shown } = use;
  const add = (what: 'row' | 'role') => {
    const last = { row: shown.rows.at(-1) ?? HEADER, role: shown.roles.at(-1) ?? HEADER };
    const at = what === 'row' ? { ...last, role: HEADER } : { ...last, row: HEADER };
    goTo(use, at, false);
    beginWriting({ ...use, place: at }, { kind: 'add', what });
  };
  return (
    <div class="add">
      <button type="button" onClick={() => add('row')}>
        Add activity
      </button>
      <button type="button" onClick={() => add('role')}>
        Add role
      </button>
    </div>
  );
}
