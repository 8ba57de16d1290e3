/** A product document with one error: the change does not follow from its ends. */
export const WRONG_SUM = `---
type: prd
status: in review
---
# Parcel tracking

## Metrics

- Support tickets a week fall by 30 %, from 100 to 80, by March 2027.
`;

/** A product document with nothing to report. */
export const CLEAN = `---
type: raci
---
# Who decides about parcel tracking

Ada decides, and Ben is asked first.
`;

/** A document with a comment that a safe fix removes. */
export const FIXABLE = `---
type: raci
---
# Who decides about parcel tracking

<!-- throughline-disable-next-line empty-section -- written since -->
Ada decides, and Ben is asked first.
`;

export const FIXED = FIXABLE.replace(/<!--.*-->\n/, '');

/** Markdown that is no product document. */
export const NOTES = '# Lunch\n\nWho brings the bread?\n';
