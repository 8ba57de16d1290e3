import type { Root, RootContent } from 'mdast';
import type { MarkdownEngine } from '../engine';
import { isDoubtfulSource } from './doubt';
import { Grammar } from './grammar';
import { Places } from './places';
import { Reading } from './reading';
import { cutStretches } from './stretches';

/**
 * Reads Markdown with lezer, many times faster than remark, and gives the tree that remark gives. What parsers are
 * known to differ in, it leaves to the reference, together with the blocks around it.
 */
export function lezerEngine(reference: MarkdownEngine): MarkdownEngine {
  const grammar = new Grammar();
  return {
    parse(source, labels) {
      if (isDoubtfulSource(source)) return reference.parse(source, labels);
      const places = new Places(source);
      const stretches = cutStretches(grammar.parse(places.text), places.text);
      const reading = new Reading(reference, source, places, stretches, labels);
      const nodes = reading.nodes();
      if (!nodes) return reference.parse(source, labels);
      reading.tellLabels();
      return rootOf(nodes, places);
    },
  };
}

const rootOf = (children: RootContent[], places: Places): Root => ({
  type: 'root',
  children,
  position: places.position(0, places.text.length),
});
