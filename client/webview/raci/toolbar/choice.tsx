interface ChoiceProps {
  readonly label: string;
  /** What it says where nothing is chosen. */
  readonly none: string;
  readonly value: string | null;
  readonly of: readonly { readonly value: string; readonly text: string }[];
  choose(value: string | null): void;
}

/** A choice of one, or of none; nothing where there is nothing to choose from. */
export function Choice({ label, none, value, of, choose }: ChoiceProps) {
  if (of.length === 0) return null;
  return (
    <label class="choice" data-on={value !== null}>
      <span>{label}</span>
      <select
        value={value ?? ''}
        onChange={({ currentTarget }) =>
          choose(currentTarget.selectedIndex === 0 ? null : currentTarget.value)
        }
      >
        <option value="">{none}</option>
        {of.map((each) => (
          <option key={each.value} value={each.value}>
            {each.text}
          </option>
        ))}
      </select>
    </label>
  );
}
