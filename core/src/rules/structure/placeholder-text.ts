import type { Placeholder } from '../../document/structure/placeholders';
import type { Fix } from '../../lint/finding';
import { excerpt, listWords } from '../../lint/message';
import { defineRule } from '../../lint/rule';
import { once } from '../../text/once';

const NAMED = 3;
const MOST_RELATED = 20;
/** Who reads past “(Q3, venue TBD)” still learns what was decided. */
const MILD = { severity: 'warning' } as const;

export const placeholderText = defineRule({
  id: 'placeholder-text',
  area: 'structure',
  summary: 'Template text or TBD is left in',
  kinds: 'all',
  level: 'warning',
  levels: { stages: { draft: 'hint', review: 'warning', approved: 'error' } },
  since: '0.1.0',
  mechanical: true,
  messages: {
    one: '“{text}” is still to be filled in, so a reader has to guess what stands here. Write it, or make it an open question with an owner and a date.',
    several:
      '{count} places are still to be filled in ({texts}), so a reader has to guess what stands there. Write them, or make them open questions with an owner and a date.',
  },
  *check({ document }) {
    yield* reportsOn(document.placeholders);
  },
});

const reportsOn = once((placeholders: readonly Placeholder[]) => {
  const [first, ...others] = placeholders;
  if (!first) return [];
  const severity = placeholders.every(({ isAside }) => isAside) ? MILD : {};
  const common = { span: first.span, fixes: [fillIn(first)], ...severity };
  if (others.length === 0)
    return [{ ...common, message: 'one', data: { text: excerpt(first.text) } } as const];
  const texts = [...new Set(placeholders.map(({ text }) => `“${excerpt(text, 30)}”`))];
  const named = texts.length > NAMED ? [...texts.slice(0, NAMED), 'others'] : texts;
  const data = { count: others.length + 1, texts: listWords(named) };
  const related = others
    .slice(0, MOST_RELATED)
    .map(({ span }) => ({ span, message: 'Still to be filled in' }));
  return [{ ...common, message: 'several', data, related } as const];
});

function fillIn({ text, span }: Placeholder): Fix {
  const words = text.replace(/^[[{_]{1,200}|[\]}_]{1,200}$/g, '').trim() || 'text';
  return {
    title: 'Fill it in',
    safety: 'snippet',
    span,
    snippet: `\${1:${words.replace(/[\\$}]/g, '\\$&')}}`,
  };
}
