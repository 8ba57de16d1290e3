import type { ProductDocument } from '../../document/product-document';
import { anchorsOf } from '../../document/references/anchors';
import { leadingId, normaliseId } from '../../document/structure/item-id';
import { plainProse } from '../../markdown/flatten';
import { parseMarkdown } from '../../markdown/markdown-document';
import { applyEdits, replace, type TextEdit } from '../../text/edit';
import { contains, type Span, spanAt } from '../../text/span';
import { type Entity, entityAt } from './entity';
import { peopleOf } from './people';

/** Edits that give a thing its new name everywhere, or why it cannot have it, in words for the author. */
export type RenameResult = { readonly edits: readonly TextEdit[] } | { readonly refusal: string };

/** What would be renamed, or why nothing can be. */
export type RenamePreparation =
  | { readonly span: Span; readonly placeholder: string }
  | { readonly refusal: string };

const NOTHING_HERE = 'Put the cursor on an id such as FR-3, or on the name of a persona or role.';
const LONGEST_NAME = 60;

/** What stands at an offset that can be renamed. */
export function prepareRename(document: ProductDocument, offset: number): RenamePreparation {
  const found = entityAt(document, offset);
  if (!found) return { refusal: NOTHING_HERE };
  const { span } = found.use;
  return { span, placeholder: document.text.slice(span.start, span.end) };
}

/**
 * Renames the id or person at an offset in the whole document: in text, tables and front matter, and in links to
 * headings that hold the name.
 */
export function rename(document: ProductDocument, offset: number, newName: string): RenameResult {
  const found = entityAt(document, offset);
  if (!found) return { refusal: NOTHING_HERE };
  const { entity } = found;
  const name = newName.replace(/[ \t]+/g, ' ').trim();
  const refusal =
    entity.kind === 'id' ? refuseId(document, entity, name) : refusePerson(document, entity, name);
  if (refusal !== null) return { refusal };
  const uses = entity.uses
    .map(({ span }) => replace(span, entity.kind === 'id' ? name : inCaseOf(document, span, entity, name)))
    .filter(({ span, newText }) => document.text.slice(span.start, span.end) !== newText);
  return { edits: [...uses, ...linkEdits(document, uses)].sort((a, b) => a.span.start - b.span.start) };
}

function refuseId({ ids }: ProductDocument, entity: Entity, name: string): string | null {
  const read = leadingId(plainProse(name, spanAt(0, name.length)));
  if (read?.value !== name)
    return `“${name}” does not read as an id. Ids are capitals and a number, such as FR-3 or NFR1.2.`;
  const wanted = normaliseId(name);
  if (wanted === normaliseId(entity.name)) return null;
  return ids.some(({ value }) => normaliseId(value) === wanted)
    ? `“${name}” is already used in this document, so the two could not be told apart. Choose a free one.`
    : null;
}

function refusePerson(document: ProductDocument, entity: Entity, name: string): string | null {
  if (name === '' || name.length > LONGEST_NAME || !/\p{L}/u.test(name))
    return `A name has letters and at most ${LONGEST_NAME} characters.`;
  if (/[|*_[\]<>`#:"\\\r\n]/.test(name))
    return 'A name stands in sentences, tables and front matter, so it cannot hold marks such as | * : # or quotes.';
  const other = peopleOf(document).find(
    (person) => isSame(person.name, name) && !isSame(person.name, entity.name),
  );
  return other
    ? `“${other.name}” is already named in this document, so the two could not be told apart. Choose another name.`
    : null;
}

const isSame = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** “Ward managers” may stand in a sentence as “ward managers”. */
function inCaseOf({ text }: ProductDocument, span: Span, entity: Entity, name: string): string {
  const written = text.slice(span.start, span.end);
  const isLower = written === written.toLowerCase() && entity.name !== entity.name.toLowerCase();
  return isLower ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}

/** Links within the document to headings whose anchors change with their words. */
function linkEdits(document: ProductDocument, uses: readonly TextEdit[]): readonly TextEdit[] {
  const titles = document.outline.sections.filter(({ source }) => source === 'heading');
  const isInTitle = uses.some(({ span }) => titles.some(({ titleSpan }) => contains(titleSpan, span)));
  const links = isInTitle ? document.links.filter(({ target }) => target?.startsWith('#')) : [];
  if (links.length === 0) return [];
  const before = anchorsOf(document.markdown).names;
  const after = anchorsOf(parseMarkdown(applyEdits(document.markdown.text, uses))).names;
  if (before.length !== after.length) return [];
  const renamed = new Map(before.map((name, index) => [name, after[index] ?? name]));
  return links.flatMap(({ span }) => {
    const written = document.text.slice(span.start, span.end);
    const anchor = renamed.get(written.slice(1));
    return written.startsWith('#') && anchor !== undefined && `#${anchor}` !== written
      ? [replace(span, `#${anchor}`)]
      : [];
  });
}
