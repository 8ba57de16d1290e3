import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './generate/output';

const AREAS = [
  'structure',
  'benefits',
  'requirements',
  'problem',
  'audience',
  'metrics',
  'scope',
  'planning',
  'launch',
  'positioning',
  'raci',
];

const [area, id] = process.argv.slice(2);

const wrong = mistakeIn(area, id);
if (wrong !== null || !area || !id) {
  console.error(
    `${wrong}\nUsage: npm run new-rule -- <area> <id>\n  area: ${AREAS.join(', ')}\n  id:   names the problem, such as metric-without-target`,
  );
  process.exit(2);
}

function mistakeIn(area = '', id = ''): string | null {
  if (area === '' || id === '') return 'It takes an area and an id.';
  if (!AREAS.includes(area)) return `There is no area “${area}”.`;
  if (!/^[a-z]+(?:-[a-z]+)+$/.test(id))
    return `“${id}” is not two or more words in small letters with hyphens.`;
  return null;
}

const name = id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
const rule = join(ROOT, 'core/src/rules', area, `${id}.ts`);
const page = join(ROOT, 'docs/rules', `${id}.md`);

if (existsSync(rule) || existsSync(page)) {
  console.error(`${id} exists already`);
  process.exit(2);
}

mkdirSync(join(ROOT, 'core/src/rules', area), { recursive: true });
writeFileSync(
  rule,
  `import { defineRule } from '../../lint/rule';

export const ${name} = defineRule({
  id: '${id}',
  area: '${area}',
  summary: 'Say what is wrong, in under sixty characters',
  kinds: ['prd'],
  level: 'hint',
  since: '0.1.0',
  messages: {
    missing: 'What is missing, why a reader cares, and the next step.',
  },
  *check({ document }) {
    const { title } = document.outline;
    if (title) yield { message: 'missing', span: title.span };
  },
});
`,
);
writeFileSync(
  page,
  `# ${id}

Say what is wrong, in one sentence.

## What it looks for

## Why it matters

## Incorrect

\`\`\`markdown kind=prd
# A document that shows the problem
\`\`\`

\`\`\`findings
\`\`\`

## Correct

\`\`\`markdown kind=prd
# A document that does not
\`\`\`

\`\`\`findings
\`\`\`

## When to turn it off
`,
);
console.log(`Made ${rule} and ${page}.
Next: npm run generate, then write the examples first and run
  UPDATE=1 npx vitest run test/rules/rule-pages.test.ts -t ${id}`);
