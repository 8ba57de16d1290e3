import { type Diagnostic, DiagnosticSeverity, Emitter } from 'vscode-languageserver';
import type { Finding } from '../../../core/src';
import type { OpenDocument } from '../session/open-document';
import type { Reading } from '../session/session';
import { configDiagnostics } from './config-diagnostics';
import type { Context } from './context';
import { sameDiagnostics } from './same-diagnostics';
import { SOURCE, toDiagnostic } from './to-diagnostic';

/** What is told about one version of a document. */
export interface Report {
  readonly version: number;
  /** The same as long as the items are. */
  readonly resultId: string;
  readonly items: readonly Diagnostic[];
}

/** What the client is told about each open document, and what was told last. */
export class Reports {
  readonly #context: Pick<Context, 'session' | 'rulePage'>;
  /** Weak, for a document may be closed while it is read. */
  readonly #told = new WeakMap<OpenDocument, Report>();
  readonly #releases = new Map<OpenDocument, () => void>();
  readonly #releasable = new Emitter<OpenDocument>();
  readonly #run = Math.random().toString(36).slice(2);
  #results = 0;
  readonly #checked = new Emitter<OpenDocument>();

  constructor(context: Pick<Context, 'session' | 'rulePage'>) {
    this.#context = context;
    context.session.onLeft((document) => {
      if (this.#releases.has(document)) this.#release(document);
    });
  }

  /** What was held back while its author was typing may be told now. */
  readonly onReleasable = this.#releasable.event;
  /** A version of a document was read, which need not have changed what is told. */
  readonly onChecked = this.#checked.event;

  /** Null when the document has changed while it was read. */
  async of(document: OpenDocument): Promise<Report | null> {
    const { version } = document;
    const { validateWhileTyping } = await this.#context.session.settings.of(document.uri);
    const before = this.#told.get(document);
    if (before && !validateWhileTyping && !document.isSaved) return { ...before, version };
    const items = await this.#itemsOf(document);
    if (document.version !== version) return null;
    this.#checked.fire(document);
    // Another request for the same version may have been answered meanwhile.
    const told = this.#told.get(document);
    const known = told && sameDiagnostics(told.items, items) ? told : null;
    const report = { version, resultId: known?.resultId ?? this.#newId(), items: known?.items ?? items };
    this.#told.set(document, report);
    return report;
  }

  /** Unlike those of an earlier run of the server, whose results a client may still remember. */
  #newId(): string {
    this.#results += 1;
    return `${this.#run}.${this.#results}`;
  }

  forget(document: OpenDocument): void {
    this.#told.delete(document);
    this.#releases.get(document)?.();
    this.#releases.delete(document);
  }

  async #itemsOf(document: OpenDocument): Promise<readonly Diagnostic[]> {
    const { session } = this.#context;
    if (document.type === 'config') return configDiagnostics(document, this.#context);
    if (document.type !== 'markdown') return [];
    const reading = await session.read(document);
    // Clients that ask hear of it in the configuration itself, whether it is open or not.
    if (reading.state === 'configuration-broken' && !session.traits.pullsDiagnostics)
      return [unchecked(reading)];
    const shown = this.shown(document, reading.findings);
    this.#scheduleRelease(document, reading.findings.length > shown.length);
    return shown.map((finding) => toDiagnostic(finding, document.uri, reading.lines, this.#context));
  }

  /** What of its findings the client is to hear of now. */
  shown(document: OpenDocument, findings: readonly Finding[]): readonly Finding[] {
    const { traits, world } = this.#context.session;
    // A client that cannot be told to ask again would never hear of what was held back.
    if (traits.pullsDiagnostics && !traits.refreshesDiagnostics) return findings;
    return document.typed.visible(findings, world.clock.now());
  }

  /** Only a report moves the date: who merely looks at findings must not keep them from being told. */
  #scheduleRelease(document: OpenDocument, isHeld: boolean): void {
    this.#releases.get(document)?.();
    this.#releases.delete(document);
    if (!isHeld) return;
    const { clock } = this.#context.session.world;
    const left = document.typed.pauseLeft(clock.now());
    this.#releases.set(
      document,
      clock.after(left, () => this.#release(document)),
    );
  }

  #release(document: OpenDocument): void {
    this.#releases.get(document)?.();
    this.#releases.delete(document);
    this.#releasable.fire(document);
  }
}

/** Why nothing is said about a document. */
function unchecked({ resolved }: Reading): Diagnostic {
  const [problem] = resolved?.problems ?? [];
  const start = { line: 0, character: 0 };
  const name = problem?.path.slice(problem.path.lastIndexOf('/') + 1) ?? '';
  return {
    range: { start, end: start },
    severity: DiagnosticSeverity.Warning,
    source: SOURCE,
    message: `This document is not checked, because something is wrong in ${name}: ${problem?.message ?? ''}`,
  };
}
