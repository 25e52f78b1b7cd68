import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readEnv as readApi } from '../../../apps/api/src/env.ts';
import { readEnv as readSoketi } from '../../../apps/soketi/src/env.ts';
import { readEnv as readWeb } from '../../../apps/web/src/env.ts';
import { SECRETS } from './index.ts';

const read = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');

/** `.env.example`: every setting, with its default where it has one that can be written down. */
const example = new Map(
  [...read('.env.example').matchAll(/^(# )?([A-Z][A-Z_]+)=(.*)$/gm)].map(
    ([, isComment, name = '', value = '']) => [name, isComment === undefined ? value : undefined],
  ),
);

const namesIn = (schema: string): string[] => [
  ...new Set([...read(schema).matchAll(/^ +([A-Z][A-Z_]+):/gm)].map(([, name = '']) => name)),
];

const NOT_OURS = ['NODE_ENV'];
const APPS = {
  api: { names: namesIn('apps/api/src/env.ts'), defaults: readApi({}) },
  soketi: { names: namesIn('apps/soketi/src/env.ts'), defaults: readSoketi({}) },
  web: { names: namesIn('apps/web/src/env.ts'), defaults: readWeb({}) },
};
/** Of `npm start` and of the commands. */
const OF_COMMANDS = ['SCORELINE_DEMO', 'SCORELINE_URL', 'SCORELINE_API_KEY'];
const OF_FILES = SECRETS.map((name) => `${name}_FILE`);

/** What a service of compose has no choice in: who listens where inside, and where its volumes are. */
const FIXED = {
  api: ['API_HOST', 'API_PORT', 'SCORELINE_DATA_DIR', 'SCORELINE_BACKUP_DIR'],
  soketi: [
    'SOKETI_HOST',
    'SOKETI_PORT',
    'SOKETI_API_HOST',
    'SOKETI_API_PORT',
    'SOKETI_METRICS_HOST',
    'SOKETI_METRICS_PORT',
  ],
  web: ['HOST', 'PORT'],
};

/** The variables that a service of compose is given. */
const composed = (service: string): string[] => {
  const [, block = ''] =
    new RegExp(`^  ${service}:\\n((?:    .*\\n|\\n)+)`, 'm').exec(read('docker-compose.yml')) ?? [];
  return [...block.matchAll(/^ {6}([A-Z][A-Z_]+):/gm)].map(([, name = '']) => name.replace(/_FILE$/, ''));
};

describe('a setting', () => {
  it('of an app or a command stands in .env.example, and nothing else does', () => {
    const all = [...Object.values(APPS).flatMap(({ names }) => names), ...OF_COMMANDS, ...OF_FILES];
    const ours = new Set(all.filter((name) => !NOT_OURS.includes(name)));
    expect([...example.keys()].toSorted()).toEqual([...ours].toSorted());
  });

  it.each(Object.entries(APPS))('of %s has the default that .env.example says', (_, { defaults }) => {
    for (const [name, value] of Object.entries(defaults)) {
      const said = example.get(name);
      // Without a value there is no default, or one that each machine has for itself. A quieter log is the launcher's.
      if (said === undefined || name === 'LOG_LEVEL') continue;
      expect([name, typeof value === 'boolean' ? String(Number(value)) : String(value)]).toEqual([
        name,
        said,
      ]);
    }
  });

  it.each(['api', 'soketi', 'web'] as const)(
    'of %s can be set in compose, or has no choice there',
    (service) => {
      const given = [...composed(service), ...FIXED[service], ...NOT_OURS];
      expect(APPS[service].names.filter((name) => !given.includes(name))).toEqual([]);
    },
  );

  it('that the README names is one', () => {
    const table = read('README.md').split('## Settings')[1]?.split('\n## ')[0] ?? '';
    const named = [...table.matchAll(/`([A-Z]+_[A-Z_]+|PORT|HOST)`/g)].map(([, name = '']) => name);
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((name) => !example.has(name))).toEqual([]);
  });
});

describe('a secret', () => {
  it('reaches no service of compose but those that need it, and none as a plain value', () => {
    const compose = read('docker-compose.yml');
    const volumesOf = (service: string) =>
      [
        ...(compose.split(`\n  ${service}:\n`)[1]?.split(/\n {2}\w/)[0] ?? '').matchAll(
          /(secrets[a-z-]*):\//g,
        ),
      ].map(([, volume]) => volume);
    expect(['postgres', 'soketi', 'api', 'web', 'demo', 'nginx'].map(volumesOf)).toEqual([
      ['secrets-postgres'],
      ['secrets-soketi'],
      ['secrets-api'],
      [],
      [],
      [],
    ]);
    expect(compose).not.toMatch(/^ {6}(DATABASE_URL|SCORELINE_(AUTH|SOKETI)_SECRET):/m);
  });
});
