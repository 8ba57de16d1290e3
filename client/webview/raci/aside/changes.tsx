import type { ComparedChange, ComparedMatrix } from '../../../../protocol/src';
import { goTo } from '../go-to';
import type { PartProps } from '../parts';
import { changedFirst, changesText, loadSentence, placeOfChange } from './changes-of';

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
          key={`${matrix.grid} ${matrix.title}`}
          {...part}
          matrix={matrix}
          isOneOfMany={matrices.length > 1}
        />
      ))}
    </>
  );
}

interface MatrixProps extends PartProps {
  readonly matrix: ComparedMatrix;
  readonly isOneOfMany: boolean;
}

function Matrix(part: MatrixProps) {
  const { matrix, view } = part;
  const { title, changes, loads } = matrix;
  return (
    <section>
      {(matrix.grid !== view.grid || part.isOneOfMany) && <h3>{title}</h3>}
      <ul>
        {changes.map((change, index) => (
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
function Sentence(part: PartProps & { readonly about: ComparedChange }) {
  const { sentence } = part.about;
  const place = placeOfChange(part.grid, part.about);
  if (!place) return <>{sentence}</>;
  return (
    <button type="button" class="link plain" onClick={() => goTo(part, place)}>
      {sentence}
    </button>
  );
}
