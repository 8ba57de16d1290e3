import type { ComparedMatrix } from '../../../../protocol/src';
import { goTo } from '../go-to';
import type { PartProps } from '../parts';
import {
  changedFirst,
  changesText,
  loadSentence,
  type PlacedChange,
  placed,
  placeOfChange,
} from './changes-of';

/** What changed since the base that is compared with. */
export function ChangesPart(part: PartProps) {
  const { state, view, send } = part;
  const { comparison } = state;
  if (!comparison) return null;
  const matrices = changedFirst(comparison, view);
  return (
    <>
      <p>
        Compared with <strong>{comparison.base}</strong>
      </p>
      <div class="bar">
        <button
          type="button"
          onClick={() => send({ type: 'copy', text: changesText(comparison), what: 'The changes' })}
        >
          Copy as Markdown
        </button>
        <button type="button" onClick={() => send({ type: 'stop-comparing' })}>
          Stop comparing
        </button>
      </div>
      {matrices.length === 0 && <p>Nothing changed: everybody has the same part as then.</p>}
      {matrices.map((matrix) => (
        <Matrix
          key={`${matrix.uri} ${matrix.grid} ${matrix.title}`}
          {...part}
          matrix={matrix}
          isNamed={matrices.length > 1 || state.scope === 'workspace'}
        />
      ))}
    </>
  );
}

interface MatrixProps extends PartProps {
  readonly matrix: ComparedMatrix;
  /** Whether it has to be said which matrix it is. */
  readonly isNamed: boolean;
}

function Matrix(part: MatrixProps) {
  const { matrix, view, state } = part;
  const { title, loads } = matrix;
  return (
    <section>
      {(matrix.grid !== view.grid || part.isNamed) && <h3>{title}</h3>}
      <ul>
        {placed(matrix, state.drawn?.sources).map((change, index) => (
          <li key={index}>
            {matrix.grid === view.grid ? <Sentence {...part} about={change} /> : change.sentence}
          </li>
        ))}
      </ul>
      {loads.length > 0 && (
        <>
          <h3>What that does to the workload</h3>
          <ul>
            {loads.map((load) => (
              <li key={`${load.role} ${load.code}`}>{loadSentence(load)}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** A sentence that leads to what it is about, as far as that is still there. */
function Sentence(part: PartProps & { readonly about: PlacedChange }) {
  const { sentence } = part.about;
  const place = placeOfChange(part.grid, part.about);
  if (!place) return <>{sentence}</>;
  return (
    <button type="button" class="link plain" onClick={() => goTo(part, place)}>
      {sentence}
    </button>
  );
}
