import { describe, expect, it } from 'vitest';
import type { DocumentKind } from '../../core/src/document/kind/kind';
import { editMarkdown, parseMarkdown } from '../../core/src/markdown/markdown-document';
import { lintMarkdown, lintText } from '../../core/src/request/lint-text';

const decide = (text: string, path: string | null = null, kind: DocumentKind | null = null) => {
  const { document } = lintText(text, { path, kind });
  return `${document.kind ?? 'nothing'}, ${document.evidence}`;
};

const PRD_SECTIONS = '## Non-goals\n\nNone.\n\n## User stories\n\nNone.\n\n## Acceptance criteria\n\nNone.\n';

describe('a document says what it is', () => {
  it('in its front matter, whatever the key', () => {
    expect(decide('---\ntype: prd\n---\n# Anything\n')).toBe('prd, declared');
    expect(decide('---\ndoc_type: "positioning"\n---\n# Anything\n')).toBe('positioning, declared');
  });

  it('in a comment', () => {
    expect(decide('<!-- throughline: type=battlecard -->\n\n# Anything\n')).toBe('battlecard, declared');
  });

  it('through the configuration, which front matter overrules', () => {
    expect(decide('# Anything\n', 'docs/a.md', 'launch')).toBe('launch, declared');
    expect(decide('---\ntype: prd\n---\n# Anything\n', 'docs/a.md', 'launch')).toBe('prd, declared');
  });

  it('not by a type that is none of ours', () => {
    expect(decide('---\ntype: page\n---\n# Anything\n')).toBe('nothing, none');
  });
});

describe('a type with a slip in its name', () => {
  const typed = (type: string, rest = '# Anything\n') => decide(`---\ntype: ${type}\n---\n${rest}`);

  it.each([
    ['prds', 'prd'],
    ['prdd', 'prd'],
    ['product-requirments', 'prd'],
    ['Raci ', 'raci'],
    ['mesaging', 'messaging'],
    ['battle-card', 'battlecard'],
    ['personas', 'persona'],
  ])('%s points to a kind', (type, kind) => {
    expect(typed(type)).toMatch(new RegExp(`^${kind}, (?:likely|declared)$`));
  });

  it.each([
    'adr',
    'pdr',
    'post',
    'lunch',
    'faq',
    'person',
    'personal',
    'lunch-menu',
    'prod',
    'page',
    'race',
    'partitioning',
  ])('%s is a word of its own', (type) => {
    expect(typed(type)).toBe('nothing, none');
  });

  it('does not outweigh what the document shows', () => {
    expect(typed('prds', '# Shift swap PRD\n\n## Problem\n\nWards lose hours.\n')).toBe('prd, confident');
  });
});

