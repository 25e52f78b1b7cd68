import type { Minute } from '../../core/minute.ts';
import { type Refusal, refuse } from '../../core/refusal.ts';
import { other } from '../../core/side.ts';
import { checkKnown, checkOnPitch } from './check-player.ts';
import { checkMinute, checkPlayed } from './minute.ts';
import { scorersSide } from './own-goal.ts';
import { breakAfter, isPeriod, lastMinute, nextPeriod, startSeconds } from './period.ts';
import { checkShootOutScore } from './result.ts';
import { kicksTaken, shootOutWinner } from './shootout.ts';
import type { At, CardShown, FootballEvent, FootballState, Goal, Kick, Substitution } from './types.ts';

/** Why `event` cannot happen in `state`, or null. */
export const checkFootball = (state: FootballState, event: FootballEvent): Refusal | null => {
  switch (event.type) {
    case 'PeriodStarted': {
      const next = nextPeriod(state);
      if (next === event.period) return null;
      if (event.period === 'ET1' || event.period === 'ET2' || event.period === 'PEN')
        if (next === null) return refuse('FB-19', `${event.period} cannot begin: ${whyNoMore(state)}`);
      return refuse(
        'FB-01',
        `${event.period} cannot begin: ${next === null ? `this match is ${state.status}` : `${next} is next`}.`,
      );
    }
    case 'PeriodEnded':
      if (state.status !== 'live' || state.phase !== event.period)
        return refuse('FB-01', `${event.period} is not being played.`);
      if (event.period === 'PEN')
        return refuse('FB-18', 'A shoot-out ends by itself, with the deciding kick.');
      return null;
    case 'ClockSet':
      return checkClock(state, event.seconds);
    case 'AddedTimeAnnounced':
      return state.status === 'live' && state.phase === event.period && event.period !== 'PEN'
        ? null
        : refuse('FB-14', 'Added time is announced while a half is being played.');
    case 'GoalRecorded':
      if (state.status === 'awarded')
        return refuse('FB-02', 'The match was awarded, and so was its score; void the award first.');
      return checkWhen(state, event) ?? checkGoal(state, event);
    case 'PenaltyMissed':
      return checkWhen(state, event) ?? checkOnPitch(state, event.side, event.player);
    case 'CardShown':
      return checkWhen(state, event) ?? checkCard(state, event);
    case 'SubstitutionMade':
      return checkWhen(state, event) ?? checkSubstitution(state, event);
    case 'ShootOutRecorded':
      if (state.status !== 'break' || state.phase !== 'BPEN')
        return refuse(
          'FB-15',
          'The score of a shoot-out is entered once the match is level before one, instead of its kicks.',
        );
      return checkShootOutScore(event.score);
    case 'KickTaken':
      return checkKick(state, event);
    default:
      return event satisfies never;
  }
};

const whyNoMore = (state: FootballState): string => {
  if (state.status === 'live') return 'the period before it is still being played.';
  const { rules } = state.setup;
  if (!rules.extraTime && !rules.shootOut) return 'this match is not played to a decision.';
  const period = isPeriod(state.phase) ? state.phase : null;
  return period !== null && breakAfter(state, period) === null
    ? 'the match is decided.'
    : 'it is not its turn.';
};

type WithMinute = Extract<FootballEvent, { readonly minute: Minute }>;

/** FB-02, FB-03: something happened in a match that has kicked off, in a minute that it has had. */
const checkWhen = (state: FootballState, event: WithMinute): Refusal | null => {
  const unplayed = checkPlayed(state);
  if (unplayed !== null) return unplayed;
  const isChange = event.type === 'CardShown' || event.type === 'SubstitutionMade';
  if (isChange && event.inShootOut === true)
    return state.phase === 'PEN' ? null : refuse('FB-15', 'No shoot-out is being taken.');
  return checkMinute(state, event.minute, isChange);
};

