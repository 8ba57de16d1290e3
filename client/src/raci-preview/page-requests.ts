import { type CancellationToken, l10n, Uri, type WebviewPanel } from 'vscode';
import type { FromRaciPage } from '../../../protocol/src';
import { offerFixes } from '../commands/fix-finding';
import { insertOneOf } from '../commands/insert-section';
import { readAboutCheck } from '../commands/read-about-check';
import { openText } from '../open-text';
import type { Compared, Comparison } from './comparison';
import { copyTable, exportRaci } from './export-raci';
import type { LiveReport } from './live-report';
import type { PanelTools } from './panel-tools';
import { pickBase } from './pick-base';
import { pickBaseOfAll } from './pick-base-of-all';
import type { PngPainter } from './png-painter';
import { RaciEdits } from './raci-edits';
import { copy } from './save-export';
import { rangeIn, revealSpan, stepThrough } from './source-text';

/** What a page asks for that somebody has to do. */
export type PageRequest = Exclude<FromRaciPage, { readonly type: 'ready' | 'png' }>;

/** Why something was not done, in words; null when it was. */
type Outcome = string | null;

interface Parts {
  readonly tools: PanelTools;
  readonly panel: WebviewPanel;
  /** The document of the panel; null for all of the workspace. */
  readonly subject: Uri | null;
  readonly live: LiveReport;
  readonly comparison: Comparison;
  readonly painter: PngPainter;
  /** Cancelled when the panel is closed. */
  readonly closing: CancellationToken;
}

/** Carries out what is done in a panel. */
export class PageRequests {
  readonly #parts: Parts;
  readonly #edits: RaciEdits;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#edits = new RaciEdits(parts.tools.server, parts.live);
  }

  carryOut(request: PageRequest): Promise<Outcome> {
    const { panel, painter, tools, comparison } = this.#parts;
    switch (request.type) {
      case 'edit':
        return this.#edits.make(request);
      case 'undo':
      case 'redo':
        return this.#inSource(request.uri, (uri) => stepThrough(uri, request.type, panel));
      case 'reveal':
        return this.#reveal(request);
      case 'fix':
        return this.#inSource(request.uri, (uri) => this.#fix(uri, request));
      case 'explain':
        return done(readAboutCheck(request.ruleId));
      case 'export':
        return exportRaci(tools.server, this.#parts.subject, request.format, painter);
      case 'copy-table':
        return copyTable(tools.server, this.#parts.subject);
      case 'copy':
        return done(copy(request.text, request.what));
      case 'compare':
        return this.#compare();
      case 'stop-comparing':
        return done(comparison.stop());
      case 'insert-template':
        return this.#inDocument((uri) => this.#insertTemplate(uri));
    }
  }

  async #inSource(uri: string, act: (uri: Uri) => Promise<void>): Promise<Outcome> {
    return this.#parts.live.isOf(uri) ? done(act(Uri.parse(uri))) : notThere();
  }

  async #reveal({ uri, span, focus }: Extract<PageRequest, { readonly type: 'reveal' }>): Promise<Outcome> {
    const { live, panel } = this.#parts;
    return live.leadsTo(uri) ? done(revealSpan(Uri.parse(uri), span, focus, panel)) : notThere();
  }

  async #inDocument(act: (uri: Uri) => Promise<Outcome>): Promise<Outcome> {
    const { subject } = this.#parts;
    return subject === null ? l10n.t('Open the RACI of one document to do that.') : act(subject);
  }

  async #fix(uri: Uri, request: Extract<PageRequest, { readonly type: 'fix' }>): Promise<void> {
    const { span, ruleId } = request;
    const { grids, sources } = this.#parts.live.current ?? { grids: [], sources: [] };
    const finding = grids
      .flatMap(({ findings }) => findings)
      .find(
        (one) =>
          sources[one.source]?.uri === request.uri && one.ruleId === ruleId && one.span.start === span.start,
      );
    const range = rangeIn(await openText(uri), span);
    await offerFixes(uri, range, { message: finding?.message ?? ruleId, fixes: [] });
  }

  async #compare(): Promise<Outcome> {
    const { subject, comparison } = this.#parts;
    const compared = subject === null ? await this.#earlierOfAll() : await this.#earlierOf(subject);
    if (typeof compared === 'string') return compared;
    if (compared !== undefined) await comparison.start(compared);
    return null;
  }

  async #earlierOf(uri: Uri): Promise<Compared | string | undefined> {
    const { tools, closing } = this.#parts;
    const base = await pickBase(await openText(uri), closing);
    if (typeof base !== 'object') return base;
    const request = { ...tools.server.documentOf(uri), base: base.text };
    return { name: base.name, compare: () => tools.server.ask('throughline/raciCompare', request) };
  }

  async #earlierOfAll(): Promise<Compared | string | undefined> {
    const { tools, closing } = this.#parts;
    const base = await pickBaseOfAll(closing);
    if (typeof base !== 'object') return base;
    const compare = async () =>
      tools.server.ask('throughline/workspaceRaciCompare', { documents: await base.changed() });
    return { name: base.name, compare };
  }

  async #insertTemplate(uri: Uri): Promise<Outcome> {
    const isThere = await insertOneOf(this.#parts.tools.server, uri, 'raci');
    return isThere
      ? null
      : l10n.t('Throughline is turned off for this document, so nothing can be inserted from here.');
  }
}

const notThere = (): string => l10n.t('This document is not there any more.');

async function done(act: Promise<void> | void): Promise<null> {
  await act;
  return null;
}
