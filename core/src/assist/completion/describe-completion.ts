import type { ProductDocument } from '../../document/product-document';
import { RACI_VARIANTS } from '../../raci/raci-variant';
import { sectionBody } from '../../templates/section-body';
import { templateOf } from '../../templates/templates-for';
import { plainText } from '../../text/snippet';
import { describeId, describePerson } from '../describe';
import { describeField, fieldOfKey } from '../front-matter/hover-front-matter';
import { letterHelp } from '../raci-help';
import { peopleOf } from '../references/people';
import { type RuleLink, ruleHelp } from '../rule-help';
import { SECTION_GUIDES } from '../section-guides';
import { COMMENTS } from './comments';
import type { CompletionTopic } from './completion';

/** What there is to know about a completion before it is taken, in Markdown; null when its label says it all. */
export function describeCompletion(
  document: ProductDocument,
  topic: CompletionTopic,
  ruleLink: RuleLink,
): string | null {
  switch (topic.about) {
    case 'key': {
      const field = fieldOfKey(document, topic.key);
      return field && describeField(field);
    }
    case 'value': {
      const values = fieldOfKey(document, topic.key)?.values ?? [];
      return values.find(({ value }) => value === topic.value)?.description ?? null;
    }
    case 'section':
      return `${SECTION_GUIDES[topic.section]}\n\n${preview(sectionBody(topic.section, topic.kind).body)}`;
    case 'template': {
      const template = templateOf(topic.id);
      return template && `${template.description}\n\n${preview(template.body)}`;
    }
    case 'person': {
      const person = peopleOf(document).find(({ name }) => name === topic.name);
      return person ? describePerson(document, person) : null;
    }
    case 'id':
      return document.ids.some(({ value }) => value === topic.value)
        ? describeId(document, topic.value)
        : null;
    case 'letter': {
      const scheme = RACI_VARIANTS.find(({ id }) => id === topic.scheme);
      const help = scheme && letterHelp(scheme, topic.letter);
      return help ? `**${topic.letter}** ${help}` : null;
    }
    case 'rule':
      return ruleHelp(topic.ruleId, ruleLink);
    case 'comment':
      return COMMENTS[topic.name] ?? null;
  }
}

/** What would be put in, as it reads before anything is typed. */
const preview = (body: string): string => `\`\`\`\`markdown\n${plainText(body)}\n\`\`\`\``;