describe('evidence decides the rest', () => {
  it.each([
    [
      'a title and a section',
      '# Shift swap PRD\n\n## Problem\n\nWards lose hours.\n',
      null,
      'prd, confident',
    ],
    [
      'a path and both halves of a press release',
      '# Fernway fills a shift in four minutes\n\n**For immediate release**\n\nFernway was announced today.\n\n## FAQ\n\nNone.\n',
      'docs/PRFAQ.md',
      'prfaq, confident',
    ],
    [
      'people, one below the other, where a title and a place speak of them',
      '# Personas\n\n## Persona A – Mara\n\nRuns a ward.\n\n## Persona B – Tom\n\nWorks nights.\n',
      'docs/personas.md',
      'persona, confident',
    ],
    [
      'a checklist for a launch in its place',
      '# Launch checklist\n\n| Task | Owner |\n|---|---|\n| Prices | Mara |\n',
      'docs/launch-checklist.md',
      'launch, likely',
    ],
    [
      'a launch plan in its place that says whom it is for',
      '# Shift swap beta launch plan\n\n## Target users\n\nWards with two shifts.\n\n## Week 1\n\n- Invite three wards\n',
      'docs/launch-plan.md',
      'launch, confident',
    ],
    [
      'a launch plan in its place with steps only',
      '# Probe launch plan\n\n## Fuelling\n\n- Open the valves\n\n## Rollback\n\n- Close them\n',
      'docs/launch-plan.md',
      'launch, likely',
    ],
    [
      'a launch plan elsewhere that only says what it is after',
      '# Launch plan\n\n## Goals\n\nNo downtime.\n',
      'ops/cutover.md',
      'nothing, none',
    ],
    [
      'a one-pager in labelled lines',
      '# Shift swap, one-pager\n\n**Users:** nurses\n\n**Scope:** swaps on one ward\n\n**Non-goals:** pay\n\n**Success metrics:** 60 % of swaps without a call\n',
      null,
      'prd, confident',
    ],
    ['a title written as a slug', '# 014-prd-shift-swap\n\n## Non-goals\n\nNone.\n', null, 'prd, confident'],
    [
      'a place and two sections',
      `# Shift swap\n\n${PRD_SECTIONS}`,
      'docs/prds/shift-swap.md',
      'prd, confident',
    ],
    [
      'a place and one section',
      '# Shift swap\n\n## Goals\n\n- Fewer calls\n',
      'docs/prd/shift-swap.md',
      'prd, likely',
    ],
    ['sections alone', `# Shift swap\n\n${PRD_SECTIONS}`, 'notes/shift-swap.md', 'prd, likely'],
    ['a feature with stories', `# Feature: shift swap\n\n${PRD_SECTIONS}`, null, 'prd, confident'],
    [
      'what is asked for, how it is measured and what is left out, under a title of its own',
      '# Shift swap\n\n## Goals\n\n- Fewer calls\n\n## Success metrics\n\n- Calls\n\n## Requirements\n\n- Swap\n\n## Not doing\n\n- Pay\n',
      null,
      'prd, likely',
    ],
    [
      'the same below a table with the release and the owner',
      '# Shift swap\n\n| | |\n|---|---|\n| Target release | 4.2 |\n| Document owner | Ada |\n\n## Goals\n\n- Fewer calls\n\n## Success metrics\n\n- Calls\n\n## Requirements\n\n- Swap\n\n## Not doing\n\n- Pay\n',
      null,
      'prd, confident',
    ],
    [
      'a one-pager that says for whom, what, how measured and what not',
      "# One-pager: shift swap\n\n## Who\n\nNurses.\n\n## What we're building\n\n- Swaps\n\n## How we'll measure success\n\n- Calls\n\n## Out of scope\n\n- Pay\n",
      null,
      'prd, confident',
    ],
    [
      'a positioning title with a section',
      '# Positioning\n\n## Competitive alternatives\n\n- A phone tree\n',
      null,
      'positioning, confident',
    ],
    [
      'a title in another language',
      '# Anforderungsdokument\n\n## Ziele\n\n- Weniger Anrufe\n',
      'docs/lastenheft.md',
      'prd, confident',
    ],
    [
      'one rival against us',
      '# Rotabird vs Acme Roster\n\n## Objection handling\n\n- Cheap\n',
      'sales/rotabird_vs_acme.md',
      'battlecard, confident',
    ],
    [
      'one rival against us, by those who sell',
      '# Rotabird vs Acme Roster\n\n## Which to choose\n\nRotabird for shifts.\n',
      'marketing/competitors/rotabird-vs-acme.md',
      'battlecard, likely',
    ],
    [
      'letters given out in lines',
      '# RACI\n\nWard manager: A for the roster.\nPlanner: R for the roster.\n',
      'docs/raci.md',
      'raci, likely',
    ],
    [
      'a matrix in its place, whatever its title names',
      '# Ward roster handover\n\n| Task | Planner | Nurse |\n|---|---|---|\n| Draft | R | C |\n| Publish | A/R | I |\n\nR = Responsible, A = Accountable, C = Consulted, I = Informed.\n',
      'docs/raci.md',
      'raci, confident',
    ],
    [
      'a one-pager by name and title with a problem and features',
      '# ONE-PAGER — Fernway\n\n## The problem\n\nWards lose hours.\n\n## Key features\n\n- Swaps\n\n## Roadmap\n\nSpring: one ward\n',
      'docs/one-pager.md',
      'prd, likely',
    ],
    [
      'a title of one word in its place, and no section that bears it out',
      '# Positioning\n\nFernway fills shifts.\n\n## In short\n\nMinutes, not calls.\n',
      'docs/positioning.md',
      'positioning, likely',
    ],
    [
      'the same with a section, beside a piece of code',
      '# Positioning\n\n## Competitive alternatives\n\n- A phone tree\n\n```html\n<h1>Fernway</h1>\n```\n',
      'docs/positioning.md',
      'positioning, confident',
    ],
    [
      'a title that names the product besides',
      '# Fernway positioning\n\nFernway fills shifts.\n',
      'docs/positioning.md',
      'positioning, confident',
    ],
    [
      'messages and the brand in one guide',
      '# Messaging and branding guide\n\n## Industry-specific messaging\n\n### Hospitals\n\nShifts fill themselves.\n\n## Brand voice guidelines\n\n- Calm\n',
      'docs/messaging.md',
      'messaging, confident',
    ],
    [
      'a PRD that tells what another kind of document is, and when things are created',
      `# PRD: battlecard builder\n\n## What is a battlecard?\n\nA page for sellers.\n\n${PRD_SECTIONS}\n## When to create\n\nOn request.\n`,
      null,
      'prd, confident',
    ],
  ])('%s', (_, text, path, expected) => {
    expect(decide(text, path)).toBe(expected);
  });
});

