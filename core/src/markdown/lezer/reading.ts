import type { Nodes, Root, RootContent } from 'mdast';
import { isCut, offsetOf } from '../chunk';
import type { MarkdownEngine } from '../engine';
import { Labels, type MetLabel } from '../labels';
import { isDoubtfulJoin, readTopBlock } from './blocks';
import type { Block } from './container';
import { Conversion } from './conversion';
import { hasDoubtfulTab, mayDefine } from './doubt';
import { readDefinition } from './links';
import type { Places } from './places';
import type { Stretch } from './stretches';

/** What became of a stretch, or of several that were read together. */
interface Outcome {
  readonly nodes: readonly RootContent[];
  readonly asked: readonly MetLabel[];
  readonly defined: readonly MetLabel[];
  /** The index of the first stretch behind. */
  readonly until: number;
}

/** Reads the stretches of one text, each by conversion where that is sure, and by the reference where it is not. */
export class Reading {
  readonly #reference: MarkdownEngine;
  readonly #source: string;
  readonly #places: Places;
  readonly #stretches: readonly Stretch[];
  readonly #labels: Labels;
  readonly #outcomes: (Outcome | undefined)[] = [];
  readonly #defined = new Set<string>();
  /** What stretches define that are yet to be read. */
  readonly #noted = new Map<number, readonly MetLabel[]>();

  constructor(
    reference: MarkdownEngine,
    source: string,
    places: Places,
    stretches: readonly Stretch[],
    labels: Labels,
  ) {
    this.#reference = reference;
    this.#source = source;
    this.#places = places;
    this.#stretches = stretches;
    this.#labels = labels;
  }

