import { GRID_STYLE } from '../raci/export/html-grid';

/** How the page looks: in the reader's own light or dark, and on paper. Words on colours have 4.5 to 1 (WCAG 2.2, 1.4.3). */
export const HTML_STYLE = `
  :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; accent-color: #1d4ed8;
    background: light-dark(#ffffff, #141414); color: light-dark(#171717, #ededed);
    --line: color-mix(in srgb, currentcolor 18%, transparent); --soft: color-mix(in srgb, currentcolor 68%, transparent);
    --error: light-dark(#b91c1c, #fca5a5); --warning: light-dark(#92400e, #fcd34d);
    --info: light-dark(#1d4ed8, #93c5fd); --hint: light-dark(#3f6212, #bef264); }
  body { margin: 0 auto; padding: 2.5rem 1.5rem 4rem; max-width: 56rem; }
  h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 .3rem; }
  h2 { font-size: 1.35rem; margin: 0; overflow-wrap: anywhere; }
  h3 { font-size: 1.05rem; margin: 1.8rem 0 .6rem; }
  h4 { font-size: 1rem; margin: 0; }
  p { margin: .3rem 0 .6rem; }
  a { color: light-dark(#1d4ed8, #93c5fd); }
  small { color: var(--soft); font-size: .9em; font-weight: 400; }
  article { border-top: 1px solid var(--line); margin-top: 2.5rem; padding-top: 2rem; }
  .index { border-collapse: collapse; width: 100%; margin-top: 1.2rem; }
  .index th, .index td { border-bottom: 1px solid var(--line); padding: .45rem .8rem .45rem 0; text-align: start;
    vertical-align: baseline; font-weight: 400; }
  .index thead th { color: var(--soft); font-size: .9em; }
  .index th { overflow-wrap: anywhere; }
  .index td:nth-child(2) { white-space: nowrap; }
  progress { width: 5rem; height: .6rem; }
  .questions ul { list-style: none; margin: 0; padding: 0; }
  .questions li { display: flex; gap: .6rem; padding: .2rem 0; }
  .questions small { margin-inline-start: .3rem; }
  .state { flex: none; width: 1.2em; text-align: center; font-weight: 700; }
  .answered .state { color: light-dark(#15803d, #86efac); }
  .partly .state { color: var(--warning); }
  .open .state { color: var(--error); }
  .finding { border-inline-start: .25rem solid var(--severity); padding: .1rem 0 .1rem 1rem; margin: 1.2rem 0; }
  .finding.error { --severity: var(--error); }
  .finding.warning { --severity: var(--warning); }
  .finding.info { --severity: var(--info); }
  .finding.hint { --severity: var(--hint); }
  .severity { color: var(--severity); }
  .severity::after { content: ':'; }
  blockquote { margin: .4rem 0; padding: .4rem .8rem; border-radius: .3rem; overflow-wrap: anywhere;
    background: color-mix(in srgb, currentcolor 6%, transparent); }
  mark { color: inherit; background: color-mix(in srgb, var(--severity, currentcolor) 22%, transparent); border-radius: .15rem;
    padding: 0 .1rem; }
  .wide { overflow-x: auto; }
  .found { color: var(--error); font-weight: 700; margin-inline-start: .25rem; }
  .notes { padding-inline-start: 1.6rem; }
${GRID_STYLE}
  .matrix { font-size: .92rem; }
  .letter { margin-block: 1px; }
  @media (max-width: 40rem) {
    body { padding: 1.5rem 1rem 3rem; }
    .index th { min-width: 6rem; }
    progress { display: none; }
  }
  @media print {
    :root { color-scheme: light; }
    body { max-width: none; padding: 0; font-size: 10.5pt; }
    .finding, .questions li, tr { break-inside: avoid; }
    h2, h3, h4 { break-after: avoid; }
    a { color: inherit; text-decoration: none; }
    .wide { overflow: visible; }
  }
`;