describe('other documents are left alone', () => {
  it.each([
    ['a file name alone', '# Environments\n\nHow prd differs from stg.\n', 'ops/prd.md'],
    [
      'a read-me with goals and non-goals',
      '# Parser\n\n## Goals\n\nSpeed.\n\n## Non-goals\n\nBeauty.\n',
      'README.md',
    ],
    ['a test plan with acceptance criteria', `# Test plan: checkout\n\n${PRD_SECTIONS}`, 'docs/test-plan.md'],
    [
      'a design with user stories and requirements',
      '# RFC 12: queues\n\n## Requirements\n\n- Order\n\n## Non-goals\n\nNone.\n',
      'rfcs/12.md',
    ],
    [
      'a one-pager about a design',
      '# One-pager: queues\n\n## Solution\n\nA log.\n\n## Out of scope\n\nOrder.\n',
      'docs/queues.md',
    ],
    [
      'a proposal with goals and requirements',
      '# Preview packages\n\n## Scenarios\n\nTry it.\n\n## Goals\n\nSafety.\n\n## Requirements\n\n- Opt in\n\n## Non-goals\n\nNone.\n',
      'accepted/preview.md',
    ],
    [
      'messaging between services',
      '# Messaging\n\n## Topics\n\nKafka topics.\n\n## Consumers\n\nGroups.\n',
      'docs/messaging.md',
    ],
    [
      'positioning of boxes',
      '# CSS positioning\n\n## Absolute\n\n`position: absolute`\n',
      'docs/positioning.md',
    ],
    [
      'a page with the name of a stylesheet',
      '# _positioning.scss\n\nMixins that pin a box to a corner.\n\n## Mixin pin\n\nTakes a side.\n',
      'docs/positioning.md',
    ],
    [
      'a word for a place on the screen, with code',
      '# Positioning\n\nWhich side of the button a menu opens on.\n\n```ts\nopen(menu, { side: "left" });\n```\n',
      'docs/positioning.md',
    ],
    [
      'a one-pager about a way to build',
      '# One-pager: queues\n\n## Problem\n\nMessages get lost.\n\n## Proposal\n\nA log.\n',
      'docs/one-pager.md',
    ],
    [
      'a page in the place of a RACI without a matrix',
      '# Ward roster handover\n\n| Task | Day |\n|---|---|\n| Draft | Monday |\n',
      'docs/raci.md',
    ],
    [
      'minutes in that place, with a matrix in them',
      '# Meeting notes\n\n| Task | Planner | Nurse |\n|---|---|---|\n| Draft | R | C |\n| Publish | A/R | I |\n',
      'docs/raci.md',
    ],
    [
      'a file that tells how to write one',
      '# Battlecard\n\n## Objection handling\n\n- Price\n',
      'skills/battlecard/SKILL.md',
    ],
    [
      'a guide to writing one',
      '# Battlecard creation and upkeep\n\n## Objection handling\n\n- Five to ten\n',
      'guides/battlecard-creation.md',
    ],
    [
      'guidelines for writing one',
      '# Product requirements document (PRD) guidelines\n\n## What is a PRD?\n\nA text.\n\n## User stories\n\nAs a user, I want one.\n',
      'rules/prd-guidelines.md',
    ],
    [
      'what one is and when it is due',
      '# Messaging framework\n\n## When to create\n\nBefore a launch.\n\n## Proof points\n\nNumbers.\n',
      'docs/messaging-framework.md',
    ],
    [
      'a lesson on requirements',
      '# Assignment 4: requirements engineering\n\n## Learning objectives\n\n- Elicit\n\n## User stories\n\n- Form\n\n## Acceptance criteria\n\n- Form\n',
      'course/assignment-4.md',
    ],
    [
      'the term explained',
      '# RACI matrix\n\n## Definition\n\nWho is responsible and who is accountable.\n',
      'terms/raci-matrix.md',
    ],
    [
      'a comparison of two libraries',
      '# Acme queue vs built-in queue\n\n## Background\n\nBoth keep the order.\n\n## Which to install\n\nEither.\n',
      'docs/acme-vs-built-in-queue.md',
    ],
    [
      'personas that agents play',
      '# Personas\n\n## Architect, “the shaper”\n\n**Responsibilities:**\n\n- Own the decisions\n',
      'docs/personas.md',
    ],
    ['a launch process', '# Launch process\n\n## Timeline\n\nTwo weeks.\n', 'handbook/launch-process.md'],
  ])('%s', (_, text, path) => {
    expect(decide(text, path)).toBe('nothing, none');
    expect(lintText(text, { path }).findings).toEqual([]);
  });
});

it('decides anew when an edit makes code of a page code of a screen', () => {
  const path = 'docs/positioning.md';
  const text =
    '# Positioning\n\nWhich side a menu opens on.\n\n## Sides\n\nLeft.\n\n## Code\n\n```text\nopen\n```\n';
  const markdown = parseMarkdown(text);
  const { document } = lintMarkdown(markdown, { path });
  const start = text.indexOf('text');
  const edited = editMarkdown(markdown, { span: { start, end: start + 4 }, newText: 'css' });
  expect(document.evidence).toBe('likely');
  expect(lintMarkdown(edited, { path, previous: document }).document.evidence).toBe('none');
});
