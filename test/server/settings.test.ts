import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { DEFAULT_SETTINGS, readSettings, SettingsStore } from '../../server/src/session/settings';

/** `codeLens.sections` and the like, with what holds when nobody says anything. */
const DEFAULTS = Object.entries(DEFAULT_SETTINGS).flatMap(([name, value]): readonly [string, unknown][] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).map(([inner, given]) => [`${name}.${inner}`, given])
    : [[name, value]],
);

describe('the settings', () => {
  it('have the same defaults in VS Code', () => {
    const contributed = manifest.contributes.configuration.flatMap(({ properties }) =>
      Object.entries(properties),
    );
    const own = contributed
      .filter(([name]) => !name.startsWith('throughline.trace'))
      .map(([name, { default: value }]) => [name.replace('throughline.', ''), value]);
    expect(Object.fromEntries(own)).toEqual(Object.fromEntries(DEFAULTS));
  });

  it('are all described for other editors, with their defaults', () => {
    const page = readFileSync('docs/editors.md', 'utf8');
    for (const [name, value] of DEFAULTS) {
      expect(page).toContain(`| \`${name}\` | ${value === null ? 'none' : `\`${String(value)}\``} |`);
    }
  });

  it('are taken as far as they make sense', () => {
    const given = {
      enable: 'yes',
      profile: 'strict',
      codeLens: null,
      inlayHints: { totals: true },
      other: 1,
    };
    expect(readSettings(given, DEFAULT_SETTINGS)).toEqual({
      ...DEFAULT_SETTINGS,
      profile: 'strict',
      inlayHints: { totals: true },
    });
    expect(readSettings('none', DEFAULT_SETTINGS)).toEqual(DEFAULT_SETTINGS);
  });
});

describe('a client that cannot be asked for settings', () => {
  it('gives them when it starts, and when they change', () => {
    const store = new SettingsStore({ profile: 'strict' }, null);
    expect(store.of('file:///a.md')).toMatchObject({ profile: 'strict' });
    store.changed({ throughline: { profile: null } });
    expect(store.of('file:///a.md')).toMatchObject({ profile: null });
  });
});

describe('a client that is asked', () => {
  it('is asked once for each document, and its refusal counts as no answer', async () => {
    const asked: string[] = [];
    const store = new SettingsStore({ profile: 'strict' }, async (uri) => {
      asked.push(uri);
      if (uri === 'b') throw new Error('no');
      return { enable: false };
    });
    expect(await store.of('a')).toMatchObject({ enable: false, profile: 'strict' });
    expect(store.of('a')).toMatchObject({ enable: false });
    expect(await store.of('b')).toMatchObject({ enable: true });
    expect(asked).toEqual(['a', 'b']);
  });
});
