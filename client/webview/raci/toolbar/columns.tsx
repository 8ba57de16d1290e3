import type { PartProps } from '../parts';
import { Disclosure } from './disclosure';

/** Which roles have a column. */
export function Columns({ grid, view, shown, change }: PartProps) {
  const show = (name: string, isShown: boolean) =>
    change({ hidden: isShown ? view.hidden.filter((one) => one !== name) : [...view.hidden, name] });
  const all = grid.roles.length;
  const some = shown.roles.length;
  return (
    <div class="choice" data-on={some < all}>
      <span aria-hidden="true">Columns</span>
      <Disclosure label={some < all ? `${some} of ${all} columns` : 'All columns'}>
        <fieldset class="choices">
          <legend class="out-of-sight">Roles that have a column</legend>
          {grid.roles.map(({ name }, index) => {
            const isShown = shown.roles.includes(index);
            return (
              <label key={name} class="check">
                <input
                  type="checkbox"
                  checked={isShown}
                  // A matrix without roles shows nothing.
                  disabled={isShown && some === 1}
                  onChange={({ currentTarget }) => show(name, currentTarget.checked)}
                />
                {name}
              </label>
            );
          })}
        </fieldset>
      </Disclosure>
    </div>
  );
}
