import type { Follow } from './grid/follow-cell';
import type { EditMessage } from './grid/operations';
import type { PartProps } from './parts';

/** Asks for an edit, which is on its way from then on. @param follow What gets the keyboard once it is made. */
export function sendEdit(
  { dispatch, send }: Pick<PartProps, 'dispatch' | 'send'>,
  edit: EditMessage,
  follow: Follow | null,
): void {
  const { uri, version } = edit;
  dispatch({ type: 'sent', edit: { uri, version, follow } });
  send(edit);
}
