import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { expect, it } from 'vitest';

it('is a package that installs and runs as its manifest says', async () => {
  const { messages, pkg } = await publint({ pkgDir: '.', level: 'warning' });
  expect(messages.map((message) => formatMessage(message, pkg ?? {}))).toEqual([]);
});
