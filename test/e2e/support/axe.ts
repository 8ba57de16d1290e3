import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Locator } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds serious in the page that an element stands in, or in its parts that a selector names. */
export async function seriousIn(element: Locator, include?: string): Promise<readonly string[]> {
  await element.evaluate(AXE);
  const context = include === undefined ? 'document' : JSON.stringify({ include: [include] });
  const { violations } = await element.evaluate<AxeResults, unknown>(`axe.run(${context})`);
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`);
}
