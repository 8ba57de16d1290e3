import { describe, expect, it } from 'vitest';
import { isWrap, unwrappedLines } from '../../core/src/text/wrapped';

const LONG = 'Managers of small clinics keep their rosters in a sheet that';

describe('a line end', () => {
  it.each([
    ['wraps a sentence behind a long line', `${LONG}\nnobody else may open.`, true],
    ['wraps it before a name too', `${LONG}\nFernway replaces.`, true],
    ['ends a short line', 'Rosters\nShifts', false],
    ['ends a line too long to be wrapped', `${LONG} ${LONG} ${LONG}\nShifts`, false],
    ['stands before a label', `${LONG}\nOwner: Mara Lind`, false],
    ['stands before a bullet', `${LONG}\n• Shifts`, false],
    ['stands behind a colon', `${LONG} they share with all the others:\nShifts`, false],
  ])('%s', (_, text, expected) => {
    expect(isWrap(text, text.indexOf('\n'))).toBe(expected);
  });

  it('is a blank in a line that goes on', () => {
    expect(unwrappedLines(`${LONG}\nFernway replaces.\nOwner: Mara`)).toEqual([
      `${LONG} Fernway replaces.`,
      'Owner: Mara',
    ]);
  });
});
