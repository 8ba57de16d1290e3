import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { nodeWorld } from './node-world';
import { serve } from './server';

const TRANSPORTS = ['--stdio', '--node-ipc', '--socket', '--pipe'];
const isChosen = process.argv.some((argument) => TRANSPORTS.some((name) => argument.split('=')[0] === name));

serve(
  isChosen
    ? createConnection(ProposedFeatures.all)
    : createConnection(ProposedFeatures.all, process.stdin, process.stdout),
  nodeWorld(),
);
