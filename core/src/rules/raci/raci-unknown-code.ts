import type { Fix } from '../../lint/finding';
import { excerpt, listWords } from '../../lint/message';
import { defineRule, type Report } from '../../lint/rule';
import { asWritten, hasEditableLetters } from '../../raci/code-places';
import { explainedCodes } from '../../raci/legend';
import type { RaciAssignment, RaciMatrix, RaciRow } from '../../raci/raci-matrix';
import { replace } from '../../text/edit';
import { perEach } from '../../text/once';

const MESSAGES = {
  letter:
    '“{code}” is no letter of {scheme}, so nobody can tell what {role} does in “{activity}”. Use one of {letters}, or say in the legend what it means.',
  text: '“{code}” is no letter of {scheme}, so the part of {role} in “{activity}” is open. Write one of {letters}, and move the rest to a note.',
} as const;

export const raciUnknownCode = defineRule({
  id: 'raci-unknown-code',
  area: 'raci',
  summary: 'A cell of a matrix holds no letter of its scheme',
  kinds: 'all',
  level: 'error',
  since: '0.1.0',
  mechanical: true,
  messages: MESSAGES,
  check({ document }) {
    return reportsOn(document.raciMatrices, explainedCodes(document));
  },
});

const reportsOn = perEach((matrix: RaciMatrix, explained: ReadonlySet<string>) =>
  matrix.rows.filter(givesLetters).flatMap((row) =>
    row.assignments.flatMap((assignment) => {
      const code = assignment.unknown.find((one) => !explained.has(one));
      return code === undefined ? [] : [reportOn(matrix, row, assignment, code)];
    }),
  ),
);

/** A row of signatures, dates or ticks is where roles agree to the others. */
const givesLetters = ({ assignments }: RaciRow): boolean =>
  assignments.some(({ codes }) => codes.length > 0) ||
  !assignments.every(({ unknown }) => unknown.every((text) => SIGNATURE.test(text)));
const SIGNATURE =
  /^(?:@[\w-]{1,40}|[✅✔✓☑⏳]\uFE0F?|signed|agreed|pending|yes|\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{2,4})$/iu;

function reportOn(
  matrix: RaciMatrix,
  { activity }: RaciRow,
  assignment: RaciAssignment,
  code: string,
): Report<typeof MESSAGES> {
  const isLetter = /^\p{L}$/u.test(code);
  const { variant } = matrix;
  return {
    message: isLetter ? 'letter' : 'text',
    span: assignment.span,
    ...(!isLetter && { severity: 'warning' }),
    data: {
      code: excerpt(code, 30),
      scheme: variant.name,
      role: excerpt(assignment.role, 30),
      activity: excerpt(activity.text, 50),
      letters: listWords(Object.keys(variant.letters), 'or'),
    },
    fixes: hasEditableLetters(matrix) ? letters(matrix, assignment) : [],
  };
}

const letters = (
  { variant, source }: RaciMatrix,
  { span, codes, condition }: RaciAssignment,
): readonly Fix[] =>
  codes.length > 0 || condition !== null
    ? []
    : Object.keys(variant.letters).map((letter) => ({
        title: `Make it ${letter}`,
        safety: 'unsafe',
        edits: [replace(span, asWritten(letter, source))],
      }));
