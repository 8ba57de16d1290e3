/** A PRD in review with a metric that does not add up and a table of who does what. */
export const PARCEL_TRACKING = `---
type: prd
status: in review
---

# Parcel tracking

## Problem

Two of five couriers lose a parcel a week, by the March survey of 212 of them.

## Metrics

- Support tickets a week fall by 30 %, from 100 to 80, by March 2027.

## Who does what

| Activity | PM | PMM |
|---|---|---|
| Set the price | A/R | C |
| Write the page | C | A/R |
`;

/** A text with a section before one of its own. */
export const withSection = (text: string, before: string, section: string): string =>
  text.replace(`## ${before}\n`, `${section}\n\n## ${before}\n`);
