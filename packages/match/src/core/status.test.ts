import { describe, expect, it } from 'vitest';
import type { Command } from '../match.ts';
import { FIRST_HALF, FULL_TIME, goal, HALF_TIME, points, serve, start } from '../testing/commands.ts';
import { after, given } from '../testing/given.ts';
import { footballMatch, KICKOFF, tennisMatch } from '../testing/setups.ts';
import { readClock } from './clock.ts';

const RAIN = { reason: 'Rain' };
const suspended: Command = { type: 'suspendMatch', ...RAIN };
const interrupted: Command = { type: 'interruptMatch', ...RAIN };
const resumed: Command = { type: 'resumeMatch' };
const abandoned: Command = { type: 'abandonMatch', ...RAIN };
const postponed: Command = { type: 'postponeMatch', ...RAIN };
const cancelled: Command = { type: 'cancelMatch' };
const awarded: Command = { type: 'awardMatch', winner: 'home', score: { home: 3, away: 0 }, ...RAIN };
const finalized: Command = { type: 'finalize' };
const reopened: Command = { type: 'reopen', reason: 'Wrong scorer' };
const moved: Command = { type: 'moveKickoff', kickoffAt: KICKOFF + 86_400_000 };

describe('status', () => {
  it.each<[string, Command[], Command, string]>([
    ['delayed', [], { type: 'delayMatch', ...RAIN }, 'delayed'],
    ['postponed', [], postponed, 'postponed'],
    ['cancelled, after it was postponed', [postponed], cancelled, 'cancelled'],
    ['interrupted in play', [start('1H')], interrupted, 'interrupted'],
    ['suspended at half-time', [...HALF_TIME], suspended, 'suspended'],
    ['suspended, after it was interrupted', [start('1H'), interrupted], suspended, 'suspended'],
    ['abandoned while suspended', [start('1H'), suspended], abandoned, 'abandoned'],
    ['awarded, after it was abandoned', [start('1H'), abandoned], awarded, 'awarded'],
    ['awarded before it was played', [], awarded, 'awarded'],
    ['ended', [...FULL_TIME.slice(0, -1)], { type: 'endPeriod' }, 'ended'],
  ])('ST-01 A match can be %s', (_, before, command, status) => {
    expect(
      given(footballMatch(), ...before)
        .when(command)
        .accepted().summary.status,
    ).toBe(status);
  });

  it.each<[string, Command[], Command]>([
    ['interrupted before kick-off', [], interrupted],
    ['cancelled in play', [start('1H')], cancelled],
    ['postponed in play', [start('1H')], postponed],
    ['delayed twice', [{ type: 'delayMatch' }], { type: 'delayMatch' }],
    ['awarded in play', [start('1H')], awarded],
    ['abandoned after the end', [...FULL_TIME], abandoned],
    ['suspended twice', [start('1H'), suspended], suspended],
  ])('ST-01 A match is not %s', (_, before, command) => {
    given(footballMatch(), ...before)
      .when(command)
      .refused('ST-01');
  });

  it('ST-02 Kick-off is moved before play, and a postponed match is scheduled again by it', () => {
    const { summary } = given(footballMatch(), postponed, moved);
    expect(summary).toMatchObject({ status: 'scheduled', kickoffAt: KICKOFF + 86_400_000, reason: null });
    given(footballMatch(), ...FIRST_HALF)
      .when(moved)
      .refused('ST-02');
  });

  it('ST-03 A resumed match goes on as it was, and only a halted one is resumed', () => {
    const inPlay = given(footballMatch(), ...FIRST_HALF);
    inPlay.when(resumed).refused('ST-03');
    expect(inPlay.when(suspended).accepted().when(resumed).accepted().summary.status).toBe('live');
    const atHalfTime = given(footballMatch(), ...HALF_TIME, interrupted, suspended, resumed);
    expect(atHalfTime.summary).toMatchObject({ status: 'break', phase: { code: 'HT' } });
    expect(atHalfTime.when(start('2H')).accepted().state.phase).toBe('2H');
  });

  it('ST-03 The clock stands while a match is halted, and goes on when it is resumed', () => {
    const halted = given(
      footballMatch(),
      after(0, start('1H')),
      after(20, interrupted),
      after(25, suspended),
    );
    expect(halted.state.clock).toMatchObject({ base: 1200, startedAt: null });
    const on = halted.when(after(90, resumed)).accepted();
    expect(on.state.clock && readClock(on.state.clock, KICKOFF + 100 * 60_000)).toBe(30 * 60);
    const atHalfTime = given(footballMatch(), after(0, start('1H')), after(47, { type: 'endPeriod' }));
    const stands = atHalfTime.when(after(50, suspended)).accepted().when(after(70, resumed)).accepted();
    expect(stands.state.clock).toMatchObject({ base: 47 * 60, startedAt: null });
  });

  it('ST-04 A result is made final once there is one', () => {
    const ended = given(footballMatch(), ...FULL_TIME)
      .when(finalized)
      .accepted();
    expect(ended.summary.status).toBe('final');
    const walkover: Command = { type: 'giveWalkover', winner: 'away' };
    expect(given(tennisMatch(), walkover, finalized).summary.result?.winner).toBe('away');
    given(footballMatch(), ...HALF_TIME)
      .when(finalized)
      .refused('ST-04', /this match is break/);
  });

  it('ST-04 A result is not made final under an open review', () => {
    const open = given(footballMatch(), ...FIRST_HALF, { type: 'openReview', about: 'penalty' });
    const ended = [{ type: 'endPeriod' } as const, start('2H'), { type: 'endPeriod' } as const];
    const over = ended.reduce((so, command) => so.when(command).accepted(), open);
    over.when(finalized).refused('ST-04', /review is open/);
    const closed = over.when({ type: 'closeReview', outcome: 'stands' }).accepted();
    expect(closed.when(finalized).accepted().summary.status).toBe('final');
  });

  it.each<[string, Command]>([
    ['a goal', goal('home', 12)],
    ['a correction', { type: 'voidIncident', incidentId: '1', reason: 'No' }],
    ['another finalizing', finalized],
  ])('ST-05 A final result takes no command but reopen: %s', (_, command) => {
    given(footballMatch(), ...FULL_TIME, finalized)
      .when(command)
      .refused('ST-05');
  });

  it('ST-06 Only a final result is reopened', () => {
    given(footballMatch(), ...FULL_TIME)
      .when(reopened)
      .refused('ST-06');
  });

  it('ST-06 A reopened match is as if it had not been made final: even its last whistle can be taken back', () => {
    const again = given(footballMatch(), ...FULL_TIME, finalized, reopened);
    expect(again.summary.status).toBe('ended');
    const goesOn = again.when({ type: 'voidIncident', incidentId: '4', reason: 'Not over' }).accepted();
    expect(goesOn.summary).toMatchObject({ status: 'live', phase: { code: '2H' } });
  });

  it('ST-06 A reopening that is undone leaves the result final', () => {
    const voided = { type: 'voidIncident', incidentId: '6', reason: 'It was right' } as const;
    const again = given(footballMatch(), ...FULL_TIME, finalized, reopened);
    expect(again.when({ ...voided, undo: true }).accepted().summary.status).toBe('final');
    again.when(voided).refused('ST-06', /make the result final again/);
  });

  it('ST-06 Each reopening undoes the finalizing before it', () => {
    const twice = given(footballMatch(), ...FULL_TIME, finalized, reopened, finalized);
    expect(twice.summary.status).toBe('final');
    expect(twice.when(reopened).accepted().summary.status).toBe('ended');
  });

  it('ST-07 A player retires and the other wins; a football team does not retire', () => {
    const { summary } = given(tennisMatch(), serve('home'), ...points('HHA'), {
      type: 'retire',
      side: 'home',
    });
    expect(summary).toMatchObject({
      status: 'retired',
      result: { winner: 'away', decidedBy: 'retirement' },
      detail: { points: { home: '30', away: '15' } },
    });
    given(footballMatch(), ...FIRST_HALF)
      .when({ type: 'retire', side: 'home' })
      .refused('ST-07');
    given(tennisMatch()).when({ type: 'retire', side: 'home' }).refused('ST-07');
  });

  it('ST-08 A walkover is given before play', () => {
    const walkover: Command = { type: 'giveWalkover', winner: 'home', reason: 'Injury' };
    expect(given(tennisMatch(), walkover).summary).toMatchObject({
      status: 'walkover',
      result: { winner: 'home', decidedBy: 'walkover' },
      reason: 'Injury',
    });
    given(tennisMatch(), serve('home')).when(walkover).refused('ST-08');
  });

  it('ST-09 A bare result is entered before play', () => {
    const result: Command = {
      type: 'recordResult',
      result: { sport: 'football', halfTime: { home: 1, away: 0 }, fullTime: { home: 2, away: 1 } },
    };
    expect(given(footballMatch(), result).summary).toMatchObject({
      status: 'ended',
      resultOnly: true,
      score: { home: 2, away: 1 },
      units: [
        { code: '1H', home: 1, away: 0 },
        { code: '2H', home: 1, away: 1 },
      ],
      result: { winner: 'home', decidedBy: 'normal' },
    });
    given(footballMatch(), ...FIRST_HALF)
      .when(result)
      .refused('ST-09');
  });

  it('ST-09 While a bare result stands, nothing of its story is added', () => {
    const fullTime = { home: 1, away: 0 };
    const known = given(footballMatch(), { type: 'recordResult', result: { sport: 'football', fullTime } });
    known.when(goal('home', 67)).refused('ST-09');
    known.when(goal('home')).refused('ST-09', /void it/);
    known.when({ type: 'recordCard', side: 'home', card: 'yellow' }).refused('ST-09');
    const gone = known
      .when({ type: 'voidIncident', incidentId: '1', reason: 'We have all of it' })
      .accepted();
    expect(gone.when(start('1H')).accepted().when(goal('home', 1)).accepted().summary.score).toEqual(
      fullTime,
    );
  });

  it('ST-10 A match takes the commands of its own sport', () => {
    given(footballMatch(), ...FIRST_HALF)
      .when({ type: 'recordPoint', side: 'home' })
      .refused('ST-10', /football/);
    given(tennisMatch())
      .when(start('1H'))
      .refused('ST-10', /tennis/);
    const result = { sport: 'tennis', sets: [{ home: 6, away: 0 }] } as const;
    given(footballMatch()).when({ type: 'recordResult', result }).refused('ST-10');
  });
});

