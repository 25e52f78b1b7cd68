import { describe, expect, it } from 'vitest';
import { readFootballTxt } from '../football-txt/read.ts';
import { type Matchday, readMatchday } from '../matchday.ts';
import { SourceError } from '../source-error.ts';
import { HARBOUR_CUP } from '../testing/harbour-cup.ts';
import { SHORT_MATCH } from '../testing/short-match.ts';
import { playerIds, refOf } from './identity.ts';
import { planImport } from './plan.ts';

const NIL: [number, number] = [0, 0];
const cup = () => planImport('cup.txt', readFootballTxt('cup.txt', HARBOUR_CUP));
const stepsOf = (matchday: Matchday) => planImport('x', matchday).matches.map(({ steps }) => steps);

describe('a plan', () => {
  it('is the same whenever the same file is read, and no id in it is used twice', () => {
    const ids = cup().matches.flatMap(({ steps }) => steps.map(({ id }) => id));
    expect(cup().matches.flatMap(({ steps }) => steps.map(({ id }) => id))).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => /^[A-Za-z0-9_-]{1,64}$/.test(id))).toBe(true);
  });

  it('keeps the ids of what was there when something is added to a match', () => {
    const matchday = readFootballTxt('cup.txt', HARBOUR_CUP);
    const more = {
      ...matchday,
      matches: matchday.matches.map((match, index) =>
        index > 0
          ? match
          : {
              ...match,
              incidents: match.incidents.filter((i) => i.type !== 'goal'),
              result: { fullTime: NIL },
            },
      ),
    };
    const before = new Set(stepsOf(more)[0]?.map(({ id }) => id));
    const after = stepsOf(matchday)[0] ?? [];
    const added = after.filter(({ id }) => !before.has(id)).map(({ command }) => command.type);
    expect(added).toEqual(['recordGoal', 'recordGoal']);
  });

  it('runs a match from kick-off to the last kick, each thing after the one before', () => {
    const final = cup().matches.at(-1);
    const times = final?.steps.map(({ at }) => at) ?? [];
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(
      final?.steps.map(({ command }) => command.type).filter((type) => /Period|Kick|final/.test(type)),
    ).toEqual([
      ...Array(4).fill(['startPeriod', 'endPeriod']).flat(),
      'startPeriod',
      ...Array(7).fill('recordKick'),
      'finalize',
    ]);
    const minute = (n: number) => Date.parse('2024-06-09T13:00:00Z') + n * 60_000;
    const goals = final?.steps.filter(({ command }) => command.type === 'recordGoal') ?? [];
    // 9' falls after eight minutes; 45+1' lengthens the first half by one, the interval takes 15.
    expect(goals.map(({ at }) => at)).toEqual([minute(8), minute(46 + 15 + 88 - 45 - 1)]);
  });

  it('names players by id where there are line-ups, an own goal as one of the others', () => {
    const final = cup().matches.at(-1);
    const own = final?.steps.find(
      ({ command }) => command.type === 'recordGoal' && command.kind === 'ownGoal',
    );
    expect(own?.command).toMatchObject({
      side: 'home',
      player: { id: 'northport-ivo-keel', name: 'Ivo Keel' },
    });
  });

  it('allows what was played and no more: a knock-out match that ends level is not to be decided', () => {
    const matchday = readFootballTxt('cup.txt', HARBOUR_CUP);
    const matches = matchday.matches.slice(0, 1).map((match) => ({
      ...match,
      rules: { extraTime: true, shootOut: true },
      incidents: [],
      result: { fullTime: NIL },
    }));
    const [plan] = planImport('x', { ...matchday, matches }).matches;
    expect(plan?.wanted.options).toEqual({ sport: 'football' });
    expect(plan?.state.status).toBe('final');
  });

  it('is refused as a whole, before anything is asked for, when the rules would refuse a part', () => {
    const shorter = {
      ...SHORT_MATCH,
      matches: SHORT_MATCH.matches.map((m) => ({ ...m, points: [...m.points, ['HHHH']] })),
    };
    expect(() => planImport('short.json', shorter)).toThrow(SourceError);
    expect(() => planImport('short.json', shorter)).toThrow(
      /^short\.json, Q\. Quick v S\. Slow, Final: The match is over.* \(TN-02\) Correct it in the file\.$/,
    );
  });

  it('is refused when a name is longer than the API takes', () => {
    const text = JSON.stringify({
      ...SHORT_MATCH,
      competition: { ...SHORT_MATCH.competition, name: 'x'.repeat(81) },
    });
    expect(() => planImport('short.json', readMatchday('short.json', text))).toThrow(
      /^short\.json, competition: name: /,
    );
  });
});

describe('what names a record', () => {
  it('stays within what the API takes', () => {
    const long = refOf('a'.repeat(100), 'match', 'b'.repeat(100));
    expect(long).toMatch(/^[A-Za-z0-9._:/-]{120}$/);
    expect(refOf('a'.repeat(100), 'match', `${'b'.repeat(99)}c`)).not.toBe(long);
    expect(refOf('cup', 'match', 'final')).toBe('matchday:cup/match/final');
  });

  it('tells players apart whose names differ only in accents or are in no Latin letters', () => {
    const ids = [...playerIds('team', ['José', 'Jose', '李', '王', 'Al', 'x'.repeat(90)]).values()];
    expect(new Set(ids).size).toBe(6);
    expect(ids.every((id) => /^[A-Za-z0-9_-]{1,64}$/.test(id))).toBe(true);
    expect(ids[4]).toBe('team-al');
    const [one, other] = ['заря', 'волна'].map((team) => playerIds(team, ['Al']).get('Al') ?? '');
    expect(one).toMatch(/^[A-Za-z0-9_-]{1,64}$/);
    expect(one).not.toBe(other);
  });
});
