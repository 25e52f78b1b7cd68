import { readFileSync } from 'node:fs';
import { addUp, type Matchday, readMatchday } from '@scoreline/import';
import {
  type Command,
  decide,
  evolve,
  isOfSport,
  startMatch,
  summarize,
  TENNIS_RULES,
} from '@scoreline/match';
import { describe, expect, it } from 'vitest';
import { readDemo } from './demo.ts';

const load = (file: string): string =>
  readFileSync(new URL(`../../../demo/${file}`, import.meta.url), 'utf8');

const demo = readDemo('demo.json', load('demo.json'));
const matchdays: readonly Matchday[] = demo.files.map((file) => readMatchday(file, load(file)));

describe('the demo', () => {
  it('has the knock-out rounds of two World Cups and a tennis match', () => {
    expect(matchdays.map((m) => [m.competition.key, m.matches.length])).toEqual([
      ['world-cup-2026', 32],
      ['world-cup-2022', 16],
      ['demo-open', 1],
    ]);
  });

  it('replays matches that are there, were played, and move', () => {
    for (const replay of demo.replays) {
      const matchday = matchdays.find((m) => m.competition.key === replay.competition);
      const match = matchday?.matches.find((m) => m.key === replay.match);
      expect(match?.status, replay.match).toBe('played');
    }
    expect(new Set(demo.replays.map((r) => r.match)).size).toBe(demo.replays.length);
    expect(new Set(demo.replays.map((r) => r.startAfterSeconds)).size).toBe(demo.replays.length);
  });

  it('replays no shoot-out of which the kicks are not known', () => {
    for (const matchday of matchdays)
      if (matchday.sport === 'football')
        for (const match of matchday.matches)
          if (match.result?.shootOut !== undefined && demo.replays.some((r) => r.match === match.key))
            expect(addUp(match).shootOut).toEqual(match.result.shootOut);
  });

  it('says of no score what its goals contradict', () => {
    for (const matchday of matchdays)
      if (matchday.sport === 'football')
        for (const match of matchday.matches) {
          const sums = addUp(match);
          const { halfTime, fullTime, extraTime } = match.result ?? {};
          expect([match.key, halfTime ?? sums.halfTime, fullTime ?? sums.fullTime]).toEqual([
            match.key,
            sums.halfTime,
            sums.fullTime,
          ]);
          expect([match.key, extraTime ?? sums.total]).toEqual([match.key, sums.total]);
        }
  });

  it('has a tennis match that is over with its last point and not before', () => {
    const matchday = matchdays.find((m) => m.sport === 'tennis');
    const match = matchday?.sport === 'tennis' ? matchday.matches[0] : undefined;
    if (matchday?.sport !== 'tennis' || match?.firstServer === undefined) throw new Error('no tennis');
    const commands: Command[] = [
      { type: 'startPlay', server: match.firstServer },
      ...[...match.points.flat().join('')].map(
        (won): Command => ({ type: 'recordPoint', side: won === 'H' ? 'home' : 'away' }),
      ),
    ];
    let state = startMatch({
      sport: 'tennis',
      matchId: match.key,
      kickoffAt: Date.parse(match.kickoffAt),
      names: { home: match.home, away: match.away },
      clockRate: 1,
      rules: { ...TENNIS_RULES, ...matchday.competition.rules, ...match.rules },
    });
    for (const [index, command] of commands.entries()) {
      expect(summarize(state).status).toBe(index === 0 ? 'scheduled' : 'live');
      const decision = decide(state, { id: String(index), at: index, command });
      if (decision.kind !== 'accepted') throw new Error(`point ${index} is ${decision.kind}`);
      state = evolve(state, decision.entry);
    }
    expect(summarize(state).status).toBe('ended');
    const sets = isOfSport(state, 'tennis') ? state.detail.sets : [];
    expect(sets.map((set) => [set.home, set.away])).toEqual(match.result?.sets);
  });
});

describe('a demo.json that is wrong', () => {
  it('says what would be right', () => {
    expect(() => readDemo('demo.json', '{"format":"scoreline-demo"')).toThrow(
      /^demo\.json, of 1 line: This is not/,
    );
    const text = load('demo.json').replace('"world-cup-2026.json"', '"../world-cup-2026.json"');
    expect(() => readDemo('demo.json', text)).toThrow(
      'demo.json, files.0: a file is named without a folder.',
    );
  });

  it('is also one whose example in the README does not read', () => {
    const blocks = [...load('README.md').matchAll(/```json\n([\s\S]*?)```/g)].map((found) => found[1] ?? '');
    expect(blocks).toHaveLength(2);
    expect(readDemo('README.md', blocks[0] ?? '').files).toEqual(['my-league.json']);
    expect(readMatchday('README.md', blocks[1] ?? '').matches).toHaveLength(2);
  });
});
