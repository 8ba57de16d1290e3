/** What keeps the action from its job and a person can do something about. */
export class ActionProblem extends Error {
  override readonly name = 'ActionProblem';
}
