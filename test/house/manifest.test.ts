import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PANEL_TYPE } from '../../client/src/raci-preview/panel-tools';
import manifest from '../../package.json' with { type: 'json' };
import words from '../../package.nls.json' with { type: 'json' };
import { EXTENSION_FILES } from '../../scripts/build/stage-extension';

const { contributes } = manifest;
const KEY = /^%(.+)%$/;
const CONFIG_ENDINGS = ['yaml', 'yml', 'json', 'jsonc'];

/** Every text in a value, however deep. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : [];
}

const textOf = (key: string): string | undefined =>
  new Map(Object.entries(words)).get(KEY.exec(key)?.[1] ?? '');

describe('the manifest', () => {
  it('has words for every key, and a use for every word', () => {
    const used = textsIn(manifest).flatMap((text) => KEY.exec(text)?.[1] ?? []);
    expect([...new Set(used)].sort()).toEqual(Object.keys(words).sort());
  });

  it('leaves no text for people outside the words', () => {
    const { commands, views, viewsWelcome, configuration, walkthroughs } = contributes;
    const shown = [
      ...commands.map(({ title }) => title),
      ...views.throughline.map(({ name }) => name),
      ...viewsWelcome.map(({ contents }) => contents),
      ...configuration.flatMap(({ title, properties }) => [
        title,
        ...Object.values(properties).map((setting) => setting.markdownDescription),
      ]),
      ...walkthroughs.flatMap(({ title, description, steps }) => [
        title,
        description,
        ...steps.flatMap((step) => [step.title, step.description, step.media.altText]),
      ]),
    ];
    expect(shown.filter((text) => !KEY.test(text))).toEqual([]);
  });

  it('starts for Markdown, for a panel that was open, in folders with a configuration, and for nothing broader', () => {
    expect(manifest.activationEvents).toEqual([
      'onLanguage:markdown',
      `onWebviewPanel:${PANEL_TYPE}`,
      `workspaceContains:**/throughline.config.{${CONFIG_ENDINGS.join(',')}}`,
    ]);
  });

  it('brings the schema of the configuration for every form that it is written in', () => {
    const schemas = [...contributes.jsonValidation, ...contributes.yamlValidation];
    expect(schemas.flatMap(({ fileMatch }) => fileMatch).sort()).toEqual(
      CONFIG_ENDINGS.map((ending) => `throughline.config.${ending}`).sort(),
    );
    for (const { url } of schemas) expect(EXTENSION_FILES).toContain(url.replace('./', ''));
  });

  it('is typed against the oldest VS Code it says it works in', () => {
    const oldest = manifest.engines.vscode.replace('^', '');
    expect(manifest.devDependencies['@types/vscode']).toBe(`~${oldest}`);
  });

  it('declares exactly the commands that the code registers', () => {
    const code = readFileSync('client/src/commands/register-commands.ts', 'utf8');
    const registered = [...code.matchAll(/registerCommand\(\s*'([^']+)'/g)].map(([, name]) => name);
    expect(registered.sort()).toEqual(contributes.commands.map(({ command }) => command).sort());
  });

  it('puts every command under one category, in words that start with a verb or name what opens', () => {
    expect(new Set(contributes.commands.map(({ category }) => category))).toEqual(new Set(['Throughline']));
    const titles = contributes.commands.map(({ title }) => textOf(title) ?? '');
    expect(titles.filter((title) => !/^[A-Z][^.]*$/.test(title))).toEqual([]);
  });

  it('keeps commands that need an entry of a list out of the palette', () => {
    const hidden = contributes.menus.commandPalette.filter((entry) => entry.when === 'false');
    expect(hidden.map(({ command }) => command).sort()).toEqual([
      'throughline.fixFinding',
      'throughline.goToFinding',
      'throughline.readAboutCheck',
      'throughline.showPlaces',
    ]);
  });

  it('describes every setting, with a scope, a default and a place', () => {
    const settings = contributes.configuration.flatMap(({ properties }) => Object.entries(properties));
    const incomplete = settings.filter(
      ([, setting]) =>
        !('default' in setting && setting.scope && setting.order && setting.markdownDescription),
    );
    expect(incomplete.map(([name]) => name)).toEqual([]);
    const enums = settings.flatMap(([, setting]) => ('enum' in setting ? [setting] : []));
    for (const { enum: values, markdownEnumDescriptions: texts } of enums)
      expect(texts).toHaveLength(values.length);
  });

  it('has its settings in a report of an issue, but for the one that names a file', () => {
    const [, list = ''] =
      /REPORTED = \[([^\]]+)\]/.exec(readFileSync('client/src/commands/report-issue.ts', 'utf8')) ?? [];
    const reported = [...list.matchAll(/'([^']+)'/g)].map(([, name]) => `throughline.${name}`);
    const settings = contributes.configuration.flatMap(({ properties }) => Object.keys(properties));
    expect(['throughline.configPath', ...reported].sort()).toEqual(settings.sort());
  });

  it.for([
    'ready for review',
    'reviewers ask',
    'new product document',
    'insert section',
    'sample PRD',
    'first steps',
    'RACI preview',
    'RACI all documents',
    'what changed',
  ])('has a command for whoever types “%s”', (typed) => {
    const titles = contributes.commands.map(({ title }) => textOf(title)?.toLowerCase() ?? '');
    const words = typed.toLowerCase().split(' ');
    expect(titles.filter((title) => words.every((word) => title.includes(word)))).toHaveLength(1);
  });

  it('has a button for who does what where a document says so', () => {
    const key = readFileSync('client/src/tell-matrices.ts', 'utf8');
    const [button] = contributes.menus['editor/title'];
    expect(button).toMatchObject({
      command: 'throughline.openRaci',
      when: expect.stringMatching(/^resourcePath in /),
    });
    expect(key).toContain(`'${button?.when.replace('resourcePath in ', '')}'`);
    const { icon } = contributes.commands.find(({ command }) => command === button?.command) ?? {};
    expect(icon).toMatch(/^\$\([a-z]+\)$/);
  });

  it('has an icon of 256 pixels and a banner', () => {
    const icon = readFileSync(manifest.icon);
    expect(icon.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect([icon.readUInt32BE(16), icon.readUInt32BE(20)]).toEqual([256, 256]);
    expect(manifest.galleryBanner).toEqual({ color: expect.stringMatching(/^#[0-9a-f]{6}$/), theme: 'dark' });
  });

  it('changes no setting of ordinary Markdown and steals no key', () => {
    expect(Object.keys(contributes)).not.toContain('configurationDefaults');
    expect(Object.keys(contributes)).not.toContain('keybindings');
  });

  it('leads a person somewhere in every state of the findings view', () => {
    const states = [
      ...readFileSync('client/src/document-reports.ts', 'utf8').matchAll(/\| '([a-z-]+)'/g),
    ].map(([, state]) => state);
    const protocol = readFileSync('protocol/src/readiness.ts', 'utf8');
    const [, union = ''] = /type DocumentState =([\s\S]+?);/.exec(protocol) ?? [];
    const all = [...states, ...[...union.matchAll(/\| '([a-z-]+)'/g)].map(([, state]) => state)];
    const withEntries = ['judged', 'likely'];
    const conditions = contributes.viewsWelcome
      .filter(({ view }) => view === 'throughline.findings')
      .map(({ when }) => when)
      .join(' ');
    const silent = all.filter(
      (state) => state && !withEntries.includes(state) && !conditions.includes(`== ${state}`),
    );
    expect(silent).toEqual([]);
  });

  it('names the settings that a folder cannot set while it is not trusted', () => {
    expect(manifest.capabilities.untrustedWorkspaces.restrictedConfigurations).toEqual([
      'throughline.configPath',
    ]);
    expect(manifest.capabilities.virtualWorkspaces).toBe(true);
  });

  it('has four to six first steps, each with a button and an end', () => {
    const [{ steps }] = contributes.walkthroughs as [(typeof contributes.walkthroughs)[number]];
    expect(steps.length).toBeGreaterThanOrEqual(4);
    expect(steps.length).toBeLessThanOrEqual(6);
    for (const step of steps) {
      expect(textOf(step.description)).toContain('](command:throughline.');
      expect(step.completionEvents.length).toBeGreaterThan(0);
    }
  });
});
