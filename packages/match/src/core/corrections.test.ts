import { describe, expect, it } from 'vitest';
import type { Amendment } from '../match.ts';
import {
  AFTER_EXTRA_TIME,
  amending,
  card,
  EXTRA_TIME,
  end,
  FIRST_HALF,
  FULL_TIME,
  games,
  goal,
  kicks,
  lineup,
  player,
  points,
  restoring,
  SECOND_HALF,
  SHOOT_OUT,
  serve,
  start,
  substitution,
  voiding,
} from '../testing/commands.ts';
import { after, as, given } from '../testing/given.ts';
import { cupTie, footballMatch, tennisMatch } from '../testing/setups.ts';

const inPlay = given(footballMatch(), lineup('home'), lineup('away'), ...SECOND_HALF);

describe('corrections', () => {
  it('CO-01 What is corrected must be an incident of the match', () => {
    for (const command of [voiding('x'), restoring('x'), amending('x', { side: 'home' })])
      inPlay.when(command).refused('CO-01');
    inPlay.when(restoring('1')).refused('CO-01', /no incident 1/);
  });

  it('CO-01 What no fan sees can be taken back once: a line-up, another correction', () => {
    const without = inPlay.when(voiding('1')).accepted();
    expect(without.state.lineups.home).toBeNull();
    without.when(voiding('1')).refused('CO-02', /taken back/);
    const scored = inPlay.when(as('goal', goal('home', 60))).accepted();
    const moved = scored.when(as('moved', amending('goal', { side: 'away' }))).accepted();
    expect(moved.when(voiding('moved')).accepted().summary.score).toEqual({ home: 1, away: 0 });
    const struck = scored.when(as('struck', voiding('goal'))).accepted();
    const back = struck.when(as('back', voiding('struck'))).accepted();
    expect(back.summary.score).toEqual({ home: 1, away: 0 });
    expect(back.when(voiding('back')).accepted().summary.score).toEqual({ home: 0, away: 0 });
  });

  it('CO-02 What is in force is voided, what was voided is restored', () => {
    const scored = inPlay.when(as('goal', goal('home', 60))).accepted();
    scored.when(restoring('goal')).refused('CO-02');
    const voided = scored.when(voiding('goal')).accepted();
    voided.when(voiding('goal')).refused('CO-02');
    voided.when(amending('goal', { side: 'away' })).refused('CO-02', /restore it/);
    expect(voided.summary.score).toEqual({ home: 0, away: 0 });
    expect(voided.incident('goal')).toMatchObject({ state: 'voided', correction: 'Tapped by mistake' });
    expect(voided.when(restoring('goal')).accepted().summary.score).toEqual({ home: 1, away: 0 });
  });

  it('CO-02 What a review cancelled comes back by voiding the outcome of the review', () => {
    const cancelled = [
      as('goal', goal('home', 60)),
      { type: 'openReview', about: 'goal', incidentId: 'goal' } as const,
      as('outcome', { type: 'closeReview', outcome: 'goalCancelled' }),
    ].reduce((so, step) => so.when(step).accepted(), inPlay);
    expect(cancelled.summary.score).toEqual({ home: 0, away: 0 });
    expect(cancelled.incident('goal').state).toBe('cancelled');
    cancelled.when(restoring('goal')).refused('CO-02');
    cancelled.when(voiding('goal')).refused('CO-02');
    cancelled.when(amending('goal', { side: 'away' })).refused('CO-02', /review/);
    const back = cancelled.when(voiding('outcome')).accepted();
    expect(back.summary).toMatchObject({ score: { home: 1, away: 0 }, detail: { review: 'goal' } });
    expect(back.when(restoring('outcome')).accepted().summary.score).toEqual({ home: 0, away: 0 });
  });

  it('CO-03 A change of period has nothing to amend', () => {
    inPlay.when(amending('3', { side: 'home' })).refused('CO-03');
  });

  it.each<[string, Amendment]>([
    ['nothing', {}],
    ['a card', { card: 'red' }],
    ['who came on', { on: player('h12') }],
  ])('CO-05 An amendment of a goal does not change %s', (_, changes) => {
    inPlay
      .when(as('goal', goal('home', 60)))
      .accepted()
      .when(amending('goal', changes))
      .refused('CO-05');
  });

  it('CO-05 An amendment changes what it names and leaves the rest', () => {
    const scored = inPlay.when(as('goal', goal('home', 60, { player: 'h9', assist: 'h10' }))).accepted();
    const amended = scored
      .when(amending('goal', { player: player('h7'), minute: { minute: 59 } }))
      .accepted();
    expect(amended.incident('goal')).toMatchObject({
      side: 'home',
      minute: { minute: 59 },
      player: { id: 'h7', name: 'home 7' },
      assist: { id: 'h10', name: 'home 10' },
      amended: true,
      state: 'inForce',
    });
    const bare = amended.when(amending('goal', { assist: null })).accepted();
    expect(bare.incident('goal')).not.toHaveProperty('assist');
    expect(bare.incident('goal')).toMatchObject({ player: { id: 'h7' } });
  });

  it('an amendment is judged by the rule that it breaks', () => {
    const scored = inPlay.when(as('goal', goal('home', 60, { player: 'h9' }))).accepted();
    scored.when(amending('goal', { player: player('h99') })).refused('FB-04');
    scored.when(amending('goal', { player: player('h12') })).refused('FB-06');
    scored.when(amending('goal', { minute: { minute: 100 } })).refused('FB-03');
    scored.when(amending('goal', { side: 'away' })).refused('FB-04');
    scored.when(amending('goal', { kind: 'ownGoal', side: 'away' })).accepted();
  });

  it('an amendment survives its incident being voided and restored', () => {
    const scored = inPlay.when(as('goal', goal('home', 60))).accepted();
    const amended = scored.when(amending('goal', { side: 'away' })).accepted();
    const voided = amended.when(voiding('goal')).accepted();
    expect(voided.summary.score).toEqual({ home: 0, away: 0 });
    expect(voided.when(restoring('goal')).accepted().summary.score).toEqual({ home: 0, away: 1 });
  });
});

