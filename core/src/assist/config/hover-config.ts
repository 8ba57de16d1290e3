import { touches } from '../at-offset';
import type { Hover } from '../hover';
import type { RuleLink } from '../rule-help';
import { settingHelp, valueHelp } from './config-help';
import { placeIn } from './config-place';
import { shapesAt } from './config-shape';

/**
 * What a setting of a configuration is for, or what a value means.
 * @param path Tells YAML from JSON.
 */
export function hoverConfig(path: string, text: string, offset: number, ruleLink: RuleLink): Hover | null {
  const place = placeIn(path, text, offset);
  if (!place || !touches(place.span, offset)) return null;
  const { span, key } = place;
  if (key === null) {
    const value = text.slice(span.start, span.end).replace(/^["']|["']$/g, '');
    const help = shapesAt(place.path).length > 0 ? valueHelp(value) : null;
    return help === null ? null : { span, markdown: `**${value}**\n\n${help}` };
  }
  const shapes = shapesAt([...place.path, key]);
  const help = shapes.length > 0 ? settingHelp(place.path, key, shapes, ruleLink) : null;
  return help === null ? null : { span, markdown: help };
}
