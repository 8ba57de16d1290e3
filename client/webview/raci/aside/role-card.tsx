import { goTo } from '../go-to';
import { Letter } from '../letter';
import type { PartProps } from '../parts';
import { peopleIn } from '../shown-rows';
import { besides, cardText } from './card-text';
import { type CardItem, holderOf, roleCardOf } from './role-card-of';

/** What one role or person has to do, in sentences that they can be sent. */
export function RoleCardPart(part: PartProps) {
  const { grid, view, change, send } = part;
  const card = roleCardOf(grid, holderOf(grid, view.card));
  const people = peopleIn(grid);
  const choose = (value: string) => {
    const [of, name] = [
      value.startsWith('person ') ? 'person' : 'role',
      value.slice(value.indexOf(' ') + 1),
    ] as const;
    change({ card: { of, name } });
  };
  return (
    <>
      <div class="bar">
        <label class="choice">
          <span>Card of</span>
          <select
            value={`${card.of} ${card.name}`}
            onChange={({ currentTarget }) => choose(currentTarget.value)}
          >
            <optgroup label="Roles">
              {grid.roles.map(({ name }) => (
                <option key={name} value={`role ${name}`}>
                  {name}
                </option>
              ))}
            </optgroup>
            {people.length > 0 && (
              <optgroup label="People">
                {people.map((name) => (
                  <option key={name} value={`person ${name}`}>
                    {name}
                  </option>
                ))}
              </optgroup>
            )}
          </select>
        </label>
        <button
          type="button"
          onClick={() => send({ type: 'copy', text: cardText(grid, card), what: `The card of ${card.name}` })}
        >
          Copy as Markdown
        </button>
      </div>
      {card.others.length > 0 && <p class="muted">{card.others.join(', ')}</p>}
      {card.parts.length === 0 && <p>{card.name} has no part in any activity.</p>}
      {card.parts.map(({ codes, words, items }) => (
        <section key={words} class="card-part">
          <h3>
            {codes.map((code) => (
              <Letter key={code} grid={grid} code={code} />
            ))}
            <span>{words}</span>
          </h3>
          <ul>
            {items.map((item) => (
              <Item key={item.row} {...part} item={item} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function Item(part: PartProps & { readonly item: CardItem }) {
  const { row, role, activity } = part.item;
  const more = besides(part.grid, part.item);
  return (
    <li>
      <button type="button" class="link plain" onClick={() => goTo(part, { row, role })}>
        {activity}
      </button>
      {more !== '' && <span class="muted note">{more}</span>}
    </li>
  );
}
