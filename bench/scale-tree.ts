import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { lintText } from '../core/src';
import { exampleFiles, filesBelow, type Sample } from './corpus';

/** How much of what a repository holds. */
export interface TreeSize {
  readonly files: number;
  readonly documents: number;
  /** Files that the branch changes. */
  readonly changed: number;
}

/**
 * Writes a repository of Markdown, few of which are product documents, and a branch of it that changes some of both.
 * @returns Its folder. `main` is the branch before the change; the files stand as after it.
 */
export function writeRepository(folder: string, root: string, size: TreeSize): string {
  rmSync(folder, { recursive: true, force: true });
  const documents = writeCopies(
    join(folder, 'product'),
    exampleFiles(root).filter(isDocument),
    size.documents,
  );
  const pages = writeCopies(join(folder, 'packages'), ordinaryPages(root), size.files - size.documents);
  const git = (...args: readonly string[]) =>
    execFileSync(
      'git',
      ['-c', 'user.name=Bench', '-c', 'user.email=bench@example.com', '-c', 'gc.auto=0', ...args],
      {
        cwd: folder,
        stdio: 'ignore',
      },
    );
  git('init', '-b', 'main');
  git('add', '.');
  git('commit', '-m', 'All files');
  git('checkout', '-b', 'change');
  for (const path of [...documents.slice(0, size.changed / 2), ...pages.slice(0, size.changed / 2)])
    appendFileSync(path, '\nThis change adds a line that is really easy to use.\n');
  git('commit', '-am', 'Some lines more');
  return folder;
}

/** Copies of the samples, set by set, no two the same; their paths. */
function writeCopies(folder: string, samples: readonly Sample[], count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => {
    const sample = samples[index % samples.length] ?? { path: 'empty.md', text: '' };
    const path = join(folder, `copy-${Math.floor(index / samples.length)}`, sample.path);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `${sample.text}\nCopy ${index}.\n`);
    return path;
  });
}

const isDocument = ({ path, text }: Sample): boolean => lintText(text, { path }).document.kind !== null;

/** The pages of our own manual, and pages put together of their paragraphs under the headings that others have. */
function ordinaryPages(root: string): readonly Sample[] {
  const manual = filesBelow(join(root, 'docs')).filter((page) => !isDocument(page));
  const paragraphs = manual
    .flatMap(({ text }) => text.split('\n\n'))
    .filter((part) => /^[A-Z`].{60}/.test(part));
  const built = SUBJECTS.flatMap((subject, at) =>
    FORMS.map(({ name, headings }, form): Sample => {
      const from = (at * FORMS.length + form) * 17;
      const sections = headings.map((heading, index) => {
        const text = [0, 1, 2]
          .map((more) => paragraphs[(from + index * 3 + more) % paragraphs.length])
          .join('\n\n');
        return `## ${heading}\n\n${text}\n\n- **${subject}:** see \`${name}\`.\n- Read on.\n\n\`\`\`sh\nrun ${name}\n\`\`\``;
      });
      return { path: `${subject}/${name}.md`, text: `# ${subject}: ${name}\n\n${sections.join('\n\n')}\n` };
    }),
  );
  return [...built, ...manual.map(({ path, text }) => ({ path: `manual/${path}`, text }))];
}

const SUBJECTS = [
  'Router',
  'Parser',
  'Scheduler',
  'Mailer',
  'Storage',
  'Sessions',
  'Search',
  'Exports',
].flatMap((part) => ['', ' client', ' server', ' plugin', ' worker'].map((suffix) => `${part}${suffix}`));
const FORMS = [
  { name: 'readme', headings: ['Install', 'Usage', 'Options', 'Contributing', 'License'] },
  { name: 'api', headings: ['Constructor', '`open(path)`', '`close()`', 'Events', 'Errors', 'See also'] },
  { name: 'changelog', headings: ['[1.2.0] - 2024-05-01', '[1.1.0] - 2024-02-11', '[1.0.0] - 2023-11-30'] },
  { name: 'decision', headings: ['Context', 'Decision', 'Consequences', 'Status'] },
  { name: 'runbook', headings: ['Symptoms', 'Dashboards', 'Steps', 'Escalation'] },
  { name: 'how-to', headings: ['Before you start', 'First steps', 'Next steps', 'Troubleshooting'] },
];
