import { render } from 'preact';
import { useEffect, useLayoutEffect, useReducer } from 'preact/hooks';
import { App } from './app';
import { drawPng } from './draw-png';
import { connectHost, type Host } from './host';
import { firstState, reduce } from './store';

interface PageProps {
  readonly host: Host;
  /** The document that is shown; null for all of the workspace. */
  readonly uri: string | null;
}

function Page({ host, uri }: PageProps) {
  const [state, dispatch] = useReducer(reduce, null, () =>
    firstState(host.kept(), uri === null ? 'workspace' : 'document'),
  );
  useEffect(() => {
    const draw = async (svg: string) => host.send({ type: 'png', data: await drawPng(svg) });
    host.listen((message) =>
      message.type === 'draw-png' ? draw(message.svg) : dispatch({ type: 'hear', message }),
    );
  }, [host]);
  const { view } = state;
  // At once: the page may be gone before it is idle.
  useLayoutEffect(() => host.keep({ uri, view }), [host, uri, view]);
  return <App state={state} dispatch={dispatch} send={host.send} />;
}

const root = document.getElementById('root');
if (!root) throw new Error('The page has no element to draw into.');
render(<Page host={connectHost()} uri={document.body.dataset.document ?? null} />, root);
