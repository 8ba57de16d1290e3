import { type ConversionConfig, toJsonSchema } from '@valibot/to-json-schema';
import { configSchema, levelSchema, rulesSchema } from '../../core/src/config/config-schema';
import { jsonReportSchema } from '../../core/src/report/json-schema';
import { allRules } from '../../core/src/rules/all-rules';
import type { GeneratedFile } from './output';

const file = (path: string, title: string, schema: object): GeneratedFile => ({
  path,
  text: `${JSON.stringify({ $schema: 'http://json-schema.org/draft-07/schema#', title, ...schema }, null, 2)}\n`,
});

/** Checks that JSON Schema cannot express, and that the tool itself makes. */
const ONLY_IN_CODE: ConversionConfig = { ignoreActions: ['check'], errorMode: 'throw' };

/** The schemas that editors and scripts check configurations and reports against. */
export function schemas(): readonly GeneratedFile[] {
  const rules = rulesSchema(allRules);
  const config = toJsonSchema(configSchema(rules), {
    ...ONLY_IN_CODE,
    definitions: { rules, level: levelSchema },
  });
  const report = toJsonSchema(jsonReportSchema, ONLY_IN_CODE);
  return [
    file('schemas/config.schema.json', 'Configuration of Throughline', config),
    file('schemas/report.schema.json', 'Report of “throughline check --format json”', report),
  ];
}
