import { type ConversionConfig, toJsonSchema } from '@valibot/to-json-schema';
import { configSchema, levelSchema, rulesSchema } from '../../core/src/config/config-schema';
import { jsonReportSchema } from '../../core/src/report/json-schema';
import { allRules } from '../../core/src/rules/all-rules';
import type { GeneratedFile } from './output';

const file = (path: string, title: string, schema: object): GeneratedFile => ({
  path,
  text: `${JSON.stringify({ $schema: 'http://json-schema.org/draft-07/schema#', title, ...schema }, null, 2)}\n`,
});

const CONVERSION: ConversionConfig = {
  errorMode: 'throw',
  // What only code can check, the tool checks itself.
  ignoreActions: ['check'],
  overrideSchema: ({ valibotSchema, jsonSchema }) => {
    // The library asks for the optional items of a tuple too.
    const items = jsonSchema.items;
    if (valibotSchema.type !== 'strict_tuple' || !Array.isArray(items) || !('items' in valibotSchema))
      return jsonSchema;
    const required = Array.isArray(valibotSchema.items)
      ? valibotSchema.items.filter(({ type }) => type !== 'optional')
      : [];
    return { ...jsonSchema, minItems: required.length };
  },
};

/** The schemas that editors and scripts check configurations and reports against. */
export function schemas(): readonly GeneratedFile[] {
  const rules = rulesSchema(allRules);
  const config = toJsonSchema(configSchema(rules), {
    ...CONVERSION,
    definitions: { rules, level: levelSchema },
  });
  const report = toJsonSchema(jsonReportSchema, CONVERSION);
  return [
    file('schemas/config.schema.json', 'Configuration of Throughline', config),
    file('schemas/report.schema.json', 'Report of “throughline check --format json”', report),
  ];
}
