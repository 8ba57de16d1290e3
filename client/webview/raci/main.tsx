import { render } from 'preact';
import { useEffect, useMemo, useReducer } from 'preact/hooks';
import { App } from './app';
import { drawPng } from './draw-png';
import { connectHost, type Host } from './host';
import { firstState, keptOf, reduce } from './store';

function Page({ host }: { readonly host: Host }) {
  const [state, dispatch] = useReducer(reduce, host.kept(), firstState);
  useEffect(() => {
    const draw = async (svg: string) => host.send({ type: 'png', data: await drawPng(svg) });
    host.listen((message) =>
      message.type === 'draw-png' ? draw(message.svg) : dispatch({ type: 'hear', message }),
    );
  }, [host]);
  const kept = useMemo(() => keptOf(state), [state]);
  useEffect(() => {
    if (kept) host.keep(kept);
  }, [host, kept]);
  return <App state={state} dispatch={dispatch} send={host.send} />;
}

const root = document.getElementById('root');
if (!root) throw new Error('The page has no element to draw into.');
render(<Page host={connectHost()} />, root);
