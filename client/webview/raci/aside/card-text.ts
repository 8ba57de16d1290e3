import type { RaciGrid } from '../../../../protocol/src';
import { bullets, markdownOf } from './markdown';
import type { CardItem, RoleCard } from './role-card-of';

/** A card as Markdown, to be sent to the one it is about. */
export function cardText(grid: RaciGrid, { name, others, parts }: RoleCard): string {
  const who = others.length > 0 ? `${name} (${others.join(', ')})` : name;
  const sections = parts.map(
    ({ words, items }) => `**${words}**\n\n${bullets(items.map((item) => lineOf(grid, item)))}`,
  );
  const none = 'You have no part in any activity.\n';
  return [
    `## ${markdownOf(who)}: ${markdownOf(grid.title)}\n`,
    ...(sections.length > 0 ? sections : [none]),
  ].join('\n');
}

function lineOf(grid: RaciGrid, item: CardItem): string {
  const more = besides(grid, item);
  return more === '' ? markdownOf(item.activity) : `${markdownOf(item.activity)} (${markdownOf(more)})`;
}

/** What a reader should know of an activity besides that it is theirs. */
export function besides({ answers }: RaciGrid, { codes, condition, answeredBy }: CardItem): string {
  const verb = answeredBy.length === 1 ? 'answers' : 'answer';
  const others =
    answeredBy.length === 0
      ? null
      : `${answeredBy.join(' and ')} ${verb} for it${codes.includes(answers) ? ' too' : ''}`;
  return [condition, others].filter((part) => part !== null).join('; ');
}
