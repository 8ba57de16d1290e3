import { describe, expect, it } from 'vitest';
import { words } from './vocabularies';

describe('a table header', () => {
  it.each([
    ['Feature', 'feature'],
    ['So what?', 'benefit'],
    ['Why', 'benefit rationale'],
    ['Owner / DRI', 'owner'],
    ['#', 'id'],
    ['Priority (P0–P2)', 'priority'],
    ['Task owner', 'owner'],
    ['Launch status', 'status'],
    ['Proof point(s)', 'proof'],
    ['Effort (person-months)', 'effort'],
    ['Price / month', 'price'],
    ['优先级', 'priority'],
    ['Colour', ''],
    ['Ownership of the risk register and what to do about it', ''],
  ])('%j holds %j', (header, keys) => {
    expect(words.columnKeys(header).join(' ')).toBe(keys);
  });
});

describe('a status', () => {
  it.each([
    ['Draft', 'draft'],
    ['DRAFT v0.3', 'draft'],
    ['WIP', 'draft'],
    ['In progress', 'draft'],
    ['draft for approval, replaces the plan of May', 'draft'],
    ['Not yet approved', 'draft'],
    ['Proposed', 'review'],
    ['Problem review', 'review'],
    ['Pending approval', 'review'],
    ['Ready for review', 'review'],
    ['Approved for build (GO)', 'approved'],
    ['✅ COMPLETE — all 3 sprints', 'approved'],
    ['Shipped — v1.1', 'approved'],
    ['Verbindlich', 'approved'],
    ['已完成', 'approved'],
    ['Deferred - unavailable for now', 'archived'],
    ['Superseded by the approved plan', 'archived'],
    ['Living document', null],
    ['Sunny', null],
    ['Undrafted', null],
    ['', null],
  ])('%j is %s', (text, stage) => {
    expect(words.stageOf(text)).toBe(stage);
  });
});

describe('a status with a slip in it', () => {
  it.each([
    ['aproved', 'approved'],
    ['✅ Aproved by Ana', 'approved'],
    ['drfat', 'draft'],
    ['in reveiw', 'in review'],
    ['Work in progres', 'work in progress'],
    ['publised', 'published'],
    ['Stale', null],
    ['Living', null],
    ['unapproved', null],
    ['Improved', null],
    ['blocked', null],
    ['Proposes a new way of working', null],
    ['', null],
  ])('%j is nearly %s', (text, status) => {
    expect(words.stageNearly(text)?.status ?? null).toBe(status);
  });
});

describe('a document title', () => {
  it.each([
    ['Acme PRD', 'prd strong'],
    ['PRD-012: Exports', 'prd strong'],
    ['acme_prd', 'prd strong'],
    ['Product Requirements Document — Acme', 'prd strong'],
    ['Feature Specification: Export', 'prd strong'],
    ['Requirements', 'prd weak'],
    ['Acme positioning', 'positioning strong'],
    ['Message house', 'messaging strong'],
    ['Messaging', 'messaging weak'],
    ['Go-to-market plan', 'launch strong'],
    ['Launch', 'launch weak'],
    ['Battle card: Bolt', 'battlecard strong'],
    ['PR/FAQ', 'prfaq strong'],
    ['RACI matrix', 'raci strong'],
    ['Lastenheft Acme', 'prd strong'],
    ['企业知识库产品需求文档', 'prd strong'],
    ['Cahier des charges', 'prd strong'],
  ])('%j names %s', (title, kind) => {
    expect(words.kindsInTitle(title).map(({ kind: named, strength }) => `${named} ${strength}`)).toEqual([
      kind,
    ]);
  });

  it.each([
    'Sprdlx',
    'CSS positioning',
    'Messaging queue design',
    'Message broker',
    'Launch configuration',
    'System requirements',
    'Miracinonyx',
  ])('%j names none', (title) => {
    expect(words.kindsInTitle(title)).toEqual([]);
  });

  it('may name two, the sure one first', () => {
    expect(words.kindsInTitle('Launch PRD').map(({ kind }) => kind)).toEqual(['prd', 'launch']);
  });
});

describe('a declared type', () => {
  it.each([
    ['prd', 'prd'],
    ['product-requirements', 'prd'],
    ['product_requirements', 'prd'],
    ['ProductRequirements', 'prd'],
    ['PR/FAQ', 'prfaq'],
    ['Battle Card', 'battlecard'],
    ['gtm', 'launch'],
    ['feature', null],
    ['doc', null],
  ])('%j is %s', (value, kind) => {
    expect(words.kindOfName(value)).toBe(kind);
  });
});

describe('a metadata label', () => {
  it.each([
    ['Author(s)', 'owner'],
    ['Owner / DRI', 'owner'],
    ['last_updated', 'updated'],
    ['Target release', 'release'],
    ['Doc type', 'kind'],
    ['作者', 'owner'],
    ['Weather', null],
  ])('%j is %s', (label, key) => {
    expect(words.metadataKey(label)).toBe(key);
  });
});

describe('a priority', () => {
  it.each([
    ['P0', 'must'],
    ['P1', 'should'],
    ['p2', 'could'],
    ['P4', 'wont'],
    ['Must', 'must'],
    ['MUST', 'must'],
    ['M — Must have', 'must'],
    ['Must have (M) — launch blockers', 'must'],
    ['Must-have features', 'must'],
    ["Won't have this time", 'wont'],
    ['Nice to have', 'could'],
    ['🔴 High', 'must'],
    ['High priority', 'must'],
    ['Medium', 'should'],
    ['Low', 'could'],
    ['Priority: P1', 'should'],
    ['[P0]', 'must'],
    ['必须', 'must'],
  ])('%j is %s', (text, priority) => {
    expect(words.priorityOf(text)).toBe(priority);
  });

  it.each([
    'M',
    'M-1',
    'P5',
    'High-level approach',
    'Critical user journeys',
    'Should we ship on Friday?',
    'Future work',
    'Low-code editor',
    '',
  ])('is not seen in %j', (text) => {
    expect(words.priorityOf(text)).toBeNull();
  });
});
