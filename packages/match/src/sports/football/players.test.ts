import { describe, expect, it } from 'vitest';
import type { Command } from '../../match.ts';
import {
  amending,
  card,
  EXTRA_TIME,
  FIRST_HALF,
  goal,
  lineup,
  missedPenalty,
  player,
  substitution,
} from '../../testing/commands.ts';
import { as, given, type Step } from '../../testing/given.ts';
import { cupTie, footballMatch } from '../../testing/setups.ts';

const LINEUPS = [lineup('home'), lineup('away')];
const inPlay = (...steps: readonly Step[]) => given(footballMatch(), ...LINEUPS, ...FIRST_HALF, ...steps);

describe('players', () => {
  it.each<[string, Command]>([
    ['scorer', goal('home', 5, { player: 'x' })],
    ['scorer of the other team', goal('home', 5, { player: 'a9' })],
    ['assistant', goal('home', 5, { player: 'h9', assist: 'x' })],
    ['taker of a penalty', missedPenalty('home', 5, 'x')],
    ['player who is booked', card('home', 'yellow', 'x', 5)],
    ['player who comes on', substitution('home', 'h9', 'x', 5)],
    ['player who goes off', substitution('home', 'x', 'h12', 5)],
  ])('FB-04 An unknown %s is refused', (_, command) => {
    inPlay()
      .when(command)
      .refused('FB-04', /not in the line-up/);
  });

  it('FB-04 Without a line-up players go by their names', () => {
    const unknown = given(footballMatch(), ...FIRST_HALF);
    unknown.when(goal('home', 5, { player: 'h9' })).refused('FB-04', /not known/);
    const named: Command = { type: 'recordGoal', side: 'home', kind: 'openPlay', player: { name: 'Pelé' } };
    expect(unknown.when(as('goal', named)).accepted().incident('goal')).toMatchObject({
      player: { name: 'Pelé' },
    });
  });

  it.each<[string, Command]>([
    ['scores', goal('home', 40, { player: 'h2' })],
    ['scores an own goal', goal('away', 40, { kind: 'ownGoal', player: 'h2' })],
    ['assists', goal('home', 40, { player: 'h9', assist: 'h2' })],
    ['misses a penalty', missedPenalty('home', 40, 'h2')],
    ['is carded', card('home', 'yellow', 'h2', 40)],
    ['goes off', substitution('home', 'h2', 'h12', 40)],
    ['comes on', substitution('home', 'h9', 'h2', 40)],
  ])('FB-05 Nobody who was sent off %s', (_, command) => {
    inPlay(card('home', 'red', 'h2', 30))
      .when(command)
      .refused('FB-05');
  });

  it.each<[string, Command]>([
    ['scores', goal('home', 5, { player: 'h12' })],
    ['assists', goal('home', 5, { player: 'h9', assist: 'h12' })],
    ['misses a penalty', missedPenalty('home', 5, 'h12')],
    ['goes off', substitution('home', 'h12', 'h13', 5)],
  ])('FB-06 Nobody who is not on the pitch %s', (_, command) => {
    inPlay().when(command).refused('FB-06');
  });

  it('FB-06 Who came on may score, who went off may not', () => {
    const changed = inPlay(substitution('home', 'h9', 'h12', 30));
    changed.when(goal('home', 31, { player: 'h12' })).accepted();
    changed.when(goal('home', 31, { player: 'h9' })).refused('FB-06');
  });

  it('FB-07 An own goal counts for the opponents', () => {
    const { summary, incident } = inPlay(as('own', goal('away', 5, { kind: 'ownGoal', player: 'h4' })));
    expect(summary.score).toEqual({ home: 0, away: 1 });
    expect(incident('own')).toMatchObject({ side: 'away', player: { id: 'h4', name: 'home 4' } });
    inPlay()
      .when(goal('home', 5, { kind: 'ownGoal', player: 'h4' }))
      .refused('FB-07');
  });

  it('FB-08 An own goal has no assist, and nobody assists their own goal', () => {
    inPlay()
      .when(goal('away', 5, { kind: 'ownGoal', player: 'h4', assist: 'a9' }))
      .refused('FB-08');
    inPlay()
      .when(goal('home', 5, { player: 'h9', assist: 'h9' }))
      .refused('FB-08');
    inPlay(as('goal', goal('home', 5, { player: 'h9', assist: 'h10' })))
      .when(amending('goal', { kind: 'ownGoal', side: 'away' }))
      .refused('FB-08');
  });
});

