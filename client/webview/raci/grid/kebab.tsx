/** Opens the menu of a row or a role by pointer; the keyboard opens it at the header itself. */
export const Kebab = ({ name }: { readonly name: string }) => (
  <button
    type="button"
    class="kebab"
    data-kebab
    tabIndex={-1}
    aria-label={`What to do with ${name}`}
    aria-haspopup="menu"
  />
);
