import { commands, Location, Position, Uri } from 'vscode';
import type { Position as PlainPosition, Range as PlainRange } from '../../../protocol/src';
import { rangeOf } from './go-to-finding';

/** Shows places of a document in a list at a position, as a line above a heading offers. */
export async function showPlaces(
  uri: string,
  at: PlainPosition,
  places: readonly PlainRange[],
): Promise<void> {
  const document = Uri.parse(uri);
  await commands.executeCommand(
    'editor.action.showReferences',
    document,
    new Position(at.line, at.character),
    places.map((place) => new Location(document, rangeOf(place))),
  );
}
