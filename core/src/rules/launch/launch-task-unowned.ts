import { namesSomeoneAtWork, ownersIn } from '../../document/audience/people';
import type { LaunchTask } from '../../document/launch/tasks';
import type { ProductDocument } from '../../document/product-document';
import { isUnfilled } from '../../document/structure/unfilled';
import { excerpt, listWords } from '../../lint/message';
import { defineRule } from '../../lint/rule';

/** More tasks are counted, not named. */
const MOST = 3;
/** A name in brackets or behind a dash: "(Ruth Pell, 5 March)", "— Support". */
const NAMED =
  /(?:[([]|[—–]\s|\s-\s|:\s|→\s?)(?:\p{Lu}[\p{L}’'.-]{1,20})(?:[\s/&+]{1,3}\p{Lu}[\p{L}’'.-]{0,20}){0,2}\s?(?:[,)\]·|:]|$)/u;
const DONE = /✅|☑|✔|done|complete|shipped|live|published|cancel|dropped|n\/a/i;

export const launchTaskUnowned = defineRule({
  id: 'launch-task-unowned',
  area: 'launch',
  summary: 'A launch task has no owner or no date',
  kinds: ['launch'],
  level: 'info',
  levels: { profiles: { strict: 'warning' } },
  since: '0.1.0',
  messages: {
    owner: 'Nobody is named for {tasks}, so that work waits until someone notices. Name {whom}.',
    due: 'There is no date for {tasks}, so nobody can tell when {late} late. Give {each} a day, or a distance from launch such as T-14.',
  },
  *check({ document }) {
    const unowned = listsOf(document).flatMap((tasks) => unownedIn(tasks, document));
    const told = new Set(unowned);
    const undated = document.launchTasks.filter(
      (task) => !isDone(task) && !told.has(task) && lacks(task.due, document),
    );
    for (const [message, found] of [['owner', unowned] as const, ['due', undated] as const]) {
      const first = found[0];
      if (!first) continue;
      yield {
        message,
        span: first.span,
        data: { tasks: namesOf(found), ...(found.length === 1 ? ONE : SEVERAL) },
        related: found.slice(1).map(({ span }) => ({ span, message: 'The same holds for this task' })),
      };
    }
  },
});

const ONE = { whom: 'one person', late: 'it is', each: 'it' };
const SEVERAL = { whom: 'one person for each', late: 'they are', each: 'each' };

/** The tasks list by list: in a list of boxes, the others tell whether names are given. */
function listsOf(document: ProductDocument): readonly (readonly LaunchTask[])[] {
  const lists = new Map<number, LaunchTask[]>();
  for (const task of document.launchTasks) {
    const list = lists.get(task.list.start);
    if (list) list.push(task);
    else lists.set(task.list.start, [task]);
  }
  return [...lists.values()];
}

const isDone = ({ item, status }: LaunchTask): boolean =>
  item.checked === true || (status !== null && DONE.test(status.text));

/** Boxes need a name only where others in the list have one: elsewhere the list has an owner of its own. */
function unownedIn(tasks: readonly LaunchTask[], document: ProductDocument): readonly LaunchTask[] {
  const boxesAreNamed = tasks.some((task) => task.item.shape === 'list-item' && isNamed(task));
  return tasks.filter((task) => {
    if (isDone(task)) return false;
    return task.item.shape === 'list-item' ? boxesAreNamed && !isNamed(task) : lacksOwner(task, document);
  });
}

/** A dash says that nobody is needed, unless the work itself is. */
const lacksOwner = ({ owner, status }: LaunchTask, document: ProductDocument): boolean =>
  lacks(owner, document) || (owner !== null && DASH.test(owner.text) && NEEDED.test(status?.text ?? ''));

const DASH = /^\s{0,3}[—–-]{1,3}\s{0,3}$/;
const NEEDED = /^\W{0,4}(?:still )?(?:needed|missing|wanted|to ?do)\W{0,4}$/i;

/** A word in bold before the task is taken for its owner: better to miss a task than to ask twice. */
const isNamed = ({ item }: LaunchTask): boolean =>
  item.name !== null || ownersIn(item.prose).length > 0 || namesSomeone(item.prose.text.slice(-120));

const namesSomeone = (end: string): boolean => NAMED.test(end) || namesSomeoneAtWork(end);

const lacks = (place: LaunchTask['owner'], document: ProductDocument): boolean =>
  place !== null && isUnfilled(place, document.vocabulary);

function namesOf(tasks: readonly LaunchTask[]): string {
  const named = tasks.slice(0, MOST).map(({ name }) => `“${excerpt(name.text, 40)}”`);
  const rest = tasks.length - named.length;
  return listWords(rest > 0 ? [...named, `${rest} more`] : named);
}
