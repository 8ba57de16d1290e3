import type { Nodes, Root, RootContent } from 'mdast';
import { isCut, offsetOf } from '../chunk';
import type { MarkdownEngine } from '../engine';
import { Labels, type MetLabel } from '../labels';
import { isDoubtfulJoin, readTopBlock } from './blocks';
import type { Block } from './container';
import { Conversion } from './conversion';
import { hasDoubtfulTab, mayDefine } from './doubt';
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
    this.#readDefinitions();
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
  #readDefinitions(): void {
    if (!this.#places.text.includes(']:')) return;
    const known = new Map<Outcome, number>();
    for (let i = 0; i < this.#stretches.length; ) {
      if (!this.#mayDefine(i)) {
        i += 1;
        continue;
      }
      const outcome = this.#readDefining(i);
      for (const { label, at } of outcome.defined) if (this.#labels.counts(at)) this.#defined.add(label);
      this.#outcomes[i] = outcome;
      known.set(outcome, this.#defined.size);
      i = outcome.until;
    }
    for (const [i, outcome] of this.#outcomes.entries()) {
      const isEarly = outcome && (known.get(outcome) ?? 0) < this.#defined.size && outcome.asked.length > 0;
      if (isEarly) this.#outcomes[i] = this.#refer(i, outcome.until);
    }
  }

  #readDefining(index: number): Outcome {
    const stretch = this.#stretches[index];
    const isPlain = stretch?.nodes.every(({ name }) => name === 'LinkReference') === true;
    const converted = isPlain ? this.#convert(index) : undefined;
    if (converted) return converted;
    let until = index + 1;
    while (until < this.#stretches.length && this.#mayDefine(until)) until += 1;
    return this.#refer(index, until);
  }

  #mayDefine(index: number): boolean {
    const stretch = this.#stretches[index];
    if (!stretch || (stretch.nodes.length === 1 && stretch.nodes[0]?.name === 'FencedCode')) return false;
    return mayDefine(this.#places.text.slice(stretch.from, stretch.to));
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
      if (referred.defined.length > 0) return false;
      for (let k = until; k < referred.until; k += 1) {
        if ((this.#outcomes[k]?.defined.length ?? 0) > 0) return false;
      }
      this.#outcomes[i] = referred;
      i = referred.until;
    }
    return true;
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
