import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { GIT_ENV, type TestRepository } from '../../support/test-repository';

interface ActionManifest {
  readonly inputs: Readonly<Record<string, { readonly default?: string }>>;
  readonly outputs: Readonly<Record<string, unknown>>;
  readonly runs: { readonly using: string; readonly main: string };
}

export const manifest: ActionManifest = parse(
  readFileSync(new URL('../../../action.yml', import.meta.url), 'utf8'),
);

/** What starts a step. */
export interface Event {
  readonly name: string;
  readonly payload: unknown;
  /** What is checked out, unless the workflow says otherwise. */
  readonly sha: string;
}

/** A command that the runner takes out of a log. */
export interface Command {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

export interface Step {
  readonly code: number;
  readonly log: string;
  readonly commands: readonly Command[];
  readonly summary: string;
  readonly outputs: Readonly<Record<string, string>>;
}

/** Runs the built action as a runner does: with its environment, its files, and the defaults of `action.yml`. */
export async function runStep(
  script: string,
  tree: TestRepository,
  event: Event,
  apiUrl: string,
  inputs: Readonly<Record<string, string>> = {},
  machine: Readonly<Record<string, string>> = {},
): Promise<Step> {
  const files = mkdtempSync(join(tmpdir(), 'throughline-runner-'));
  const [summary, output, payload] = ['summary', 'output', 'event.json'].map((name) => join(files, name));
  writeFileSync(join(files, 'event.json'), JSON.stringify(event.payload));
  const defaults = Object.entries(manifest.inputs).map(([name, input]) => [name, input.default ?? '']);
  const given = Object.entries({ ...Object.fromEntries(defaults), ...inputs }).map(([name, value]) => [
    `INPUT_${name.toUpperCase()}`,
    // GitHub’s runner puts the token in.
    String(value).replace(/^\$\{\{ github\.token \}\}$/, 'a-token'),
  ]);
  const env = {
    ...GIT_ENV,
    ...Object.fromEntries(given),
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: tree.path,
    GITHUB_EVENT_NAME: event.name,
    GITHUB_EVENT_PATH: payload,
    GITHUB_SHA: event.sha,
    GITHUB_REPOSITORY: 'ada/shop',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_API_URL: apiUrl,
    GITHUB_STEP_SUMMARY: summary,
    GITHUB_OUTPUT: output,
    RUNNER_TEMP: files,
    ...machine,
  };
  try {
    const { code, log } = await spawned(script, tree.path, env);
    const read = (path = '') => (existsSync(path) ? readFileSync(path, 'utf8') : '');
    return { code, log, commands: commandsIn(log), summary: read(summary), outputs: outputsIn(read(output)) };
  } finally {
    rmSync(files, { recursive: true, force: true });
  }
}

function spawned(
  script: string,
  cwd: string,
  env: NodeJS.ProcessEnv,
): Promise<{ code: number; log: string }> {
  const child = spawn(process.execPath, [script], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const parts: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (part: string) => parts.push(part));
  return new Promise((resolve) =>
    child.on('close', (code) => resolve({ code: code ?? -1, log: parts.join('') })),
  );
}

const unescaped = (text: string): string =>
  text
    .replaceAll('%0D', '\r')
    .replaceAll('%0A', '\n')
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%25', '%');

/**
 * The commands in a log, in both forms that the runner takes: `::name key=value::message` at the start of a line, and
 * `##[name]message` anywhere in it. Source: actions/runner, ActionCommand.cs and ActionCommandManager.cs.
 */
export function commandsIn(log: string): readonly Command[] {
  const commands: Command[] = [];
  let stoppedBy: string | null = null;
  for (const line of log.split(/\r?\n|\r/)) {
    const command = commandIn(line);
    if (stoppedBy !== null) {
      if (command?.name === stoppedBy) stoppedBy = null;
    } else if (command?.name === 'stop-commands') stoppedBy = command.message;
    else if (command) commands.push(command);
  }
  return commands;
}

function commandIn(line: string): Command | null {
  const [, name, pairs = '', message = ''] =
    /^\s*::([^\s:]+)(?: (.*?))?::(.*)$/.exec(line) ?? /##\[([^\s\]]+)(?: (.*?))?\](.*)$/.exec(line) ?? [];
  if (name === undefined) return null;
  const properties = pairs.split(',').flatMap((pair) => {
    const at = pair.indexOf('=');
    return at === -1 ? [] : [[pair.slice(0, at), unescaped(pair.slice(at + 1))]];
  });
  return { name, properties: Object.fromEntries(properties), message: unescaped(message) };
}

/** Source: GitHub, “Workflow commands”, multiline strings. */
export function outputsIn(file: string): Readonly<Record<string, string>> {
  const outputs: Record<string, string> = {};
  const lines = file.split('\n');
  for (let at = 0; at < lines.length; at += 1) {
    const [, name, delimiter] = /^([^=<]+)<<(.+)$/.exec(lines[at] ?? '') ?? [];
    if (name === undefined || delimiter === undefined) continue;
    const end = lines.indexOf(delimiter, at + 1);
    outputs[name] = lines.slice(at + 1, end).join('\n');
    at = end;
  }
  return outputs;
}
