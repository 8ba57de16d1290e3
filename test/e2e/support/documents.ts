/** A PRD with one of each: two gaps that are mended without words, and some that want the author’s. */
export const GAPS = `---
type: prd
status: in review
title: PRD: Shared lists
---

# PRD: Shared lists

## Problem

• People buy milk twice.
• Others forget it.
• Nobody knows why.

## Features

- Shared list
- Live updates
- Sorting by aisle

## User stories

- **US-1** As a parent, I want to see what was bought, so that I do not buy it again.
- **US-2** As a parent, I want to add things on the way home, so that nobody goes twice.

## Requirements

| ID | Requirement | Story |
|---|---|---|
| FR-1 | See who bought what, and when | US-1 |
| FR-2 | Add a thing from the lock screen | US-2 |

## Success metrics

- Make families happier
`;

/** Nothing that a product document is made of. */
export const ORDINARY = `# Setting up

Install the tool, then run it:

- Download the archive
- Unpack it

TBD
`;

/** The same document, told as a reviewer wishes it. */
export const COMPLETE = `---
type: prd
status: draft
---

# PRD: Shared lists

## Problem

People buy milk twice: 9 of 24 households in the receipts panel did so in May (research note 12).

## Target users

Households of three or more who shop in turns.

## Non-goals

- Recipes
- Paying in the app
`;

/** Who does what in two phases: nobody answers for the price, and two do for the launch day. */
export const WHO_DOES_WHAT = `---
type: raci
status: in review
---

# Kettle: who does what

Some words before it.

| Phase  | Activity              | PM  | PMM | Eng | Sales |
|--------|-----------------------|-----|-----|-----|-------|
| Plan   | Write the PRD         | A/R | C   | C   | I     |
| Plan   | Set the price         | R   | C   |     | C     |
| Build  | Build the kettle      | C   | I   | A/R |       |
| Launch | Choose the launch day | A   | A   | R   | I     |
| Launch | Train the sales team  | C   | A/R |     | I     |

Some words after it.
`;
