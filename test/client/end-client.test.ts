import { describe, expect, it } from 'vitest';
import { endClient } from '../../client/src/end-client';

type State = 'initial' | 'starting' | 'running' | 'stopped';

/** As the library’s client: it stops only what runs, and starts anew what has stopped. */
function clientIn(state: State, { fails = false } = {}) {
  const client = {
    state,
    needsStop: () => client.state === 'starting' || client.state === 'running',
    isRunning: () => client.state === 'running',
    async start() {
      if (fails) throw new Error('The server did not start');
      client.state = 'running';
    },
    async dispose() {
      if (client.state === 'starting') throw new Error('The client is not running');
      if (client.state === 'running') client.state = 'stopped';
    },
  };
  return client;
}

describe('the end of a client', () => {
  it.for<[State, State]>([
    ['starting', 'stopped'],
    ['running', 'stopped'],
    ['stopped', 'stopped'],
    ['initial', 'initial'],
  ])('leaves one that is %s %s', async ([before, after]) => {
    const client = clientIn(before);
    await endClient(client);
    expect(client.state).toBe(after);
  });

  it('leaves nothing unhandled where the server never starts', async () => {
    await expect(endClient(clientIn('starting', { fails: true }))).resolves.toBeUndefined();
  });
});
