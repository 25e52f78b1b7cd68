import { expect, it } from 'vitest';
import { entry, football, type Script, tennis } from '../../../testing/matches.ts';
import { formIn } from './form.ts';

const result = (home: number, away: number): Script => [
  [200, { type: 'recordResult', result: { sport: 'football', fullTime: { home, away } } }],
];
const told = (state: Parameters<typeof entry>[1]) =>
  ['Argentina', 'France'].map((team) => formIn([entry('m', state)], team)[0]?.verdict ?? null);

it('is won, drawn and lost', () => {
  expect(told(football(result(2, 1)))).toEqual(['won', 'lost']);
  expect(told(football(result(1, 1)))).toEqual(['drawn', 'drawn']);
});
it('counts a match that a shoot-out decided as drawn', () => {
  const level = { home: 3, away: 3 };
  const shootOut: Script = [
    [
      200,
      {
        type: 'recordResult',
        result: { sport: 'football', fullTime: level, extraTime: level, shootOut: { home: 4, away: 2 } },
      },
    ],
  ];
  expect(told(football(shootOut, { extraTime: true, shootOut: true }))).toEqual(['drawn', 'drawn']);
});
it('is lost by who retired', () => {
  expect(
    told(
      tennis([
        [0, { type: 'startPlay', server: 'home' }],
        [9, { type: 'retire', side: 'home' }],
      ]),
    ),
  ).toEqual(['lost', 'won']);
});
it('has nothing of what is not over', () => {
  expect(told(football())).toEqual([null, null]);
  expect(told(football([[0, { type: 'startPeriod', period: '1H' }]]))).toEqual([null, null]);
});
