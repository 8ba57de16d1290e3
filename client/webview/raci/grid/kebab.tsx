/** Opens the menu of a row or a role by pointer; the keyboard opens it at the header itself. */
export const Kebab = ({ name }: { readonly name: string }) => (
  <button
    type="button"
    class="kebab"
    data-kebab
    tabIndex={-1}
    aria-label={`What to do with ${name}`}
    aria-haspopup="menu"
  >
    <svg viewBox="0 0 16 16" aria-hidden="true">
      <path d="M8 2.5a1.3 1.3 0 1 1 0 2.6 1.3 1.3 0 0 1 0-2.6Zm0 4.2a1.3 1.3 0 1 1 0 2.6 1.3 1.3 0 0 1 0-2.6Zm0 4.2a1.3 1.3 0 1 1 0 2.6 1.3 1.3 0 0 1 0-2.6Z" />
    </svg>
  </button>
);