describe('CO-04', () => {
  it('CO-04 A goal whose scorer comes on by a substitution keeps it', () => {
    const scored = inPlay
      .when(as('change', substitution('home', 'h9', 'h12', 60)))
      .accepted()
      .when(goal('home', 70, { player: 'h12' }))
      .accepted();
    scored
      .when(voiding('change'))
      .refused('CO-04', /the goal of 70' would not be possible.*not on the pitch/);
    scored.when(amending('change', { minute: { minute: 75 } })).refused('CO-04');
    scored.when(amending('change', { minute: { minute: 65 } })).accepted();
  });

  it('CO-04 A second yellow keeps the first', () => {
    const off = inPlay
      .when(as('first', card('away', 'yellow', 'a4', 50)))
      .accepted()
      .when(card('away', 'secondYellow', 'a4', 80))
      .accepted();
    off.when(voiding('first')).refused('CO-04', /the card of 80'/);
  });

  it('CO-04 Extra time keeps the level score before it', () => {
    const level = given(
      cupTie(),
      ...SECOND_HALF,
      as('one', goal('home', 60)),
      as('two', goal('away', 70)),
      end,
    );
    const extra = level.when(start('ET1')).accepted();
    extra.when(voiding('two')).refused('CO-04', /the start of ET1/);
    extra.when(goal('home', 80)).refused('CO-04', /the start of ET1/);
    // Both gone it is level again, but no command voids two; so the start of extra time goes first.
    const back = extra.when(voiding('7')).accepted().when(voiding('two')).accepted();
    expect(back.summary).toMatchObject({ status: 'ended', result: { winner: 'home', decidedBy: 'normal' } });
  });

  it('CO-04 A kick of a shoot-out keeps its turn', () => {
    const kicked = given(cupTie(), ...SHOOT_OUT, ...kicks('home', 'xx', 'xx'));
    kicked.when(voiding('11')).refused('CO-04', /a kick of the shoot-out.*take turns/);
    expect(kicked.when(voiding('13')).accepted().state.detail).toMatchObject({ kicks: { length: 3 } });
  });

  it('CO-04 A kick amended does not decide a shoot-out before its last kick', () => {
    const kicked = given(cupTie(), ...SHOOT_OUT, ...kicks('home', 'xxxx', 'x-x'));
    expect(kicked.when(amending('11', { scored: false })).accepted().summary.status).toBe('ended');
    const deciding = kicked.when({ type: 'recordKick', side: 'away', scored: true }).accepted();
    deciding.when(amending('11', { scored: false })).refused('CO-04', /decided/);
  });

  it('CO-04 A line-up set late must have everybody who is named already', () => {
    const known = given(footballMatch(), lineup('home'), ...FIRST_HALF, goal('home', 5, { player: 'h11' }));
    known.when(lineup('home', 10)).refused('CO-04', /the goal of 5'/);
    known.when(lineup('away')).accepted();
  });

  it('CO-04 A tennis match that a struck point would end earlier keeps the point until the later ones are gone', () => {
    const rules = { bestOf: 3 } as const;
    // 6-0, then 6-0 but for one game that the away side won point by point.
    const over = given(tennisMatch(rules), serve('home'), ...games('HHHHHH A HHHHHH'));
    expect(over.summary).toMatchObject({ status: 'ended', score: { home: 2, away: 0 } });
    const loser = over.state.incidents.find((one) => one.type === 'point' && one.side === 'away')?.id ?? '';
    over.when(amending(loser, { side: 'home' })).accepted();
    const oneGame = over.state.incidents.filter((one) => one.type === 'point' && one.side === 'away');
    expect(oneGame).toHaveLength(4);
    const earlier = given(tennisMatch(rules), serve('home'), ...games('HHHHHH HHHHH'), ...points('HHH A H'));
    const struck = earlier.state.incidents.findLast((one) => one.type === 'point' && one.side === 'away');
    earlier
      .when(amending(struck?.id ?? '', { side: 'home' }))
      .refused('CO-04', /a later point.*match is over/);
  });
});

describe('what is recorded late', () => {
  it('stands at its own minute', () => {
    const { state, summary } = given(
      footballMatch(),
      ...SECOND_HALF,
      as('second', goal('away', 70)),
      as('first', goal('home', 30)),
      as('added', goal('home', [45, 2])),
    );
    expect(summary).toMatchObject({
      score: { home: 2, away: 1 },
      units: [
        { code: '1H', home: 2, away: 0 },
        { code: '2H', home: 0, away: 1 },
      ],
    });
    const order = state.incidents.map(({ id }) => id);
    expect(order).toEqual(['1', 'first', 'added', '2', '3', 'second']);
  });

  it('stands before an interruption that came after it', () => {
    const { state } = given(
      footballMatch(),
      after(0, start('1H')),
      after(20, { type: 'interruptMatch' }, 'stop'),
      after(25, { type: 'resumeMatch' }, 'go'),
      after(26, goal('home', 15), 'goal'),
    );
    expect(state.incidents.map(({ id }) => id)).toEqual(['1', 'goal', 'stop', 'go']);
  });

  it('is judged by who was on the pitch then', () => {
    const changed = inPlay.when(substitution('home', 'h9', 'h12', 60)).accepted();
    changed.when(goal('home', 70, { player: 'h9' })).refused('FB-06');
    changed.when(goal('home', 50, { player: 'h9' })).accepted();
    changed.when(goal('home', 50, { player: 'h12' })).refused('FB-06');
  });

  it('after the whistle makes a match of a cup go on, or end', () => {
    const level = given(cupTie(), ...FULL_TIME);
    expect(level.summary).toMatchObject({ status: 'break', phase: { code: 'BET' } });
    const won = level.when(as('late', goal('home', 89))).accepted();
    expect(won.summary).toMatchObject({ status: 'ended', result: { winner: 'home', decidedBy: 'normal' } });
    expect(won.when(voiding('late')).accepted().summary).toMatchObject({
      status: 'break',
      phase: { code: 'BET' },
    });
  });
});

describe('an incident voided far ahead of play', () => {
  it('leads nothing that follows out of its place', () => {
    const { state } = given(
      footballMatch(),
      after(0, start('1H')),
      after(0.1, end),
      after(1, start('2H')),
      after(15, goal('home', 90), 'wrong'),
      after(16, voiding('wrong')),
      after(17, { type: 'interruptMatch' }, 'stop'),
      after(18, { type: 'resumeMatch' }, 'go'),
      after(21, goal('away'), 'goal'),
    );
    expect(state.incidents.map(({ id }) => id)).toEqual(['1', '2', '3', 'stop', 'go', 'goal', 'wrong']);
    expect(state.incidents.find(({ id }) => id === 'goal')).toMatchObject({ minute: { minute: 65 } });
  });
});

describe('a whistle voided', () => {
  it('lets the half go on with its own clock', () => {
    const early = given(footballMatch(), after(0, start('1H')), after(30, end, 'whistle'));
    const { summary } = early.when(voiding('whistle')).accepted();
    expect(summary).toMatchObject({
      status: 'live',
      phase: { code: '1H' },
      clock: { elapsed: 0, from: 0, startedAt: 1671375600000 },
    });
  });

  it('of a start takes back a setting of the clock with it', () => {
    const early = given(footballMatch(), ...SECOND_HALF, { type: 'setClock', seconds: 3000 });
    expect(early.summary).toMatchObject({ clock: { from: 2700, elapsed: 300 } });
    const back = early.when(voiding('3')).accepted();
    expect(back.summary).toMatchObject({ status: 'break', phase: { code: 'HT' } });
  });

  it('that ended extra time leads back into it, unless the kicks have begun', () => {
    const kicking = given(cupTie(), ...SHOOT_OUT);
    kicking.when(voiding('8')).refused('CO-04', /the start of PEN/);
    const level = given(cupTie(), ...AFTER_EXTRA_TIME);
    expect(level.when(voiding('8')).accepted().summary).toMatchObject({
      status: 'live',
      phase: { code: 'ET2' },
    });
  });
});

it('a tennis point struck out in the first set moves everything after it', () => {
  const played = given(tennisMatch(), serve('home'), ...points('HHHH AAAA AAAH'));
  expect(played.summary).toMatchObject({
    units: [{ code: 'S1', home: 1, away: 1 }],
    detail: { points: { home: '15', away: '40' } },
  });
  // Without the first point the game goes on: 40-0, then A A A to deuce, advantage, game; then A A and H.
  const { summary } = played.when(voiding('2')).accepted();
  expect(summary).toMatchObject({
    units: [{ code: 'S1', home: 0, away: 1 }],
    detail: { points: { home: '15', away: '30' } },
    turn: { side: 'away', why: 'serves' },
  });
});

it('the first server can be put right at any time', () => {
  const played = given(tennisMatch(), serve('home'), ...points('HHHH AA'));
  expect(played.summary).toMatchObject({ turn: { side: 'away' } });
  expect(played.when(amending('1', { side: 'away' })).accepted().summary).toMatchObject({
    turn: { side: 'home' },
  });
});

it('a point given to the other side forgets how it was won', () => {
  const ace = given(tennisMatch(), serve('home'), { type: 'recordPoint', side: 'home', how: 'ace' });
  const amended = ace.when(amending('2', { side: 'away' })).accepted();
  expect(amended.incident('2')).toMatchObject({ side: 'away', amended: true });
  expect(amended.incident('2')).not.toHaveProperty('how');
});

it('extra time begun counts for late changes only from its own minutes', () => {
  const five = [2, 3, 4, 5, 6].map((n, i) => substitution('home', `h${n}`, `h${n + 10}`, 50 + i));
  const extra = given(cupTie(), lineup('home'), ...EXTRA_TIME);
  const made = five.reduce((so, command) => so.when(command).accepted(), extra);
  made.when(substitution('home', 'h7', 'h17', 80)).refused('FB-11');
  made.when(substitution('home', 'h7', 'h17', 95)).accepted();
});