/** FB-21: the clock of a period shows no less than the minutes before it. */
const checkClock = (state: FootballState, seconds: number): Refusal | null => {
  const { phase, status, clock } = state;
  const isPlayed = status === 'live' || status === 'interrupted' || status === 'suspended';
  if (!isPlayed || !isPeriod(phase) || phase === 'PEN' || clock === null)
    return refuse('FB-21', 'The clock can be set while a period is being played.');
  const from = startSeconds(state.setup.rules, phase);
  return seconds >= from
    ? null
    : refuse('FB-21', `The clock of ${phase} begins at ${from / 60}:00 and cannot show less.`);
};

const checkGoal = (state: FootballState, goal: Goal): Refusal | null => {
  const scorer = checkOnPitch(state, scorersSide(goal), goal.player);
  if (scorer !== null)
    return goal.kind === 'ownGoal' && scorer.rule === 'FB-04'
      ? refuse('FB-07', `An own goal counts for the opponents: ${scorer.message}`)
      : scorer;
  if (goal.assist === undefined) return null;
  if (goal.kind === 'ownGoal') return refuse('FB-08', 'An own goal has no assist.');
  if (goal.assist.id !== undefined && goal.assist.id === goal.player?.id)
    return refuse('FB-08', 'A scorer does not assist their own goal.');
  return checkOnPitch(state, goal.side, goal.assist);
};

const checkCard = (state: FootballState, { side, card, player, staff }: CardShown): Refusal | null => {
  if (player !== undefined && staff !== undefined)
    return refuse('FB-22', 'A card is shown to a player or to staff, not to both.');
  const unknown = checkKnown(state, side, player);
  if (unknown !== null || player?.id === undefined) return unknown;
  const { booked, sentOff } = state.detail[side];
  if (sentOff.includes(player.id)) return refuse('FB-05', `${player.name} has already been sent off.`);
  const isBooked = booked.includes(player.id);
  if (card === 'secondYellow' && !isBooked)
    return refuse('FB-09', `${player.name} has no first yellow card.`);
  if (card === 'yellow' && isBooked)
    return refuse('FB-10', `${player.name} already has a yellow card; record a second yellow.`);
  return null;
};

const checkSubstitution = (
  state: FootballState,
  { side, off, on, concussion, minute }: At<Substitution>,
): Refusal | null => {
  const { rules } = state.setup;
  const detail = state.detail[side];
  const isExtraTime = minute.minute > lastMinute(rules, '2H');
  const extra = isExtraTime ? rules.extraTimeSubstitutions : 0;
  const limit = rules.maxSubstitutions + extra;
  if (concussion !== true && detail.substitutions >= limit)
    return refuse('FB-11', `${state.setup.names[side]} has made all ${limit} substitutions.`);
  const unknown = checkOnPitch(state, side, off) ?? checkKnown(state, side, on);
  if (unknown !== null || on?.id === undefined) return unknown;
  if (on.id === off?.id) return refuse('FB-13', `${on.name} cannot come on for themselves.`);
  if (detail.sentOff.includes(on.id)) return refuse('FB-05', `${on.name} was sent off and cannot come on.`);
  if (detail.onPitch?.includes(on.id)) return refuse('FB-13', `${on.name} is already on the pitch.`);
  return detail.substitutedOff.includes(on.id) && !rules.returnSubstitutions
    ? refuse('FB-12', `${on.name} was substituted and cannot come back.`)
    : null;
};

const checkKick = (state: FootballState, { side, player }: Kick): Refusal | null => {
  const { kicks } = state.detail;
  if (shootOutWinner(kicks) !== null) return refuse('FB-18', 'The shoot-out is decided.');
  if (state.status !== 'live' || state.phase !== 'PEN')
    return refuse('FB-15', 'No shoot-out is being taken.');
  if (kicks.at(-1)?.side === side)
    return refuse('FB-16', `The sides take turns; ${state.setup.names[other(side)]} kicks next.`);
  const unable = checkOnPitch(state, side, player);
  if (unable !== null || player?.id === undefined) return unable;
  const size = Math.min(state.detail.home.onPitch?.length ?? 11, state.detail.away.onPitch?.length ?? 11);
  const before = kicks.filter((kick) => kick.side === side && kick.playerId === player.id).length;
  return before > Math.floor(kicksTaken(kicks)[side] / size)
    ? refuse('FB-17', `${player.name} has kicked; all others of the side come first.`)
    : null;
};
