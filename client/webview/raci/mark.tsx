import type { Severity } from './severity';

/** One shape for each severity, so that it does not hang on the colour. */
const SHAPES: Readonly<Record<Severity, string>> = {
  error:
    'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1Zm-3 4.1L7 8l-2 2.9.9.9L8 9.3l2.1 2.5.9-.9L9 8l2-2.9-.9-.9L8 6.7 5.9 4.2Z',
  warning: 'M8 1.5 15.2 14.5H.8ZM7.3 6v4.5h1.4V6Zm0 5.5v1.4h1.4v-1.4Z',
  info: 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1ZM7.3 7v5h1.4V7Zm0-3v1.6h1.4V4Z',
  hint: 'M8 1a4.5 4.5 0 0 1 2.5 8.2V12h-5V9.2A4.5 4.5 0 0 1 8 1ZM6 13h4v2H6Z',
};

/** The sign of a severity. What it means stands beside it in words. */
export function Mark({ severity }: { readonly severity: Severity }) {
  return (
    <svg class="mark" data-severity={severity} viewBox="0 0 16 16" aria-hidden="true">
      <path fill-rule="evenodd" d={SHAPES[severity]} />
    </svg>
  );
}
