import type { DocumentReport, RunSummary, WholeReporter } from './report';

/** A report that needs more of each document than a text: what is told of one crosses threads as JSON. */
export function reporterOfParts<Part>(
  partOf: (report: DocumentReport) => Part,
  whole: (parts: readonly Part[], summary: RunSummary) => string,
): WholeReporter {
  return {
    document: (report) => JSON.stringify(partOf(report)),
    // What `document` has written.
    whole: (texts, summary) =>
      whole(
        texts.map((text) => JSON.parse(text) as Part),
        summary,
      ),
  };
}
