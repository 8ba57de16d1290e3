import { describe, expect, it } from 'vitest';
import { type FileChange, filesBefore } from '../../core/src/request/files-before';
import type { FilesByPath } from '../../core/src/request/linked-files';

const NOW: FilesByPath = {
  kindOf: (path) =>
    ['/a/same.md', '/a/new.md'].includes(path) ? 'file' : path === '/a' ? 'folder' : 'missing',
  anchors: () => null,
  names: (folder) => (folder === '/a' ? ['same.md', 'new.md'] : []),
};

const change = (oldPath: string | null, path: string | null, text = ''): FileChange => ({
  path,
  oldPath,
  before: () => text,
});

const before = filesBefore(NOW, [
  change(null, '/a/new.md'),
  change('/a/b/gone.md', null, '# Gone\n'),
  change('/a/was.md', '/a/is.md'),
]);

describe('the files before a change', () => {
  it('are those of now without what came, and with what went or stood elsewhere', () => {
    const paths = ['/a/same.md', '/a/new.md', '/a/b/gone.md', '/a/was.md', '/a/is.md', '/a/never.md'];
    expect(paths.map((path) => before.kindOf(path))).toEqual([
      'file',
      'missing',
      'file',
      'file',
      'missing',
      'missing',
    ]);
  });

  it('hold the folders of what went', () => {
    expect(before.kindOf('/a/b')).toBe('folder');
    expect(before.kindOf('/a/c')).toBe('missing');
  });

  it('have the headings of then, read once', () => {
    const anchors = before.anchors('/a/b/gone.md');
    expect(anchors).not.toBeNull();
    expect(before.anchors('/a/b/gone.md')).toBe(anchors);
    expect(before.anchors('/a/new.md')).toBeNull();
  });

  it('are named as they were', () => {
    expect(before.names('/a')).toEqual(['same.md', 'was.md']);
    expect(before.names('/a/b')).toEqual(['gone.md']);
  });
});
