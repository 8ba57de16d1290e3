import { expect, it, vi } from 'vitest';
import type { Uri, Webview } from 'vscode';
import { raciPage } from '../../../client/src/raci-preview/raci-page';

vi.mock('vscode', () => ({
  Uri: { joinPath: (base: string, ...parts: string[]) => [base, ...parts].join('/') },
}));

const webview = {
  cspSource: 'https://*.webview.test',
  asWebviewUri: (path: unknown) => `https://files.webview.test${String(path)}`,
} as unknown as Webview;

const page = (subject: string | null) => raciPage(webview, '/extension' as unknown as Uri, subject);

const nonceOf = (html: string): string => /nonce="([^"]+)"/.exec(html)?.[1] ?? '';

it('allows its own script and style, pictures in data, and nothing else', () => {
  const html = page(null);
  const nonce = nonceOf(html);
  const policy = /Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1];
  expect(policy).toBe(
    `default-src 'none'; style-src https://*.webview.test 'nonce-${nonce}'; script-src 'nonce-${nonce}'; img-src https://*.webview.test data:; font-src https://*.webview.test`,
  );
  expect(html.match(/<script[^>]*>/g)).toEqual([
    `<script nonce="${nonce}" src="https://files.webview.test/extension/dist/webview/raci.js">`,
  ]);
});

it('has another nonce each time', () => {
  expect(nonceOf(page(null))).toMatch(/^[0-9a-f]{32}$/);
  expect(nonceOf(page(null))).not.toBe(nonceOf(page(null)));
});

it('takes no mark-up from the name of a document', () => {
  expect(page('file:///a"><script>&.md')).toContain(
    '<body data-document="file:///a&quot;>&lt;script>&amp;.md">',
  );
});
