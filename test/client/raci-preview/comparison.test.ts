import { describe, expect, it, vi } from 'vitest';
import type { LogOutputChannel } from 'vscode';
import { type Compared, Comparison } from '../../../client/src/raci-preview/comparison';

vi.mock('vscode', () => ({
  EventEmitter: class {
    #listener = (_value: unknown) => {};
    event = (listener: (value: unknown) => void) => {
      this.#listener = listener;
    };
    fire = (value: unknown) => this.#listener(value);
  },
}));

/** A comparison with a server that answers when it is told to, and what is told of it. */
function comparing() {
  const waiting: { resolve(answer: unknown): void; reject(fault: Error): void }[] = [];
  const base = {
    name: 'main',
    compare: () => new Promise((resolve, reject) => waiting.push({ resolve, reject })),
  } as unknown as Compared;
  const logged: string[] = [];
  const log = { error: (text: string) => logged.push(text) } as unknown as LogOutputChannel;
  const comparison = new Comparison(log);
  const heard: unknown[] = [];
  comparison.onDidChange((compared) => heard.push(compared));
  return { base, comparison, waiting, heard, logged };
}

describe('a comparison', () => {
  it('is made anew once for all that changes meanwhile, and tells nobody the older answer', async () => {
    const { base, comparison, waiting, heard } = comparing();
    const started = comparison.start(base);
    await Promise.all([comparison.refresh(), comparison.refresh()]);
    expect(waiting).toHaveLength(1);
    waiting[0]?.resolve('older');
    await vi.waitFor(() => expect(waiting).toHaveLength(2));
    waiting[1]?.resolve('newer');
    await started;
    expect(heard).toEqual([{ base: 'main', comparison: 'newer', isAsked: true }]);
  });

  it('with another version does not wait for the one before, which nobody is told', async () => {
    const [before, after] = [comparing(), comparing()];
    const started = [before.comparison.start(before.base), before.comparison.start(after.base)];
    after.waiting[0]?.resolve('after');
    before.waiting[0]?.resolve('before');
    await Promise.all(started);
    expect(before.heard).toEqual([{ base: 'main', comparison: 'after', isAsked: true }]);
  });

  it('is told as asked for once', async () => {
    const { base, comparison, waiting, heard } = comparing();
    const started = comparison.start(base);
    waiting[0]?.resolve('first');
    await started;
    const again = comparison.refresh();
    waiting[1]?.resolve('second');
    await again;
    expect(heard).toEqual([
      { base: 'main', comparison: 'first', isAsked: true },
      { base: 'main', comparison: 'second', isAsked: false },
    ]);
  });

  it('that was stopped stays so', async () => {
    const { base, comparison, waiting, heard } = comparing();
    const started = comparison.start(base);
    comparison.stop();
    waiting[0]?.resolve('too late');
    await Promise.all([started, comparison.refresh()]);
    expect(heard).toEqual([{ base: '', comparison: null, isAsked: true }]);
    expect(waiting).toHaveLength(1);
  });

  it('that cannot be made fails for whoever asked for it, and is logged when it is made anew', async () => {
    const { base, comparison, waiting, heard, logged } = comparing();
    const started = comparison.start(base);
    waiting[0]?.reject(new Error('no server'));
    await expect(started).rejects.toThrow('no server');
    const again = comparison.refresh();
    waiting[1]?.reject(new Error('no server'));
    await again;
    expect(logged).toEqual(['Not compared: no server']);
    expect(heard).toEqual([]);
  });
});
