import { describe, expect, it } from 'vitest';
import { prepareRename, rename } from '../../core/src/assist/references/rename';
import { applyEdits } from '../../core/src/text/edit';
import { cursorIn } from '../support/cursor';

function renamed(marked: string, name: string): string {
  const { document, offset } = cursorIn(marked);
  const result = rename(document, offset, name);
  return 'edits' in result ? applyEdits(document.markdown.text, result.edits) : result.refusal;
}

describe('renaming an id', () => {
  it('changes every use, also in tables', () => {
    expect(
      renamed('# PRD\n\n- **FR-¦1:** Freeze.\n\n| Test | Covers |\n|---|---|\n| T | FR-1 |\n', 'FR-9'),
    ).toBe('# PRD\n\n- **FR-9:** Freeze.\n\n| Test | Covers |\n|---|---|\n| T | FR-9 |\n');
  });

  it('changes links to its heading', () => {
    expect(renamed('# PRD\n\n## FR-¦1 Freeze\n\nOne tap.\n\nSee [freezing](#fr-1-freeze).\n', 'FR-12')).toBe(
      '# PRD\n\n## FR-12 Freeze\n\nOne tap.\n\nSee [freezing](#fr-12-freeze).\n',
    );
  });

  it('leaves other links alone', () => {
    expect(
      renamed(
        '# PRD\n\n## FR-¦1 Freeze\n\nOne tap.\n\n## Later\n\n[later](#later) [far](x.md#fr-1-freeze)\n',
        'FR-2',
      ),
    ).toContain('[later](#later) [far](x.md#fr-1-freeze)');
  });

  it('refuses an id that is taken', () => {
    expect(renamed('# PRD\n\n- **FR-¦1:** Freeze.\n- **FR-2:** Thaw.\n', 'FR-2')).toBe(
      '“FR-2” is already used in this document, so the two could not be told apart. Choose a free one.',
    );
    expect(renamed('# PRD\n\n- **FR-¦1:** Freeze.\n- **FR-2:** Thaw.\n', 'FR-002')).toContain('already used');
  });

  it('refuses what does not read as an id', () => {
    expect(renamed('# PRD\n\n- **FR-¦1:** Freeze.\n', 'freeze card')).toContain('does not read as an id');
    expect(renamed('# PRD\n\n- **FR-¦1:** Freeze.\n', 'ISO-9001')).toContain('does not read as an id');
  });

  it('may only change how it is written', () => {
    expect(renamed('# PRD\n\n- **FR-¦1:** Freeze.\n', 'FR-001')).toBe('# PRD\n\n- **FR-001:** Freeze.\n');
  });
});

describe('renaming a person', () => {
  const PRD =
    '# PRD\n\n## Audience\n\n- **Ward ¦managers:** busy.\n\n## Goals\n\nFewer calls to ward managers.\n';

  it('keeps small letters in a sentence', () => {
    expect(renamed(PRD, 'Shift leads')).toBe(
      '# PRD\n\n## Audience\n\n- **Shift leads:** busy.\n\n## Goals\n\nFewer calls to shift leads.\n',
    );
  });

  it('reaches the columns of a RACI', () => {
    expect(
      renamed(
        '# PRD\n\n## RACI\n\n| Task | Design ¦lead | Legal |\n|---|---|---|\n| Copy | R | A |\n\nAsk the Design lead.\n'.replace(
          '| Copy',
          '| Name | C | A |\n| Copy',
        ),
        'Head of design',
      ),
    ).toContain('| Task | Head of design | Legal |');
  });

  it('reaches the front matter, quoted or in a list', () => {
    const body = '---\n\n# PRD\n\nAsk Ana ¦Reyes.\n';
    expect(renamed(`---\nowner: "Ana Reyes"\n${body}`, 'Mia Sund')).toBe(
      '---\nowner: "Mia Sund"\n---\n\n# PRD\n\nAsk Mia Sund.\n',
    );
    expect(renamed(`---\nowner:\n  - Ana Reyes\n  - Ravi Mehta\n${body}`, 'Mia Sund')).toBe(
      '---\nowner:\n  - Mia Sund\n  - Ravi Mehta\n---\n\n# PRD\n\nAsk Mia Sund.\n',
    );
  });

  it('tells two owners of one line apart', () => {
    expect(
      renamed('---\nowner: Ana ¦Reyes and Ravi Mehta\n---\n\n# PRD\n\nAsk Ravi Mehta.\n', 'Mia Sund'),
    ).toBe('---\nowner: Mia Sund and Ravi Mehta\n---\n\n# PRD\n\nAsk Ravi Mehta.\n');
  });

  it('refuses a name that somebody else has', () => {
    expect(
      renamed('# PRD\n\n## Audience\n\n- **Ward ¦managers:** busy.\n- **Nurses:** tired.\n', 'nurses'),
    ).toContain('“Nurses” is already named');
  });

  it('refuses marks and empty names', () => {
    expect(renamed(PRD, 'a | b')).toContain('cannot hold marks');
    expect(renamed(PRD, 'Sales: north')).toContain('cannot hold marks');
    expect(renamed(PRD, '  ')).toContain('A name has letters');
  });
});

it('offers the word as written', () => {
  const { document, offset } = cursorIn('# PRD\n\n- **FR-¦1:** Freeze.\n');
  expect(prepareRename(document, offset)).toEqual({ span: { start: 11, end: 15 }, placeholder: 'FR-1' });
});

it('says where there is nothing to rename', () => {
  const { document, offset } = cursorIn('# PRD\n\nPlain ¦words.\n');
  expect(prepareRename(document, offset)).toEqual({
    refusal: 'Put the cursor on an id such as FR-3, or on the name of a persona or role.',
  });
});
