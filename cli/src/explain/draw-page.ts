import { printable, type Rule, type Styles, wrap } from '../../../core/src';

/** The page of a rule for a terminal: what it is, then its Markdown without the marks. */
export function drawPage(rule: Rule, page: string | null, styles: Styles, width: number): string {
  const about = [
    ['level', rule.level],
    ['documents', rule.kinds === 'all' ? 'all' : rule.kinds.join(', ')],
    ['since', rule.since],
    ...Object.entries(rule.options).map(([name, value]) => ['option', `${name}: ${JSON.stringify(value)}`]),
  ].map(([name = '', value = '']) => `${styles.dim(name.padEnd(10))} ${value}`);
  const body = page === null ? [rule.summary] : drawMarkdown(page, styles, width);
  return `${[styles.bold(rule.id), ...about, '', ...body].join('\n').trimEnd()}\n`;
}

function drawMarkdown(page: string, styles: Styles, width: number): readonly string[] {
  const lines: string[] = [];
  let fence: Fence | null = null;
  for (const line of withoutTitle(page).split(/\r?\n/)) {
    const mark = /^(`{3,})(\w*)/.exec(line);
    if (fence) {
      if (mark && mark[1] === fence.ticks && mark[2] === '') fence = endFence(fence, lines, styles);
      else lines.push(...drawCode(line, fence, styles, width));
    } else if (mark) fence = startFence(mark[1] ?? '', mark[2] ?? '', lines, styles);
    else lines.push(...drawLine(line, styles, width));
  }
  return lines;
}

/** A block of example: the document, what is found in it, or what a fix makes of it. */
interface Fence {
  readonly ticks: string;
  readonly lang: string;
  readonly from: number;
}

const CAPTIONS: Readonly<Record<string, string>> = {
  findings: 'Found:',
  fixed: 'After the fix:',
  options: 'With these options:',
};

function startFence(ticks: string, lang: string, lines: string[], styles: Styles): Fence {
  const caption = CAPTIONS[lang];
  if (caption) lines.push(styles.dim(caption));
  return { ticks, lang, from: lines.length };
}

function endFence(fence: Fence, lines: string[], styles: Styles): null {
  if (fence.lang === 'findings' && lines.length === fence.from) lines.push(`  ${styles.green('nothing')}`);
  return null;
}

function drawCode(line: string, { lang }: Fence, styles: Styles, width: number): readonly string[] {
  if (lang !== 'findings') return [`  ${styles.blue('│')} ${printable(line)}`.trimEnd()];
  const finding = /^(\d+):\S+ (\w+) (\S.*)$/.exec(line);
  const text = finding ? `line ${finding[1]}, ${finding[2]}: ${finding[3]}` : line;
  return wrap(printable(text), width - 4).map((part, index) => `${index === 0 ? '  ' : '    '}${part}`);
}

function drawLine(line: string, styles: Styles, width: number): readonly string[] {
  const heading = /^#{1,6}\s+(\S.*)$/.exec(line);
  if (heading) return [styles.bold(printable(heading[1] ?? ''))];
  const indent = /^\s*(?:[-*]\s|\d+\.\s)?/.exec(line)?.[0].length ?? 0;
  return wrap(printable(line), width).map(
    (part, index) => (index === 0 ? '' : ' '.repeat(indent)) + drawInline(part, styles),
  );
}

/** Emphasis and code lose their marks; a link keeps its text, and its address when it leads out of the pages. */
const drawInline = (text: string, styles: Styles): string =>
  text
    .replace(/\[([^\]]{1,200})\]\(([^)\s]{1,500})\)/g, (_, label: string, url: string) =>
      /^https?:/.test(url) ? `${label} (${url})` : label,
    )
    .replace(/\*\*([^*]{1,200})\*\*/g, (_, strong: string) => styles.bold(strong))
    .replace(/`([^`]{1,200})`/g, (_, code: string) => styles.cyan(code));

/** The page starts with the rule's id as its title, which is printed already. */
const withoutTitle = (page: string): string => page.replace(/^#\s[^\n]*\n+/, '');
