import { beforeEach, describe, expect, it, vi } from 'vitest';
import { reportIssue } from '../../client/src/commands/report-issue';

const vscode = vi.hoisted(() => ({
  executed: [] as unknown[][],
  settings: {} as Record<string, unknown>,
}));

vi.mock('vscode', () => ({
  version: '1.100.0',
  UIKind: { Desktop: 1, Web: 2 },
  env: { uiKind: 1, remoteName: undefined },
  commands: {
    executeCommand: async (...call: unknown[]) => {
      vscode.executed.push(call);
    },
  },
  workspace: {
    isTrusted: true,
    getConfiguration: () => ({
      get: (name: string) => vscode.settings[name],
      inspect: () => ({ defaultValue: undefined }),
    }),
  },
}));

const context = {
  context: { extension: { id: 'throughline.throughline', packageJSON: { version: '1.2.3' } } },
  server: { state: 'running' },
} as unknown as Parameters<typeof reportIssue>[0];

describe('a report of an issue', () => {
  beforeEach(() => {
    vscode.executed.length = 0;
    vscode.settings = { profile: 'strict', configPath: '/home/ana/secret-project/rules.yaml' };
  });

  it('opens with versions, the settings that were changed, and where the log is', async () => {
    await reportIssue(context);
    expect(vscode.executed).toEqual([
      [
        'workbench.action.openIssueReporter',
        {
          extensionId: 'throughline.throughline',
          issueBody: expect.stringMatching(
            /Throughline 1\.2\.3, server running[\s\S]+VS Code 1\.100\.0, desktop, trusted[\s\S]+"profile":"strict"[\s\S]+Show log/,
          ),
        },
      ],
    ]);
  });

  it('names no file', async () => {
    await reportIssue(context);
    expect(JSON.stringify(vscode.executed)).not.toContain('secret-project');
  });
});
