import * as v from 'valibot';
import type { ConfigPath } from '../../config/config-node';
import { configSchema, rulesSchema } from '../../config/config-schema';
import type { Rule } from '../../lint/rule';
import { allRules } from '../../rules/all-rules';
import { once } from '../../text/once';

/** What stands at a place of a configuration: one of the shapes that its schema allows there. */
export interface ConfigShape {
  readonly form: 'map' | 'list' | 'choice' | 'flag' | 'text' | 'number';
  /** Of a map: its settings, by name. Empty where the author chooses the names. */
  readonly entries: ReadonlyMap<string, readonly ConfigShape[]>;
  /** Of a map with names of the author's own, and of a list: what it holds. */
  readonly inside: readonly ConfigShape[];
  /** Of a choice: the values there are. */
  readonly values: readonly string[];
  readonly description: string | null;
}

/**
 * What the schema is made of. Valibot keeps it in these properties, behind types that tell each schema apart; here only
 * the tree counts.
 */
interface Part {
  readonly type: string;
  readonly entries?: Readonly<Record<string, Part>>;
  readonly options?: readonly (Part | string)[];
  readonly item?: Part;
  readonly items?: readonly Part[];
  readonly value?: Part;
  readonly wrapped?: Part;
}

/** The schema of all rules; made on first use, as most sessions never open a configuration. */
export const ownSchema = once((rules: readonly Rule[]) => configSchema(rulesSchema(rules)));

const rootOf = once((rules: readonly Rule[]) => shapesOf(ownSchema(rules) as unknown as Part, null));

/** The shapes that a configuration may have at a path; none where nothing is expected. */
export function shapesAt(path: ConfigPath): readonly ConfigShape[] {
  return path.reduce<readonly ConfigShape[]>(
    (shapes, step) =>
      shapes.flatMap((shape) => (typeof step === 'number' ? inside(shape) : named(shape, step))),
    rootOf(allRules),
  );
}

const inside = ({ form, inside: held }: ConfigShape): readonly ConfigShape[] => (form === 'list' ? held : []);

const named = ({ form, entries, inside: held }: ConfigShape, key: string): readonly ConfigShape[] =>
  form === 'map' ? (entries.get(key) ?? held) : [];

const EMPTY: Omit<ConfigShape, 'form' | 'description'> = { entries: new Map(), inside: [], values: [] };

function shapesOf(part: Part, above: string | null): readonly ConfigShape[] {
  const description = describe(part) ?? above;
  const shape = (form: ConfigShape['form'], more: Partial<ConfigShape> = {}): readonly ConfigShape[] => [
    { ...EMPTY, form, description, ...more },
  ];
  const below = (inner: Part | undefined): readonly ConfigShape[] => (inner ? shapesOf(inner, null) : []);
  switch (part.type) {
    case 'optional':
    case 'nullable':
      return part.wrapped ? shapesOf(part.wrapped, description) : [];
    case 'union':
      return (part.options ?? []).flatMap((option) =>
        typeof option === 'string' ? [] : shapesOf(option, description),
      );
    case 'strict_object':
      return shape('map', {
        entries: new Map(
          Object.entries(part.entries ?? {}).map(([key, entry]) => [key, shapesOf(entry, null)]),
        ),
      });
    case 'record':
      return shape('map', { inside: below(part.value) });
    case 'array':
      return shape('list', { inside: below(part.item) });
    case 'strict_tuple':
      return shape('list', { inside: (part.items ?? []).flatMap(below) });
    case 'picklist':
      return shape('choice', { values: (part.options ?? []).filter((option) => typeof option === 'string') });
    case 'boolean':
      return shape('flag', { values: ['true', 'false'] });
    case 'number':
      return shape('number');
    default:
      return shape('text');
  }
}

const describe = (part: Part): string | null => v.getDescription(part as unknown as v.GenericSchema) ?? null;
