import type { FromRaciPage } from '../../../../protocol/src';
import type { PartProps } from '../parts';
import { close, Disclosure } from './disclosure';

type Format = Extract<FromRaciPage, { type: 'export' }>['format'];

const FORMATS: readonly { readonly format: Format; readonly name: string; readonly use: string }[] = [
  { format: 'png', name: 'PNG', use: 'a picture for slides' },
  { format: 'svg', name: 'SVG', use: 'a picture that stays sharp' },
  { format: 'html', name: 'HTML', use: 'a page for the wiki' },
  { format: 'csv', name: 'CSV', use: 'for spreadsheets' },
  { format: 'table', name: 'Markdown', use: 'tables for a document' },
];

/** What can be done with the whole. */
export function Actions({ state, send }: PartProps) {
  const choose = (message: FromRaciPage) => (event: Event) => {
    send(message);
    if (event.currentTarget instanceof Element) close(event.currentTarget);
  };
  return (
    <div class="actions">
      <button type="button" onClick={() => send({ type: 'compare' })}>
        {state.comparison ? 'Compare with another…' : 'Compare…'}
      </button>
      <Disclosure label="Export">
        <ul class="choices">
          {FORMATS.map(({ format, name, use }) => (
            <li key={format}>
              <button type="button" onClick={choose({ type: 'export', format })}>
                <span>{name}</span> <span class="muted">{use}</span>
              </button>
            </li>
          ))}
          <li>
            <button type="button" onClick={choose({ type: 'copy-table' })}>
              <span>Copy as Markdown</span> <span class="muted">to paste it elsewhere</span>
            </button>
          </li>
        </ul>
      </Disclosure>
    </div>
  );
}
