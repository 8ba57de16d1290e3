import { describe, expect, it } from 'vitest';
import { allRules } from '../../core/src/rules/all-rules';
import { readablePage, rulePages } from '../../scripts/build/rule-pages';

const PAGE = `# no-plan

## Incorrect

\`\`\`\`markdown kind=prd
# *A* PRD
\`\`\`\`

\`\`\`markdown file=plan.md
# Plan
\`\`\`

\`\`\`options
atLeast: 2
\`\`\`

\`\`\`findings
1:1-1:4 warning “*A*” has no plan.
3:1-3:4 info Add <one>.
\`\`\`

\`\`\`fixed Add a plan
# *A* PRD

Plan
\`\`\`

\`\`\`findings
\`\`\`
`;

describe('the pages of the checks in the editor', () => {
  it('say for people what a test reads on them', () => {
    expect(readablePage(PAGE)).toMatchInlineSnapshot(`
      "# no-plan

      ## Incorrect

      \`\`\`\`markdown
      # *A* PRD
      \`\`\`\`

      With \`plan.md\` beside it:

      \`\`\`markdown
      # Plan
      \`\`\`

      With these options:

      \`\`\`yaml
      atLeast: 2
      \`\`\`

      > **Line 1:** “\\*A\\*” has no plan.
      >
      > **Line 3:** Add \\<one\\>.

      “Add a plan” makes of it:

      \`\`\`markdown
      # *A* PRD

      Plan
      \`\`\`

      Nothing is asked.
      "
    `);
  });

  it('are there for every check', () => {
    expect(Object.keys(rulePages())).toEqual(expect.arrayContaining(allRules.map(({ id }) => id)));
  });

  it('leave no block that only a test understands', () => {
    const left = Object.values(rulePages()).filter((page) => /^`{3,}(?:findings|fixed|options)/m.test(page));
    expect(left).toEqual([]);
  });
});
