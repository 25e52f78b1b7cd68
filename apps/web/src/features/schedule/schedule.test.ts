import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../day/day.ts';
import { kickoffOf, readSlots } from './dates.ts';
import { knockOut, seedOrder } from './knock-out.ts';
import { roundRobin } from './round-robin.ts';
import { planSchedule } from './schedule.ts';

const someTeams = fc.integer({ min: 2, max: 40 });
const DATES = { firstDay: '2026-08-15', daysApart: 7, slots: ['13:00', '15:00'] };

describe('a round-robin', () => {
  it('lets everybody meet everybody once, or once at home and once away', () => {
    fc.assert(
      fc.property(someTeams, fc.boolean(), (teams, isDouble) => {
        const met = roundRobin(teams, isDouble)
          .flat()
          .map(({ home, away }) =>
            isDouble ? `${home}-${away}` : [home, away].sort((a, b) => a - b).join('-'),
          );
        const pairs = (teams * (teams - 1)) / 2;
        expect(met.length).toBe(isDouble ? 2 * pairs : pairs);
        expect(new Set(met).size).toBe(met.length);
      }),
    );
  });

  it('lets nobody play twice in a round or against themselves, and rests as few as it can', () => {
    fc.assert(
      fc.property(someTeams, fc.boolean(), (teams, isDouble) => {
        const rounds = roundRobin(teams, isDouble);
        expect(rounds.length).toBe((teams % 2 === 0 ? teams - 1 : teams) * (isDouble ? 2 : 1));
        for (const round of rounds) {
          const playing = round.flatMap(({ home, away }) => [home, away]);
          expect(new Set(playing).size).toBe(playing.length);
          expect(playing.length).toBe(teams - (teams % 2));
        }
      }),
    );
  });

  it('balances home and away to one, exactly when it is double', () => {
    fc.assert(
      fc.property(someTeams, fc.boolean(), (teams, isDouble) => {
        const balance = Array.from({ length: teams }, () => 0);
        for (const { home, away } of roundRobin(teams, isDouble).flat()) {
          balance[home] = (balance[home] ?? 0) + 1;
          balance[away] = (balance[away] ?? 0) - 1;
        }
        const worst = Math.max(...balance.map(Math.abs));
        expect(worst).toBeLessThanOrEqual(isDouble ? 0 : 1);
      }),
    );
  });
});

describe('a knock-out', () => {
  it('ends with one winner after a match fewer than there are teams, whatever their number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 70 }), (teams) => {
        const ties = knockOut(teams, false).flat();
        expect(ties.length).toBe(teams - 1);
        const entrants = ties.flatMap(({ home, away }) => [home, away]);
        const direct = entrants.flatMap((one) => (one.kind === 'team' ? [one.team] : []));
        expect(direct.toSorted((a, b) => a - b)).toEqual(Array.from({ length: teams }, (_, n) => n));
        const winners = entrants.flatMap((one) => (one.kind === 'winner' ? [one.match] : []));
        expect(winners.toSorted((a, b) => a - b)).toEqual(ties.slice(0, -1).map((_, n) => n));
        // A match follows those whose winners play in it.
        for (const [index, { home, away }] of ties.entries())
          for (const one of [home, away]) if (one.kind !== 'team') expect(one.match).toBeLessThan(index);
        expect(ties.at(-1)?.round).toBe('Final');
      }),
    );
  });

  it('gives byes to the first seeds only', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 70 }), (teams) => {
        let size = 2;
        while (size < teams) size *= 2;
        const first = knockOut(teams, false)[0]?.flatMap(({ home, away }) => [home, away]) ?? [];
        const playing = first.flatMap((one) => (one.kind === 'team' ? [one.team] : []));
        expect(Math.min(...playing)).toBe(size - teams);
      }),
    );
  });

  it('keeps the first two seeds apart until the final', () => {
    expect(seedOrder(8)).toEqual([0, 7, 3, 4, 1, 6, 2, 5]);
  });

  it('of five has a bye for three, and the match for third place before the final', () => {
    const plan = planSchedule({ shape: 'knockOut', teams: 5, hasThirdPlace: true, dates: DATES });
    const name = (party: (typeof plan)[number]['home']) =>
      party.kind === 'team' ? party.team + 1 : party.name;
    expect(plan.map(({ round, home, away }) => [round, name(home), name(away)])).toEqual([
      ['Quarter-final', 4, 5],
      ['Semi-final', 1, 'Winner of Quarter-final'],
      ['Semi-final', 2, 3],
      ['Third place', 'Loser of Semi-final 1', 'Loser of Semi-final 2'],
      ['Final', 'Winner of Semi-final 1', 'Winner of Semi-final 2'],
    ]);
  });
});

describe('the dates of a schedule', () => {
  it.each([
    ['15:00', ['15:00']],
    ['17:30, 9:00;12:15', ['09:00', '12:15', '17:30']],
    ['25:00', null],
    ['noon', null],
    ['', null],
  ])('reads the times %j', (typed, slots) => {
    expect(readSlots(typed)).toEqual(slots);
  });

  it('are so many days apart, on the clock of the device whatever it does meanwhile', () => {
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    for (let round = 0; round < 60; round += 1)
      for (const index of [0, 1, 2]) {
        const at = kickoffOf(DATES, round, index);
        const expected = new Date(2026, 7, 15 + 7 * round, index % 2 === 0 ? 13 : 15).getTime();
        expect([dayOf(at, zone), at]).toEqual([dayOf(expected, zone), expected]);
      }
  });
});