describe('an award', () => {
  it('has its own score, which no goal changes', () => {
    const before = given(footballMatch(), after(0, start('1H')), after(60, abandoned), after(61, awarded));
    expect(before.summary).toMatchObject({ score: { home: 3, away: 0 }, result: { decidedBy: 'award' } });
    before.when(goal('away')).refused('FB-03');
    const late = before.when(goal('away', 40)).accepted();
    expect(late.summary.score).toEqual({ home: 3, away: 0 });
  });

  it('ST-11 has its winner ahead', () => {
    const award = (winner: 'home' | 'away' | null, home: number, away: number): Command => ({
      type: 'awardMatch',
      winner,
      score: { home, away },
      ...RAIN,
    });
    for (const wrong of [award('home', 0, 3), award('home', 1, 1), award('away', 2, 1), award(null, 2, 1)])
      given(footballMatch())
        .when(wrong)
        .refused('ST-11', /ahead|draw/);
    const { summary } = given(footballMatch(), award(null, 1, 1));
    expect(summary.result).toEqual({ winner: null, decidedBy: 'award' });
  });

  it('ST-11 of football without a score is 3–0, or what was played where the winner led by more', () => {
    const award = (winner: 'home' | 'away'): Command => ({ type: 'awardMatch', winner, ...RAIN });
    const score = (...steps: Command[]) => given(footballMatch(), ...steps).summary.score;
    expect(score(award('away'))).toEqual({ home: 0, away: 3 });
    expect(score(...FIRST_HALF, goal('home'), goal('home'), abandoned, award('away'))).toEqual({
      home: 0,
      away: 3,
    });
    const four = [goal('home', 1), goal('home', 2), goal('home', 3), goal('home', 4)];
    expect(score(...FIRST_HALF, ...four, abandoned, award('home'))).toEqual({ home: 4, away: 0 });
    expect(given(tennisMatch(), award('home')).summary.score).toEqual({ home: 0, away: 0 });
  });

  it('ST-11 to nobody is a defeat for both, as is a match to which neither came', () => {
    const both: Command[] = [
      { type: 'awardMatch', winner: null, ...RAIN },
      { type: 'giveWalkover', winner: null },
    ];
    for (const command of both) {
      const { summary } = given(footballMatch(), command, finalized);
      expect(summary.result).toMatchObject({ winner: null, bothLost: true });
    }
  });

  it('when it is voided gives back the score of play', () => {
    const { summary } = given(footballMatch(), ...FIRST_HALF, goal('away', 40), abandoned, awarded, {
      type: 'voidIncident',
      incidentId: '4',
      reason: 'Appeal',
    });
    expect(summary).toMatchObject({ status: 'abandoned', score: { home: 0, away: 1 }, result: null });
  });
});
