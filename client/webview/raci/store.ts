import type {
  RaciComparisonReport,
  RaciPageState,
  RaciPageView,
  RaciReport,
  ToRaciPage,
} from '../../../protocol/src';
import { changedFirst, changesSaid, placed, placeOfChange } from './aside/changes-of';
import { cellAfter, type Follow } from './grid/follow-cell';
import { spokenCell } from './grid/spoken';
import { readOnlyOf } from './read-only-of';
import { shownRows, unfilteredFor } from './shown-rows';

/** All that the page knows. What it draws is a function of it. */
export interface PageState {
  /** What the extension said last; null before it has said anything. */
  readonly report: RaciReport | null;
  /** The last report of the same document that had a grid: what is drawn while the newest has none. */
  readonly drawn: RaciReport | null;
  readonly scope: 'document' | 'workspace';
  readonly comparison: { readonly base: string; readonly report: RaciComparisonReport } | null;
  readonly notice: Notice | null;
  readonly cursor: { readonly uri: string; readonly offset: number } | null;
  readonly view: RaciPageView;
  /** An edit that is on its way; the next newer report or a refusal ends it. */
  readonly busy: SentEdit | null;
  /** What a screen reader hears next. */
  readonly said: string;
}

export interface Notice {
  readonly kind: 'unavailable' | 'refused' | 'note';
  readonly text: string;
}

export interface SentEdit {
  readonly uri: string;
  readonly version: number | null;
  /** What the keyboard goes to once it is there: a row or a role that is being added or renamed. */
  readonly follow: Follow | null;
}

export type PageAction =
  | { readonly type: 'hear'; readonly message: ToRaciPage }
  | { readonly type: 'look'; readonly patch: Partial<RaciPageView> }
  | { readonly type: 'sent'; readonly edit: SentEdit }
  | { readonly type: 'note'; readonly text: string }
  | { readonly type: 'dismiss' };

export const FIRST_VIEW: RaciPageView = {
  grid: 0,
  role: null,
  person: null,
  phase: null,
  letter: null,
  onlyProblems: false,
  search: '',
  beside: 'none',
  loadOf: 'roles',
  card: null,
  order: 'document',
  hidden: [],
  isSmallTeam: false,
  cell: null,
  scroll: { left: 0, top: 0 },
};

/** How the page begins, from what it kept before a reload. */
export const firstState = (kept: RaciPageState | null, scope: PageState['scope']): PageState => ({
  report: null,
  drawn: null,
  scope,
  comparison: null,
  notice: null,
  cursor: null,
  view: { ...FIRST_VIEW, ...kept?.view },
  busy: null,
  said: '',
});

export function reduce(state: PageState, action: PageAction): PageState {
  switch (action.type) {
    case 'hear':
      return heard(state, action.message);
    case 'look':
      return { ...state, view: { ...state.view, ...action.patch } };
    case 'sent':
      return { ...state, busy: action.edit, notice: null };
    case 'note':
      return noted(state, action.text);
    case 'dismiss':
      return { ...state, notice: null };
  }
}

/** What stands above the grid all the time is only said again. */
function noted(state: PageState, text: string): PageState {
  const grid = state.drawn?.grids[state.view.grid];
  const isShown = grid !== undefined && readOnlyOf(grid) === text;
  return { ...state, notice: isShown ? null : { kind: 'note', text }, said: text };
}

function heard(state: PageState, message: ToRaciPage): PageState {
  switch (message.type) {
    case 'show':
      return shown(state, message.report, message.scope);
    case 'unavailable':
    case 'refused':
      return {
        ...state,
        busy: null,
        notice: { kind: message.type, text: message.reason },
        said: message.reason,
      };
    case 'cursor':
      return { ...state, cursor: { uri: message.uri, offset: message.offset } };
    case 'compared':
      return compared(state, message);
    case 'draw-png':
      return state;
  }
}

type Compared = Extract<ToRaciPage, { readonly type: 'compared' }>;

