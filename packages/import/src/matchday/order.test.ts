import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFootballTxt } from '../football-txt/read.ts';
import { HARBOUR_CUP } from '../testing/harbour-cup.ts';
import { checkPlay } from './check-play.ts';
import type { Incident } from './football.ts';
import { orderIncidents } from './order.ts';

const minute = (value: number) => ({ minute: value });
const goal = (player: string, at: number): Incident => ({
  type: 'goal',
  side: 'home',
  kind: 'openPlay',
  player,
  minute: minute(at),
});
const card = (player: string, of: 'yellow' | 'secondYellow' | 'red', at: number): Incident => ({
  type: 'card',
  side: 'home',
  card: of,
  player,
  minute: minute(at),
});
const change = (off: string, on: string, at: number): Incident => ({
  type: 'substitution',
  side: 'home',
  off,
  on,
  minute: minute(at),
});

describe('incidents of one minute', () => {
  it.each([
    ['who comes on can score', [change('A', 'B', 60), goal('B', 60)]],
    ['who scored can go off', [goal('A', 60), change('A', 'B', 60)]],
    ['who is booked can go off', [card('A', 'yellow', 60), change('A', 'B', 60)]],
    ['who comes on can be booked', [change('A', 'B', 60), card('B', 'yellow', 60)]],
    ['who comes on can go off again', [change('A', 'B', 60), change('B', 'C', 60)]],
    ['a first yellow is before the second', [card('A', 'yellow', 60), card('A', 'secondYellow', 60)]],
    ['who is sent off has scored before', [goal('A', 60), card('A', 'red', 60)]],
    ['changes in the interval come first', [change('A', 'B', 46), goal('C', 46)]],
    ['changes during play come last', [goal('C', 47), card('D', 'yellow', 47), change('A', 'B', 47)]],
    ['a chain of all of it', [goal('A', 60), change('A', 'B', 60), goal('B', 60), card('B', 'red', 60)]],
  ])('%s, in whatever order the source lists them', (_, legal) => {
    fc.assert(
      fc.property(fc.shuffledSubarray(legal, { minLength: legal.length }), (listed) => {
        expect(orderIncidents(listed)).toEqual(legal);
      }),
    );
  });

  it('keep the order of the source where nothing else decides', () => {
    const listed = [change('A', 'B', 70), change('C', 'D', 70), change('E', 'F', 70)];
    expect(orderIncidents(listed)).toEqual(listed);
  });
});

describe('incidents of a match', () => {
  const matches = readFootballTxt('cup.txt', HARBOUR_CUP).matches.filter((m) => m.lineups !== undefined);

  it('are always an order in which they can have happened', () => {
    for (const match of matches) {
      const kicks = match.incidents.filter((i) => i.type === 'kick');
      const play = match.incidents.filter((i) => i.type !== 'kick');
      fc.assert(
        fc.property(fc.shuffledSubarray(play, { minLength: play.length }), (listed) => {
          const incidents = orderIncidents([...kicks, ...listed]);
          expect(incidents).toHaveLength(match.incidents.length);
          expect(checkPlay({ ...match, incidents })).toBeNull();
        }),
      );
    }
  });
});
