import { describe, expect, it } from 'vitest';
import type { Command } from '../match.ts';
import { amending, FIRST_HALF, goal, lineup } from '../testing/commands.ts';
import { as, given } from '../testing/given.ts';
import { footballMatch, lineupOf, tennisMatch } from '../testing/setups.ts';
import type { Lineup } from './lineup.ts';

const whole = lineupOf('home');
const setting = (of: Lineup): Command => ({ type: 'setLineup', side: 'home', lineup: of });

describe('a line-up', () => {
  it('LU-01 A line-up has one to eleven starters', () => {
    expect(given(footballMatch(), lineup('home')).state.lineups.home?.starters).toHaveLength(11);
    given(footballMatch())
      .when(lineup('home', 12))
      .refused('LU-01', /at most 11/);
    given(footballMatch())
      .when(setting({ starters: [], bench: whole.bench }))
      .refused('LU-01');
    given(tennisMatch())
      .when(lineup('home'))
      .refused('LU-01', /no line-ups/);
  });

  it('LU-02 Nobody is named twice', () => {
    given(footballMatch())
      .when(setting({ ...whole, bench: [{ id: 'h3', name: 'Again' }] }))
      .refused('LU-02', /h3/);
  });

  it('LU-03 No shirt number is worn twice', () => {
    given(footballMatch())
      .when(setting({ ...whole, bench: [{ id: 'x', name: 'X', number: 10 }] }))
      .refused('LU-03', /10/);
  });

  it('LU-04 One starter at most is the captain', () => {
    const captains = (count: number) =>
      setting({ ...whole, starters: whole.starters.map((one, i) => ({ ...one, captain: i < count })) });
    given(footballMatch()).when(captains(1)).accepted();
    given(footballMatch()).when(captains(2)).refused('LU-04');
  });

  it('set again replaces the one before, and names everybody as the new one does', () => {
    const misspelt = setting({ ...whole, starters: [{ id: 'h9', name: 'Mesi' }] });
    const scored = given(
      footballMatch(),
      misspelt,
      ...FIRST_HALF,
      as('goal', goal('home', 5, { player: 'h9' })),
    );
    expect(scored.incident('goal')).toMatchObject({ player: { name: 'Mesi' } });
    const right = scored.when(lineup('home')).accepted();
    expect(right.incident('goal')).toMatchObject({ player: { name: 'home 9' } });
  });

  it('set after kick-off lets those be named who were not known', () => {
    const unknown = given(footballMatch(), ...FIRST_HALF, as('goal', goal('home', 5)));
    unknown.when(amending('goal', { player: { id: 'h9', name: '9' } })).refused('FB-04');
    const known = unknown.when(lineup('home')).accepted();
    const named = known.when(amending('goal', { player: { id: 'h9', name: '9' } })).accepted();
    expect(named.incident('goal')).toMatchObject({ player: { id: 'h9', name: 'home 9' } });
  });
});
