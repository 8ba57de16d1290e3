import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { diskFiles } from '../../cli/src/files/disk-files';
import { LinkedAnchors } from '../../cli/src/files/linked-anchors';
import { nodeDisk } from '../../cli/src/io';
import { type Files, linkedFiles } from '../../core/src';
import { Workspace } from '../support/command-line';

let workspace: Workspace;
let files: Files;
beforeEach(() => {
  workspace = new Workspace().write({
    'repo/docs/prd.md': '# PRD\n',
    'repo/docs/a b.md': '# A\n',
    'repo/brief.md': '',
    'secret.md': '',
  });
  const root = workspace.at('repo');
  files = linkedFiles(diskFiles(nodeDisk, new LinkedAnchors(nodeDisk)), `${root}/docs/prd.md`, root);
});
afterEach(() => workspace.remove());

describe('the files around a document', () => {
  it.each([
    ['a b.md', 'file'],
    ['./prd.md', 'file'],
    ['../brief.md', 'file'],
    ['..\\brief.md', 'file'],
    ['/brief.md', 'file'],
    ['../brief.md?plain=1#top', 'file'],
    ['../docs/', 'folder'],
    ['gone.md', 'missing'],
    ['prd.md/x.md', 'missing'],
    ['../../secret.md', 'unknown'],
    ['../../gone.md', 'unknown'],
    ['a\u0000b.md', 'unknown'],
  ])('“%s” is %s', (target, kind) => {
    expect(files.kindOf(target)).toBe(kind);
  });

  it('are read once', () => {
    expect(files.anchors('a b.md')?.names).toEqual(['a']);
    expect(files.anchors('../docs/a b.md')).toBe(files.anchors('a b.md'));
  });

  it('are not read outside the workspace, nor when they are folders', () => {
    expect(files.anchors('../../secret.md')).toBeNull();
    expect(files.anchors('.')).toBeNull();
  });

  it('are named for suggestions', () => {
    expect(files.siblings('x.md')).toEqual(['a b.md', 'prd.md']);
    expect(files.siblings('gone/x.md')).toEqual([]);
  });
});

it('hands a file that was parsed for its anchors on to be checked, once and unless it has changed', () => {
  const path = `${workspace.at('repo')}/docs/prd.md`;
  const anchors = new LinkedAnchors(nodeDisk);
  anchors.of(path);
  expect(anchors.takeParsed(path, '# PRD\n')?.text).toBe('# PRD\n');
  expect(anchors.takeParsed(path, '# PRD\n')).toBeNull();
  workspace.write({ 'repo/docs/a b.md': '# Before\n' });
  const changed = `${workspace.at('repo')}/docs/a b.md`;
  anchors.of(changed);
  expect(anchors.takeParsed(changed, '# After\n')).toBeNull();
});