/** What changed is shown as soon as somebody asks for it. */
function compared(state: PageState, { base, comparison: report, isAsked }: Compared): PageState {
  const { view } = state;
  if (report) {
    const comparison = { base, report };
    return isAsked ? ledToChanges(state, comparison) : { ...state, comparison };
  }
  return {
    ...state,
    comparison: null,
    view: view.beside === 'changes' ? { ...view, beside: 'none' } : view,
  };
}

/** The first change that is still there is brought into sight, and the first of all is said. Shared columns hide some. */
function ledToChanges(state: PageState, comparison: NonNullable<PageState['comparison']>): PageState {
  const view: RaciPageView = { ...state.view, beside: 'changes' };
  const matrices = changedFirst(comparison, view);
  const said = changesSaid(
    comparison.base,
    matrices.flatMap(({ changes }) => changes),
  );
  const [first] = matrices;
  const index = first?.grid ?? view.grid;
  const grid = state.drawn?.grids[index];
  const cell =
    grid &&
    first &&
    placed(first, state.drawn?.sources)
      .map((change) => placeOfChange(grid, change))
      .find((at) => at !== null);
  if (!cell) return { ...state, comparison, said, view };
  const begun = index === view.grid ? {} : { grid: index, scroll: FIRST_VIEW.scroll };
  return {
    ...state,
    comparison,
    said,
    view: { ...view, ...begun, ...unfilteredFor(cell, shownRows(grid, view)), isSmallTeam: false, cell },
  };
}

function shown(state: PageState, report: RaciReport, scope: PageState['scope']): PageState {
  const isSame = scope === state.scope && (scope === 'workspace' || uriOf(report) === uriOf(state.report));
  const isFirst = state.report === null;
  const drawn = report.grids.length > 0 ? report : isSame && report.problem !== null ? state.drawn : null;
  const isDone = state.busy !== null && isNewer(report, state.busy);
  const next: PageState = {
    ...state,
    report,
    drawn,
    scope,
    busy: isDone || !isSame ? null : state.busy,
    cursor: isSame ? state.cursor : null,
    comparison: isSame ? state.comparison : null,
    notice: state.notice?.kind === 'unavailable' || isDone || !isSame ? null : state.notice,
    view: isSame || isFirst ? viewAfter(state, drawn) : { ...FIRST_VIEW, beside: state.view.beside },
  };
  return { ...next, said: isFirst || !isSame ? '' : saidAfter(state, next, isDone) };
}

const uriOf = (report: RaciReport | null): string | null => report?.sources[0]?.uri ?? null;

function isNewer({ sources }: RaciReport, { uri, version }: SentEdit): boolean {
  const now = sources.find((source) => source.uri === uri)?.version ?? null;
  return now === null || version === null || now > version;
}

/** The keyboard stays with the activity and the role it was at, wherever they have moved to. */
function viewAfter({ view, drawn, busy }: PageState, next: RaciReport | null): RaciPageView {
  if (!next || next.grids.length === 0) return view;
  const index = Math.min(view.grid, next.grids.length - 1);
  const grid = next.grids[index];
  const before = drawn?.grids[view.grid];
  const cell = grid ? cellAfter(view.cell, before ?? null, grid, busy?.follow ?? null) : null;
  return { ...view, grid: index, cell };
}

/** What to tell those who do not see the change: their own edit, or that there are more or fewer problems. */
function saidAfter(before: PageState, after: PageState, isDone: boolean): string {
  const [was, is] = [problemCount(before.drawn), problemCount(after.drawn)];
  if (after.report?.problem && before.report?.problem !== after.report.problem) return after.report.problem;
  const grid = after.drawn?.grids[after.view.grid];
  const own = isDone && grid && after.view.cell ? spokenCell(grid, after.view.cell) : '';
  const count =
    was === is ? '' : is === 0 ? 'No problems' : `${is} ${is === 1 ? 'problem' : 'problems'} in all`;
  return [own, count].filter((part) => part !== '').join('. ') || before.said;
}

const problemCount = (report: RaciReport | null): number =>
  report?.grids.reduce((sum, { findings }) => sum + findings.length, 0) ?? 0;
