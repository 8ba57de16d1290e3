import * as v from 'valibot';
import { DOCUMENT_KINDS } from '../document/kind/kind';
import { SEVERITIES } from '../lint/finding';
import { STAGES } from '../vocabulary/vocabulary';

const oneBased = v.pipe(v.number(), v.integer(), v.minValue(1));
const many = v.pipe(v.number(), v.integer(), v.minValue(0));
const described = <const Schema extends v.GenericSchema>(schema: Schema, text: string) =>
  v.pipe(schema, v.description(text));

const finding = v.strictObject({
  ruleId: described(v.string(), 'The rule, as “throughline explain” takes it.'),
  severity: v.picklist(SEVERITIES),
  message: v.string(),
  line: described(oneBased, 'Line, counted from 1.'),
  column: described(oneBased, 'Column, counted from 1, in UTF-16 units.'),
  endLine: oneBased,
  endColumn: described(oneBased, 'The column after the last one.'),
  fingerprint: described(v.string(), 'Stays the same while the text around the finding changes.'),
  fixable: described(
    v.picklist(['safe', 'unsafe', 'none']),
    'safe: --fix mends it. unsafe: an editor offers a change that wants a look or the author’s words.',
  ),
  related: v.array(v.strictObject({ path: v.string(), line: oneBased, message: v.string() })),
});

const file = v.strictObject({
  path: described(v.string(), 'From the folder the command ran in, with “/” on every system.'),
  kind: v.picklist(DOCUMENT_KINDS),
  kindEvidence: described(
    v.picklist(['declared', 'confident', 'likely']),
    'How sure the kind is. A likely one gets no more than a hint to declare it.',
  ),
  status: described(
    v.nullable(v.picklist(STAGES)),
    'What the document’s own status means; null when it has none.',
  ),
  language: described(v.string(), 'BCP 47 primary language subtag; “und” when it cannot be told.'),
  readiness: described(
    v.nullable(v.strictObject({ answered: many, total: many })),
    'How many of the questions of its readers it answers; null where nobody would ask, as of a template.',
  ),
  findings: v.array(finding),
});

const compared = described(
  v.strictObject({
    base: described(v.string(), 'The version that was compared with, as people say it.'),
    new: described(many, 'Findings that the change brings.'),
    newErrors: described(many, 'Those of them that are errors.'),
    newWarnings: many,
    elsewhere: described(many, 'New ones that are not reported, because they stand away from what changed.'),
    older: many,
    fixed: described(many, 'Those of the earlier version that are gone for good.'),
    deleted: described(
      v.array(
        v.strictObject({
          path: v.string(),
          findings: described(many, 'What was found in it.'),
        }),
      ),
      'Documents that are not there any more. Files that were no product documents are not told.',
    ),
  }),
  'What --since and --staged compared. Hints are not counted.',
);

/** The shape of `--format json`. The published schema comes from it. */
export const jsonReportSchema = v.strictObject({
  version: v.literal(1),
  files: described(
    v.array(file),
    'The product documents, by path. Everything else that was read counts as skipped.',
  ),
  summary: v.strictObject({
    checked: many,
    skipped: many,
    errors: many,
    warnings: many,
    infos: many,
    hints: many,
    hidden: v.optional(
      described(many, 'Findings that a baseline lists; they are told and counted nowhere else.'),
    ),
    compared: v.optional(compared),
  }),
});

export type JsonReport = v.InferOutput<typeof jsonReportSchema>;
export type JsonFile = JsonReport['files'][number];
export type JsonFinding = JsonFile['findings'][number];
