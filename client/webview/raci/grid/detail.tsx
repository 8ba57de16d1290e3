import { addressOf } from '../address';
import { Deeds } from '../deeds';
import { Letter } from '../letter';
import { Mark } from '../mark';
import type { PartProps } from '../parts';
import { problemsAt } from '../problems';
import { readOnlyOf } from '../read-only-of';
import type { DrawnRow } from './drawn-rows';
import type { Place } from './follow-cell';
import { wordOf } from './spoken';

interface DetailProps extends Pick<PartProps, 'grid' | 'state' | 'problems' | 'send'> {
  readonly place: Place;
  readonly rows: readonly DrawnRow[];
}

/** Under the grid: what stands where the keyboard is, in words, and what is found there. */
export function Detail({ grid, state, problems, place, rows, send }: DetailProps) {
  const row = grid.rows[place.row];
  const role = grid.roles[place.role];
  const cell = row?.cells[place.role];
  const findings = problemsAt(problems, place).flatMap((problem) => grid.findings[problem.finding] ?? []);
  const drawn = rows[place.row];
  const changes = (drawn?.cells[place.role] ?? drawn)?.changes ?? [];
  const title = [row?.activity, role?.name].filter((name) => name !== undefined).join(' · ');
  return (
    <section class="detail" aria-label="What stands here">
      <p class="detail-title">
        <span class="detail-name">{title || grid.title}</span>
        {cell && <Codes {...cell} grid={grid} />}
        {!cell && role && role.people.length > 0 && <span class="people">{role.people.join(', ')}</span>}
        {row?.readOnly && !readOnlyOf(grid) && <span class="locked">{row.readOnly}</span>}
      </p>
      {row && <Notes names={grid.notes} notes={row.notes} />}
      {row && <Links links={row.links} uri={addressOf(state, row.source)} send={send} />}
      {findings.map((finding, index) => (
        <p key={index} class="finding">
          <Mark severity={finding.severity} />
          <span class="message">{finding.message}</span>
          <Deeds finding={finding} state={state} send={send} />
        </p>
      ))}
      {changes.map((sentence) => (
        <p key={sentence} class="change">
          {sentence}
        </p>
      ))}
    </section>
  );
}

/** What the row says beside its letters, in full. */
function Notes({ names, notes }: { readonly names: readonly string[]; readonly notes: readonly string[] }) {
  const told = names.flatMap((name, at) => (notes[at] ? [{ name, text: notes[at] }] : []));
  if (told.length === 0) return null;
  return (
    <p class="remarks">
      {told.map(({ name, text }) => (
        <span key={name}>
          <span class="muted">{name}:</span> {text}
        </span>
      ))}
    </p>
  );
}

type Row = PartProps['grid']['rows'][number];

const KINDS: Readonly<Record<Row['links'][number]['kind'], string>> = {
  section: 'section',
  task: 'task',
  question: 'open question',
  definition: 'the id',
  activity: 'another matrix',
};

/** Where else the activity is told of. */
function Links({
  links,
  uri,
  send,
}: Pick<Row, 'links'> & Pick<PartProps, 'send'> & { readonly uri: string }) {
  if (links.length === 0) return null;
  return (
    <p class="remarks">
      <span class="muted">Also in:</span>
      {links.map(({ kind, where, span, document }) => (
        <button
          type="button"
          class="link"
          key={`${document?.uri} ${span.start}`}
          title={`Show it in the text: ${KINDS[kind]}`}
          onClick={() => send({ type: 'reveal', uri: document?.uri ?? uri, span, focus: true })}
        >
          {[document?.title, where].filter((part) => part).join(' › ') || KINDS[kind]}
        </button>
      ))}
    </p>
  );
}

type Cell = PartProps['grid']['rows'][number]['cells'][number];

function Codes({ grid, codes, unknown, condition }: Cell & Pick<PartProps, 'grid'>) {
  return (
    <span class="meanings">
      {codes.length + unknown.length === 0 && 'no part'}
      {codes.map((code) => (
        <span key={code} class="meaning">
          <Letter grid={grid} code={code} /> {wordOf(code, grid.letters)}
        </span>
      ))}
      {unknown.map((code, at) => (
        <span key={at} class="meaning">
          <Letter grid={grid} code={code} /> no letter of {grid.scheme}
        </span>
      ))}
      {condition !== null && <span class="condition">{condition}</span>}
    </span>
  );
}
