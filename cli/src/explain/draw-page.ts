import { describeLevels, printable, type Rule, type Styles, wrap } from '../../../core/src';

/** The page of a rule for a terminal: what it is, then its Markdown without the marks. */
export function drawPage(rule: Rule, page: string | null, styles: Styles, width: number): string {
  const about = [
    ['level', describeLevels(rule)],
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
  let prose: string[] = [];
  const endProse = () => {
    if (prose.length > 0) lines.push(...drawProse(prose, styles, width));
    prose = [];
  };
  for (const line of withoutTitle(page).split(/\r?\n/)) {
    const mark = /^(`{3,})(\w*)/.exec(line);
    if (fence) {
      if (mark && mark[1] === fence.ticks && mark[2] === '') fence = endFence(fence, lines, styles);
      else lines.push(...drawCode(line, fence, styles, width));
    } else if (mark || line.trim() === '' || BEGINS_BLOCK.test(line)) {
      endProse();
      if (mark) fence = startFence(mark[1] ?? '', mark[2] ?? '', lines, styles);
      else if (line.trim() === '') lines.push('');
      else prose.push(line);
    } else prose.push(line);
  }
  endProse();
  return lines;
}

/** Lines that do not go on with the sentence above them: headings, items, rows. */
const BEGINS_BLOCK = /^(?:#{1,6}\s|\s*[-*]\s|\s*\d+\.\s|\|)/;

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

/** A heading, a paragraph or an item, however its page breaks its lines. */
function drawProse(source: readonly string[], styles: Styles, width: number): readonly string[] {
  const [first = ''] = source;
  const heading = /^#{1,6}\s+(\S.*)$/.exec(first)?.[1];
  if (heading !== undefined) return [styles.bold(printable(heading)), ...continued(source, styles, width)];
  const lead = /^\s*(?:[-*]\s+|\d+\.\s+)?/.exec(first)?.[0] ?? '';
  const text = source
    .map((line) => line.trim())
    .join(' ')
    .slice(lead.trimStart().length);
  return wrap(drawInline(printable(text), styles), width - lead.length).map(
    (part, index) => (index === 0 ? lead : ' '.repeat(lead.length)) + part,
  );
}

/** What follows a heading without a blank line. */
const continued = (source: readonly string[], styles: Styles, width: number): readonly string[] =>
  source.length > 1 ? drawProse(source.slice(1), styles, width) : [];

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