describe('cards', () => {
  it('FB-09 A second yellow needs a first', () => {
    inPlay()
      .when(card('home', 'secondYellow', 'h2', 5))
      .refused('FB-09');
    const { summary } = inPlay(card('home', 'yellow', 'h2', 5), card('home', 'secondYellow', 'h2', 40));
    expect(summary).toMatchObject({ counters: { home: { yellow: 1, red: 1 }, away: { yellow: 0, red: 0 } } });
  });

  it('FB-10 A player who has a yellow card is not shown a plain one again', () => {
    const booked = inPlay(card('home', 'yellow', 'h2', 5));
    booked.when(card('home', 'yellow', 'h2', 40)).refused('FB-10');
    booked.when(card('home', 'red', 'h2', 40)).accepted();
    booked.when(card('away', 'yellow', 'a2', 40)).accepted();
  });

  it('FB-22 A card is shown to a player or to staff, not to both', () => {
    const coach: Command = { type: 'recordCard', side: 'home', card: 'red', staff: 'The coach' };
    expect(inPlay(as('card', coach)).incident('card')).toMatchObject({ staff: 'The coach' });
    inPlay()
      .when({ ...coach, player: player('h2') })
      .refused('FB-22');
    inPlay(as('card', coach))
      .when(amending('card', { player: player('h2') }))
      .refused('FB-22');
    inPlay(as('card', coach))
      .when(amending('card', { player: player('h2'), staff: null }))
      .accepted();
  });

  it('are shown to substitutes too', () => {
    const { summary, when } = inPlay(card('home', 'red', 'h12', 5));
    expect(summary).toMatchObject({ counters: { home: { red: 1 }, away: { red: 0 } } });
    when(substitution('home', 'h2', 'h12', 20)).refused('FB-05');
  });
});

describe('substitutions', () => {
  const changes = (count: number, minute: number, from = 0): Command[] =>
    Array.from({ length: count }, (_, i) =>
      substitution('home', `h${from + i + 1}`, `h${from + i + 12}`, minute),
    );

  it('FB-11 A team makes no more substitutions than allowed', () => {
    const made = inPlay(...changes(5, 30));
    made.when(substitution('home', 'h6', 'h17', 40)).refused('FB-11', /all 5/);
    made.when(substitution('away', 'a6', 'a17', 40)).accepted();
    given(footballMatch({ maxSubstitutions: 12 }), ...LINEUPS, ...FIRST_HALF, ...changes(11, 30))
      .when({ type: 'recordSubstitution', side: 'home', minute: { minute: 31 } })
      .accepted()
      .when({ type: 'recordSubstitution', side: 'home', minute: { minute: 32 } })
      .refused('FB-11', /all 12/);
  });

  it('FB-11 Extra time allows one more, also in the interval before it', () => {
    const extra = given(cupTie(), ...LINEUPS, ...EXTRA_TIME, ...changes(5, 80));
    const sixth = extra.when(substitution('home', 'h6', 'h17', 95)).accepted();
    sixth.when(substitution('home', 'h7', 'h18', 96)).refused('FB-11', /all 6/);
    const before = given(cupTie(), ...LINEUPS, ...EXTRA_TIME.slice(0, -1), ...changes(5, 80));
    before.when(substitution('home', 'h6', 'h17', 90)).refused('FB-11');
    before.when(substitution('home', 'h6', 'h17')).accepted();
  });

  it('FB-11 A concussion substitution does not count', () => {
    const hurt: Command = {
      type: 'recordSubstitution',
      side: 'home',
      off: player('h6'),
      on: player('h17'),
      minute: { minute: 40 },
      concussion: true,
    };
    const made = inPlay(...changes(4, 30), as('hurt', hurt), substitution('home', 'h7', 'h18', 41));
    expect(made.incident('hurt')).toMatchObject({ concussion: true });
    made.when(amending('hurt', { concussion: false })).refused('CO-04', /all 5/);
  });

  it('FB-12 Who was substituted does not come back', () => {
    inPlay(substitution('home', 'h9', 'h12', 20))
      .when(substitution('home', 'h10', 'h9', 30))
      .refused('FB-12');
    given(
      footballMatch({ returnSubstitutions: true }),
      ...LINEUPS,
      ...FIRST_HALF,
      substitution('home', 'h9', 'h12', 20),
    )
      .when(substitution('home', 'h10', 'h9', 30))
      .accepted();
  });

  it('FB-13 Who comes on is not already on the pitch', () => {
    inPlay()
      .when(substitution('home', 'h9', 'h10', 20))
      .refused('FB-13');
    inPlay()
      .when(substitution('home', 'h9', 'h9', 20))
      .refused('FB-13', /themselves/);
  });
});
