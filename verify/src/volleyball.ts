import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Side, VOLLEYBALL_RULES } from '@scoreline/match';
import { RallyMatch } from './rally-match.ts';
import type { Verdict } from './verdict.ts';

/** The columns of a scouted line: its code, the set, and from here the six of home and the six of away by position. */
const SET_COLUMN = 8;
const SHIRTS_COLUMN = 14;
const ON_COURT = 6;

const POINT = /^([*a])p(\d+):(\d+)/;
const SERVE = /^([*a])(\d\d)S/;
const SUBSTITUTION = /^([*a])c(\d+):(\d+)/;
const TIME_OUT = /^([*a])T/;

const sideOf = (mark: string | undefined): Side => (mark === '*' ? 'home' : 'away');

/** The scores of the sets under `[3SET]`: the last of each line's five. */
const setsIn = (lines: readonly string[]): string[] => {
  const start = lines.indexOf('[3SET]');
  return lines.slice(start + 1, start + 6).flatMap((line) => {
    const last = line.split(';')[4]?.replaceAll(' ', '') ?? '';
    return /^\d+-\d+$/.test(last) ? [last] : [];
  });
};

const shirtsIn = (columns: readonly string[], side: Side): number[] =>
  columns
    .slice(
      SHIRTS_COLUMN + (side === 'home' ? 0 : ON_COURT),
      SHIRTS_COLUMN + (side === 'home' ? ON_COURT : 2 * ON_COURT),
    )
    .map(Number);

const verify = (folder: string, file: string): Verdict => {
  const lines = readFileSync(join(folder, file), 'latin1').split(/\r?\n/);
  const match = new RallyMatch({
    sport: 'volleyball',
    rules: { ...VOLLEYBALL_RULES, timeOutsInSet: null, substitutions: null },
    matchId: file,
    kickoffAt: 0,
    names: { home: 'Home', away: 'Away' },
    clockRate: 1,
  });
  const story = lines.indexOf('[3SCOUT]');
  let isServed = false;
  for (const [index, line] of lines.entries()) {
    if (index <= story) continue;
    const at = `${file}:${index + 1}`;
    const columns = line.split(';');
    const serve = SERVE.exec(line);
    if (serve !== null && match.isBetweenSets && match.summary.result === null) {
      // The first serve of a set: the line says who is where.
      match.post({ type: 'startSet', server: sideOf(serve[1]) }, at);
      for (const side of ['home', 'away'] as const) {
        const shirts = shirtsIn(columns, side);
        if (shirts.every((shirt) => shirt > 0)) match.post({ type: 'setCourtOrder', side, shirts }, at);
      }
      match.expectSame('the set', String(match.summary.phase?.number), columns[SET_COLUMN] ?? '', at);
    }
    if (serve !== null && isServed) match.gaps.push(`${at}: a second serve in one rally`);
    else if (serve !== null) {
      isServed = true;
      const { turn, detail } = match.summary;
      match.expectSame('the server', String(turn?.side), sideOf(serve[1]), at);
      const shirt = 'servingShirt' in detail ? detail.servingShirt : undefined;
      if (shirt !== undefined)
        match.expectSame('the serving shirt', String(shirt), String(Number(serve[2])), at);
    }
    const change = SUBSTITUTION.exec(line);
    if (change !== null)
      match.post(
        { type: 'replacePlayer', side: sideOf(change[1]), off: Number(change[2]), on: Number(change[3]) },
        at,
      );
    const timeOut = TIME_OUT.exec(line);
    if (timeOut !== null) match.post({ type: 'takeTimeOut', side: sideOf(timeOut[1]) }, at);
    const point = POINT.exec(line);
    if (point !== null) isServed = false;
    if (point !== null && match.point(sideOf(point[1]), at)) {
      const { home, away } = match.points;
      match.expectSame('the score', `${home}-${away}`, `${Number(point[2])}-${Number(point[3])}`, at);
    }
  }
  match.expectSame('the sets', match.sets, setsIn(lines).join(' '), file);
  match.expectSame('the match', match.summary.status, 'ended', file);
  const { differences, gaps, compared } = match;
  return { match: file, differences, gaps, compared };
};

/** DataVolley's scouted matches. */
export const verifyVolleyball = (folder: string): Verdict[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.dvw'))
    .map((file) => verify(folder, file));
