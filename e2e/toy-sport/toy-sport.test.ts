import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { copyWithFolders, enter, leaveOut, PACKAGES, type RegistryName } from './copy.ts';

const TSC = fileURLToPath(new URL('../../node_modules/typescript/bin/tsc', import.meta.url));
const NAMES: readonly RegistryName[] = ['match', 'protocol', 'views', 'admins'];
/** Each runs the compiler once, on a machine that may be busy. */
vi.setConfig({ testTimeout: 180_000 });

let copy: string;

/** What tsc says of a project of the copy; nothing when its types pass. */
const tsc = (folder: string, ...args: readonly string[]): string => {
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [TSC, '--pretty', 'false', ...args], {
    cwd: join(copy, folder),
    encoding: 'utf8',
  });
  if (error !== undefined) throw error;
  return status === 0 ? '' : `${stdout}${stderr}`;
};

const build = (name: string): string => tsc(`packages/${name}`, '-p', 'tsconfig.build.json');
const typesOf = (folder: string): string => tsc(folder, '-p', 'tsconfig.json', '--incremental', 'false');

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'toy-sport-'));
  copyWithFolders(copy);
  for (const name of NAMES) enter(copy, name);
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

/** Best of three tosses of a coin: added by its three folders and a line in each registry, and by nothing else. */
describe('a sport that nobody knew', () => {
  it.each(PACKAGES)('fits the types of packages/%s', (name) => {
    expect(build(name)).toBe('');
  });

  it('fits the types of the pages', () => {
    expect(typesOf('apps/web')).toBe('');
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

  it.each<[RegistryName, where: RegExp, types: () => string]>([
    ['views', /^src\/sports\/views\.ts.* error .*coinToss/m, () => typesOf('apps/web')],
    ['admins', /^src\/sports\/admins\.ts.* error .*coinToss/m, () => typesOf('apps/web')],
    ['protocol', /^src\/sports\.ts.* error .*coinToss/m, () => typesOf('packages/protocol')],
    // The schemas then are those of a sport that is none.
    ['match', /^src\/sports\.ts.* error .*coinToss/m, () => build('match') || typesOf('packages/protocol')],
  ])('is missed by name where the registry of %s has no line for it', (name, where, types) => {
    leaveOut(copy, name);
    expect(types()).toMatch(where);
    enter(copy, name);
  });
});
