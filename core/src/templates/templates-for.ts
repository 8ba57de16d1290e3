import { DOCUMENT_KINDS, type DocumentKind } from '../document/kind/kind';
import { TEMPLATES } from './all-templates';
import type { Template } from './template';

/** The sections and lines that fit into a document of a kind; with no kind, those that fit into any. */
export const templatesFor = (kind: DocumentKind | null): readonly Template[] =>
  TEMPLATES.filter(
    ({ scope, kinds }) =>
      scope !== 'document' && (kind === null ? kinds.length === DOCUMENT_KINDS.length : kinds.includes(kind)),
  );

/** Every template that begins with its heading. */
export const sectionTemplates = (): readonly Template[] =>
  TEMPLATES.filter(({ scope }) => scope === 'section');

/** Whole documents, of one kind or of all; the usual one of a kind comes first. */
export const documentTemplates = (kind: DocumentKind | null = null): readonly Template[] =>
  TEMPLATES.filter(({ scope, kinds }) => scope === 'document' && (kind === null || kinds.includes(kind)));

export const templateOf = (id: string): Template | null =>
  TEMPLATES.find((template) => template.id === id) ?? null;
