import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** What one run of a whole process took. */
export interface Run {
  /** Seconds on the wall clock, and of processor time (user and system, all threads). */
  readonly wall: number;
  readonly cpu: number;
  /** Largest resident set seen of the process and its children together, in MiB, polled every 10 ms; NaN when not asked for. */
  readonly peak: number;
}

/** Without settings of Node's own, such as further certificates, which it reads at every start. */
const BARE = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('NODE_')));

/**
 * Runs a command to its end and throws its output away. Its exit code does not matter: findings are not failures.
 * @param watch Whether to look at its memory, which slows down a run of a tenth of a second by a fifth.
 */
export function measure(command: readonly string[], cwd: string, watch: 'memory' | 'time'): Promise<Run> {
  return new Promise((resolve, reject) => {
    // The shell's own `time` counts processor time of the finished command and all its children.
    const script = 'TIMEFORMAT="%R %U %S"; { time "$@" >/dev/null 2>/dev/null </dev/null; } 2>&1';
    const child = spawn('bash', ['-c', script, 'bench', ...command], { cwd, env: BARE });
    let output = '';
    let peak = watch === 'memory' ? 0 : Number.NaN;
    const look = () => {
      if (child.pid !== undefined) peak = Math.max(peak, residentOf(child.pid));
    };
    const poll = watch === 'memory' ? setInterval(look, 10) : undefined;
    child.stdout.on('data', (chunk) => {
      output += String(chunk);
    });
    child.on('error', reject);
    child.on('close', () => {
      clearInterval(poll);
      const [wall = NaN, user = NaN, system = NaN] = output.trim().split(' ').map(Number);
      resolve({ wall, cpu: user + system, peak: peak / 1024 });
    });
  });
}

/** Resident memory of a process's descendants in KiB; processes that ended meanwhile count nothing. */
function residentOf(pid: number): number {
  return childrenOf(pid).reduce((sum, child) => sum + ownResident(child) + residentOf(child), 0);
}

function childrenOf(pid: number): readonly number[] {
  return read(`/proc/${pid}/task/${pid}/children`).split(' ').filter(Boolean).map(Number);
}

const ownResident = (pid: number): number =>
  Number(/VmRSS:\s+(\d+)/.exec(read(`/proc/${pid}/status`))?.[1] ?? 0);

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // The process ended between two looks, which is how every measurement ends.
    return '';
  }
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2;
}

/** The value that a share of the values do not exceed, such as 0.95. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? NaN;
}

/** Milliseconds. */
export interface Spread {
  readonly median: number;
  readonly p95: number;
}

export const spreadOf = (values: readonly number[]): Spread => ({
  median: median(values),
  p95: percentile(values, 0.95),
});

/** How many milliseconds something takes. */
export async function timeOf(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}
