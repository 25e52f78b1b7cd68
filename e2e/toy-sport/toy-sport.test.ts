import { execFileSync, spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { copyWithFolders, linkOwnPackages } from './copy.ts';
import { enter, leaveOut, REGISTRY_NAMES } from './registries.ts';

const TSC = fileURLToPath(new URL('../../node_modules/typescript/bin/tsc', import.meta.url));
/** What the pages are built of, each after what it needs. */
const PACKAGES = ['async', 'match', 'protocol', 'live', 'import'] as const;
/** Each runs the compiler, on a machine that may be busy. */
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

let copy: string;

/** What tsc says of a project of the copy; nothing when its types pass. Once it has looked, it looks at changes only. */
const tsc = (folder: string, project: string): string => {
  const args = [
    TSC,
    '--pretty',
    'false',
    '-p',
    project,
    '--incremental',
    '--tsBuildInfoFile',
    'toy.tsbuildinfo',
  ];
  const { status, stdout, stderr, error } = spawnSync(process.execPath, args, {
    cwd: join(copy, folder),
    encoding: 'utf8',
  });
  if (error !== undefined) throw error;
  return status === 0 ? '' : `${stdout}${stderr}`;
};
const build = (name: string): string => tsc(`packages/${name}`, 'tsconfig.build.json');
const typesOfPages = (): string => tsc('apps/web', 'tsconfig.json');

beforeAll(() => {
  copy = copyWithFolders();
  linkOwnPackages(copy);
  for (const name of REGISTRY_NAMES) enter(copy, name);
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

/** Best of three tosses of a coin: added by its three folders and a line in each registry, and by nothing else. */
describe('a sport that nobody knew', () => {
  it.each(PACKAGES)('fits the types of packages/%s', (name) => {
    expect(build(name)).toBe('');
  });

  it('fits the types of the pages', () => {
    expect(typesOfPages()).toBe('');
  });

  it('is played', () => {
    const said = execFileSync(process.execPath, ['play.mjs'], { cwd: copy, encoding: 'utf8' });
    const played: unknown = JSON.parse(said);
    expect(played).toMatchObject({
      sports: expect.arrayContaining(['coinToss']),
      live: {
        sport: 'coinToss',
        status: 'live',
        phase: { kind: 'game', number: 1, of: 3, code: 'T1' },
        clock: null,
        score: { home: 0, away: 1 },
        result: null,
      },
      end: {
        status: 'ended',
        score: { home: 0, away: 2 },
        units: [
          { code: 'T1', home: 0, away: 1 },
          { code: 'T2', home: 0, away: 1 },
        ],
        result: { winner: 'away', decidedBy: 'normal' },
        detail: { tosses: 2 },
      },
      incidents: [
        { type: 'toss', side: 'away' },
        { type: 'toss', side: 'away' },
      ],
      refused: 'CT-01',
      importProblem: 'Matches of this sport are not read from CSV.',
      isOnTheWire: true,
    });
  });

  // The types of all pages once more: tried where there is time.
  if (process.env.SCORELINE_TOY_ALL !== undefined)
    it('is missed by name in each registry of the pages that has no line for it', () => {
      leaveOut(copy, 'views');
      leaveOut(copy, 'admins');
      const said = typesOfPages();
      expect(said).toMatch(/^src\/sports\/views\.ts.* error .*coinToss/m);
      expect(said).toMatch(/^src\/sports\/admins\.ts.* error .*coinToss/m);
    });

  it('is missed by name where the registry of the wire has no line for it', () => {
    leaveOut(copy, 'protocol');
    expect(build('protocol')).toMatch(/^src\/sports\.ts.* error .*coinToss/m);
    enter(copy, 'protocol');
  });

  it('is missed by name where the registry of the rules has no line for it', () => {
    leaveOut(copy, 'match');
    expect(build('match')).toBe('');
    // The schemas then are those of a sport that is none.
    expect(build('protocol')).toMatch(/^src\/sports\.ts.* error .*coinToss/m);
  });
});
