import { readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { tempFolder } from '../testing/temp-folder.ts';
import { backupName, listBackups, pruneBackups } from './backup-folder.ts';
import { isBackupDue } from './nightly.ts';

const HOUR = 3_600_000;
const MINUTE = 60_000;
/** A moment on the clock of this machine, in whatever zone it is. */
const at = (day: number, hour: number, minute = 0): number => new Date(2026, 5, day, hour, minute).getTime();

describe('a nightly backup is due', () => {
  const times = { startedAt: at(1, 12), lastAt: undefined, failedAt: undefined, at: '03:30' };
  it.each([
    ['not before its time', { now: at(2, 3, 29), lastAt: at(2, 1) }, false],
    ['at its time', { now: at(2, 3, 30), lastAt: at(1, 13) }, true],
    ['later on, when it was missed', { now: at(2, 9), lastAt: at(1, 13) }, true],
    ['not twice', { now: at(2, 9), lastAt: at(2, 3, 30) }, false],
    ['without any before', { now: at(2, 3, 31) }, true],
    ['not in the first minutes after a start', { now: at(1, 12, 5) }, false],
    ['some minutes after a start without any', { now: at(1, 12, 11) }, true],
    [
      'after a start, where the last is a day old',
      { now: at(5, 20, 15), startedAt: at(5, 20), lastAt: at(4, 20) },
      true,
    ],
    [
      'not after a start, where the last is of today',
      { now: at(5, 20, 15), startedAt: at(5, 20), lastAt: at(5, 3, 30) },
      false,
    ],
    [
      'not again within an hour after a failure',
      { now: at(2, 4), failedAt: at(2, 3, 30), lastAt: at(1, 3) },
      false,
    ],
    ['again an hour after a failure', { now: at(2, 4, 31), failedAt: at(2, 3, 30), lastAt: at(1, 3) }, true],
  ])('%s', (_, given, isDue) => {
    expect(isBackupDue({ ...times, ...given })).toBe(isDue);
  });
});

describe('the folder of backups', () => {
  const folder = tempFolder();
  afterAll(() => folder.remove());
  const now = Date.UTC(2026, 5, 20, 3, 30);
  const put = (name: string) => writeFileSync(join(folder.path, name), 'x');

  it('keeps seven nights, three updates and what somebody asked for, and nothing of a killed process', () => {
    for (let night = 0; night < 10; night += 1) put(backupName('nightly', now - night * 24 * HOUR));
    for (let update = 0; update < 5; update += 1) put(backupName('before-update', now - update * HOUR));
    for (let manual = 0; manual < 5; manual += 1) put(backupName('manual', now - manual * MINUTE));
    put('holiday.jpg');
    const drafts = ['nightly', 'manual'].map((reason) => `${backupName(reason as 'nightly', now)}.part`);
    drafts.forEach(put);
    const [old = ''] = drafts;
    utimesSync(join(folder.path, old), (now - 25 * HOUR) / 1_000, (now - 25 * HOUR) / 1_000);
    for (const recent of drafts.slice(1)) utimesSync(join(folder.path, recent), now / 1_000, now / 1_000);

    pruneBackups(folder.path, 7, now);
    const kept = listBackups(folder.path);
    const nights = kept.filter(({ reason }) => reason === 'nightly').map(({ madeAt }) => madeAt);
    expect(nights).toEqual([0, 1, 2, 3, 4, 5, 6].map((night) => now - night * 24 * HOUR));
    expect(kept.filter(({ reason }) => reason === 'before-update')).toHaveLength(3);
    expect(kept.filter(({ reason }) => reason === 'manual')).toHaveLength(5);
    expect(kept[0]).toMatchObject({ madeAt: now, bytes: 1 });
    const others = readdirSync(folder.path).filter((file) => !kept.some((one) => one.file === file));
    expect(others.toSorted()).toEqual(['holiday.jpg', drafts[1]].toSorted());
  });

  it('is empty where there is none', () => {
    expect(listBackups(join(folder.path, 'absent'))).toEqual([]);
  });
});
