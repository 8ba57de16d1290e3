import type { RaciGrid } from '../../../protocol/src';

interface LetterProps {
  readonly grid: Pick<RaciGrid, 'letters' | 'answers' | 'does'>;
  readonly code: string;
}

/** A letter on its colour. The two that matter most stand out in any scheme. */
export const Letter = ({ grid, code }: LetterProps) => letterOf(grid, code);

/** The same without a component around it, where there are many. One that is not spoken is told of in other words. */
export const letterOf = (grid: LetterProps['grid'], code: string, isUnspoken?: true) => (
  <span class="letter" data-part={partOf(grid, code)} aria-hidden={isUnspoken}>
    {code}
  </span>
);

/** What the colour of a letter tells: who answers, who does the work, or the letter itself. */
export function partOf({ letters, answers, does }: LetterProps['grid'], code: string): string {
  if (code === answers) return 'answers';
  if (code === does) return 'does';
  return letters.some((letter) => letter.code === code) ? code : 'unknown';
}
