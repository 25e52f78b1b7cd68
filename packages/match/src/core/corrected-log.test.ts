import { expect, it } from 'vitest';
import { amending, goal, lineup, player, SECOND_HALF } from '../testing/commands.ts';
import { as, given } from '../testing/given.ts';
import { footballMatch } from '../testing/setups.ts';

const scored = given(footballMatch(), lineup('home'), lineup('away'), ...SECOND_HALF)
  .when(as('goal', goal('home', 60)))
  .accepted();

it('naming the scorer after the goal takes nothing back, so the goal does not count as amended', () => {
  const named = scored.when(amending('goal', { player: player('h9') })).accepted();
  expect(named.incident('goal')).toMatchObject({ player: { id: 'h9' } });
  expect(named.incident('goal')).not.toHaveProperty('amended');
});

it('naming another scorer, or saying the same again with another minute, does', () => {
  const named = scored.when(amending('goal', { player: player('h9') })).accepted();
  const moved = named.when(amending('goal', { player: player('h9'), minute: { minute: 61 } })).accepted();
  expect(moved.incident('goal')).toMatchObject({ amended: true });
  const other = given(footballMatch(), lineup('home'), lineup('away'), ...SECOND_HALF)
    .when(as('goal', goal('home', 60, { player: 'h9' })))
    .accepted()
    .when(amending('goal', { player: player('h7') }))
    .accepted();
  expect(other.incident('goal')).toMatchObject({ amended: true });
});

it('putting another name in place of one that was added, or taking it away, does too', () => {
  const named = scored.when(amending('goal', { player: player('h9') })).accepted();
  for (const changes of [{ player: player('h7') }, { player: null }])
    expect(named.when(amending('goal', changes)).accepted().incident('goal')).toMatchObject({
      amended: true,
    });
});
