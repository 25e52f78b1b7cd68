import {
  type FootballState,
  type FootballTypes,
  formatMinute,
  isPeriod,
  minuteOf,
  readClock,
  type SummaryOf,
} from '@scoreline/match';
import { clockText } from './log-words.ts';

const BREAK_NAMES = {
  HT: 'Half-time',
  BET: 'Before extra time',
  ETHT: 'Half-time of extra time',
  BPEN: 'Before the shoot-out',
} as const;

const phaseText = ({ phase, clock, status, setup }: FootballState, now: number): string | null => {
  if (status === 'break' && phase !== null && !isPeriod(phase)) return BREAK_NAMES[phase];
  if (status !== 'live' || !isPeriod(phase)) return null;
  if (phase === 'PEN') return 'Shoot-out';
  return clock === null ? null : formatMinute(minuteOf(setup.rules, phase, clock, now));
};

interface Props {
  readonly state: FootballState;
  readonly summary: SummaryOf<FootballTypes>;
  readonly now: number;
  readonly status: string;
}

/** The clock, the minute and what else a scorer compares with the pitch. */
export const FootballScoreLine = ({ state, summary: { shootOut, detail }, now, status }: Props) => {
  const { phase, clock } = state;
  const isLive = state.status === 'live';
  return (
    <>
      {isLive && clock !== null && isPeriod(phase) && phase !== 'PEN' && (
        <span
          className="font-figures min-w-20 text-center text-3xl text-signal"
          role="timer"
          aria-label="Clock"
        >
          {clockText(Math.floor(readClock(clock, now)))}
        </span>
      )}
      <span>{phaseText(state, now) ?? status}</span>
      {detail.addedTime !== null && isLive && <span>+{detail.addedTime} min</span>}
      {shootOut !== null && (
        <span className="font-figures text-2xl">
          ({shootOut.home}–{shootOut.away})
        </span>
      )}
      {detail.review !== null && <span>Under review</span>}
    </>
  );
};
