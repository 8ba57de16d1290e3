import { describe, expect, it } from 'vitest';
import { documentType } from '../../server/src/session/document-type';
import { pathOf, uriOf } from '../../server/src/session/uri';

describe('the path of a document', () => {
  it.each([
    ['file:///team/a%20b/prd.md', '/team/a b/prd.md'],
    ['file:///c%3A/Team/prd.md', 'c:/Team/prd.md'],
    ['file:///C:/Team/prd.md', 'c:/Team/prd.md'],
    ['file://server/share/prd.md', '//server/share/prd.md'],
    ['vscode-vfs://github/team/docs/gr%C3%BC%C3%9Fe.md', 'vscode-vfs://github/team/docs/grüße.md'],
    ['file:///team/100%.md', '/team/100%.md'],
  ])('%s is %s', (uri, path) => {
    expect(pathOf(uri)).toBe(path);
    expect(pathOf(uriOf(path))).toBe(path);
  });

  it('is none where the document has no place', () => {
    expect(pathOf('untitled:Untitled-1')).toBeNull();
  });
});

describe('the server', () => {
  it.each([
    ['file:///a/prd.md', 'plaintext', 'markdown'],
    ['untitled:Untitled-1', 'markdown', 'markdown'],
    ['file:///a/throughline.config.yaml', 'yaml', 'config'],
    ['file:///a/throughline.config.json?x', 'jsonc', 'config'],
    ['file:///a/other.yaml', 'yaml', 'other'],
    ['vscode-notebook-cell:/a/b.ipynb#X', 'markdown', 'other'],
  ])('takes %s in %s for %s', (uri, language, type) => {
    expect(documentType(uri, language)).toBe(type);
  });
});