  /** All blocks; null when the parts of the text cannot be read one by one. */
  nodes(): RootContent[] | null {
    if (!this.#readDefinitions()) return null;
    this.#convertOthers();
    if (!this.#readDoubtful()) return null;
    return this.#final().flatMap(({ nodes }) => nodes);
  }

  /** Tells the labels what was asked and defined. */
  tellLabels(): void {
    for (const { asked, defined } of this.#final()) {
      for (const { label, at } of defined) this.#labels.define(label, at);
      for (const { label, at } of asked) this.#labels.ask(label, at);
    }
  }

  #final(): Outcome[] {
    const final: Outcome[] = [];
    for (let i = 0; i < this.#stretches.length; ) {
      const outcome = this.#outcomes[i];
      if (outcome) final.push(outcome);
      i = outcome?.until ?? i + 1;
    }
    return final;
  }

  /** Whoever asks for a label must know those that are defined further down. */
  #readDefinitions(): boolean {
    if (!this.#places.text.includes(']:')) return true;
    const others = [...this.#stretches.keys()].filter((i) => this.#mayDefine(i) && !this.#noteDefinitions(i));
    const known = new Map<Outcome, number>();
    let next = 0;
    for (const i of others) {
      if (i < next) continue;
      const outcome = this.#refer(i, i + 1);
      if (!this.#keepsNoted(outcome, i)) return false;
      this.#note(outcome.defined);
      this.#outcomes[i] = outcome;
      known.set(outcome, this.#defined.size);
      next = outcome.until;
    }
    for (const [i, outcome] of this.#outcomes.entries()) {
      const isEarly = outcome && (known.get(outcome) ?? 0) < this.#defined.size && outcome.asked.length > 0;
      if (isEarly) this.#outcomes[i] = this.#refer(i, outcome.until);
    }
    return true;
  }

  /** Whether what stretches were taken to define is defined still, now that something above reaches over them. */
  #keepsNoted({ defined, until }: Outcome, from: number): boolean {
    const found = new Set(defined.map(({ label }) => label));
    for (let i = from; i < until; i += 1) {
      if (this.#noted.get(i)?.some(({ label }) => !found.has(label))) return false;
    }
    return true;
  }

  #note(defined: readonly MetLabel[]): void {
    for (const { label, at } of defined) if (this.#labels.counts(at)) this.#defined.add(label);
  }

  /** Notes what a stretch defines, where that can be told before the rest of it is read. */
  #noteDefinitions(index: number): boolean {
    const conversion = new Conversion(this.#places, () => false);
    for (const { name, from, to } of this.#stretches[index]?.nodes ?? []) {
      const isTold =
        name === 'LinkReference'
          ? readDefinition(conversion, from, to) !== null
          : name === 'FencedCode' || !mayDefine(conversion.slice(from, to));
      if (!isTold) return false;
    }
    this.#note(conversion.defined);
    this.#noted.set(index, conversion.defined);
    return true;
  }

  #mayDefine(index: number): boolean {
    const stretch = this.#stretches[index];
    return stretch !== undefined && mayDefine(this.#places.text.slice(stretch.from, stretch.to));
  }

  #convertOthers(): void {
    for (let i = 0; i < this.#stretches.length; ) {
      const outcome = this.#outcomes[i] ?? this.#convert(i);
      this.#outcomes[i] = outcome;
      i = outcome?.until ?? i + 1;
    }
  }

  #convert(index: number): Outcome | undefined {
    const stretch = this.#stretches[index];
    if (!stretch) return undefined;
    const conversion = new Conversion(this.#places, (label) => this.#isDefined(label));
    const nodes: Block[] = [];
    let aboveEnd = stretch.from;
    for (const node of stretch.nodes) {
      conversion.doubtIf(node.name !== 'FencedCode' && hasDoubtfulTab(conversion.slice(aboveEnd, node.to)));
      if (conversion.isDoubtful) return undefined;
      const block = readTopBlock(conversion, node.cursor());
      if (!block) return undefined;
      const above = nodes.at(-1);
      if (above && isDoubtfulJoin(above, block, conversion.slice(aboveEnd, node.from))) return undefined;
      nodes.push(block);
      aboveEnd = node.to;
    }
    return conversion.isDoubtful
      ? undefined
      : { nodes, asked: conversion.asked, defined: conversion.defined, until: index + 1 };
  }

  #readDoubtful(): boolean {
    for (let i = 0; i < this.#stretches.length; ) {
      const outcome = this.#outcomes[i];
      if (outcome) {
        i = outcome.until;
        continue;
      }
      let until = i + 1;
      while (until < this.#stretches.length && !this.#outcomes[until]) until += 1;
      const referred = this.#refer(i, until);
      if (!this.#definesAsNoted(referred, i)) return false;
      this.#outcomes[i] = referred;
      i = referred.until;
    }
    return true;
  }

  /** Whether stretches define what it was taken for granted that they do. */
  #definesAsNoted({ defined, until }: Outcome, from: number): boolean {
    const expected = new Set<string>();
    for (let i = from; i < until; i += 1) {
      const labels = this.#noted.get(i) ?? this.#outcomes[i]?.defined ?? [];
      for (const { label } of labels) expected.add(label);
    }
    const found = new Set(defined.map(({ label }) => label));
    return found.size === expected.size && [...found].every((label) => expected.has(label));
  }

  #isDefined(label: string): boolean {
    return this.#defined.has(label) || this.#labels.isDefined(label);
  }

  /** Has stretches read by the reference; where they turn out to reach further, those they reach as well. */
  #refer(from: number, until: number): Outcome {
    const start = this.#startOf(from);
    for (let next = until, step = 1; ; next = Math.min(this.#stretches.length, next + step), step *= 2) {
      const end = this.#startOf(next);
      const source = this.#source.slice(start, this.#lineAfter(end));
      const labels = new Labels((label) => this.#isDefined(label), end - start);
      const root = this.#reference.parse(source, labels);
      const nodes = root.children.filter((node) => offsetOf(node) < end - start);
      if (next < this.#stretches.length && !isClosed(root, nodes.length, source, end - start)) continue;
      const line = this.#places.lineOf(this.#stretches[from]?.from ?? 0);
      for (const node of nodes) move(node, start, line);
      const moved = ({ label, at }: MetLabel): MetLabel => ({ label, at: at + start });
      const isInside = ({ at }: MetLabel): boolean => at < end - start;
      return {
        nodes,
        asked: labels.asked.filter(isInside).map(moved),
        defined: labels.defined.map(moved),
        until: next,
      };
    }
  }

  #startOf(index: number): number {
    const stretch = this.#stretches[index];
    return stretch ? this.#places.sourceOffset(stretch.from) : this.#source.length;
  }

  #lineAfter(at: number): number {
    const end = this.#source.indexOf('\n', at);
    return end < 0 ? this.#source.length : end + 1;
  }
}

/** Whether what was read ends where the next stretch begins. */
function isClosed(root: Root, count: number, source: string, length: number): boolean {
  const behind = root.children[count];
  return (
    behind !== undefined && offsetOf(behind) === length && isCut(behind, root.children[count - 1], source)
  );
}

/** Moves a node that was parsed by itself to its place. */
function move(top: RootContent, offset: number, lines: number): void {
  const pending: Nodes[] = [top];
  for (let node = pending.pop(); node; node = pending.pop()) {
    const { position } = node;
    if (position) {
      const point = (at: typeof position.start): typeof position.start => ({
        line: at.line + lines,
        column: at.column,
        offset: (at.offset ?? 0) + offset,
      });
      node.position = { start: point(position.start), end: point(position.end) };
    }
    if ('children' in node) pending.push(...node.children);
  }
}
