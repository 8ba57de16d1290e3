import { randomUUID } from 'node:crypto';
import { appendFileSync } from 'node:fs';
import { reasonOf } from '../../cli/src/notice';
import type { World } from './world';

/** The runner that the action is a step of: its log, its job summary and its outputs. */
export class Runner {
  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
  }

  /** Writes words to the log. The runner takes no command out of them, whatever documents and their names say. */
  log(text: string): void {
    if (text.trim() === '') return;
    const token = randomUUID();
    // Source: GitHub, “Workflow commands”, stopping and starting workflow commands.
    this.#world.stdout.write(`::stop-commands::${token}\n${text.trimEnd()}\n::${token}::\n`);
  }

  /** Writes commands that are escaped already. */
  annotate(commands: string): void {
    this.#world.stdout.write(commands);
  }

  /** Says above the log, and in the list of annotations, why the step could not do its job. */
  fail(reason: string): void {
    this.#world.stdout.write(`::error title=Throughline::${escaped(reason)}\n`);
  }

  /** Adds Markdown to the page of the job, which holds 1 MiB for a step. */
  summarize(markdown: string): void {
    this.#append('GITHUB_STEP_SUMMARY', `${markdown.trimEnd()}\n\n`);
  }

  /** Gives values to the steps that follow. */
  output(values: Readonly<Record<string, string>>): void {
    // A delimiter that nobody can know keeps values from ending early.
    const lines = Object.entries(values).map(([name, value]) => {
      const delimiter = `ghadelimiter_${randomUUID()}`;
      return `${name}<<${delimiter}\n${value}\n${delimiter}\n`;
    });
    this.#append('GITHUB_OUTPUT', lines.join(''));
  }

  #append(variable: 'GITHUB_STEP_SUMMARY' | 'GITHUB_OUTPUT', text: string): void {
    const path = this.#world.env[variable];
    if (!path) return;
    try {
      appendFileSync(path, text);
    } catch (fault) {
      this.log(`${variable} cannot be written: ${reasonOf(fault, 'write')}`);
    }
  }
}

/** Source: actions/toolkit, packages/core/src/command.ts. */
const escaped = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
