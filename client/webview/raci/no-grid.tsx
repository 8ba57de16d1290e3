import type { FromRaciPage } from '../../../protocol/src';
import type { PageState } from './store';

/** What stands in place of a grid: that it is being read, why there is none, or how to get one. */
export function NoGrid({ state, send }: { readonly state: PageState; send(message: FromRaciPage): void }) {
  const { report, notice } = state;
  if (!report) {
    return notice ? null : (
      <p class="empty" role="status">
        {state.scope === 'workspace' ? 'Reading the documents…' : 'Reading who does what…'}
      </p>
    );
  }
  return (
    <main class="empty">
      <h1>{report.problem ? 'This matrix cannot be read yet' : 'Nobody has said who does what yet'}</h1>
      <p>
        {report.problem ??
          'A RACI says for each activity who does the work, who answers for it, who is asked and who is told.'}
      </p>
      {!report.problem && state.scope === 'document' && (
        <button type="button" class="primary" onClick={() => send({ type: 'insert-template' })}>
          Insert the RACI template
        </button>
      )}
    </main>
  );
}
