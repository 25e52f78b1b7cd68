'use client';

import {
  type FootballState,
  formatMinute,
  isFootball,
  isPeriod,
  type MatchState,
  minuteOf,
  type PerSide,
  readClock,
  SIDES,
  type Status,
  summarize,
} from '@scoreline/match';
import type { Team } from '@scoreline/protocol';
import type { Ref } from 'react';
import { TeamMark } from '../team-mark/team-mark.tsx';

interface Props {
  readonly ref: Ref<HTMLElement>;
  readonly state: MatchState;
  readonly teams: PerSide<Team>;
  /** Epoch milliseconds of the server's clock. */
  readonly now: number;
  /** It plays a match of the past again. */
  readonly isReplay: boolean;
}

const STATUS_WORDS: Readonly<Record<Status, string>> = {
  scheduled: 'Not started',
  delayed: 'Delayed',
  live: 'Live',
  break: 'Break',
  interrupted: 'Interrupted',
  suspended: 'Suspended',
  postponed: 'Postponed',
  cancelled: 'Cancelled',
  abandoned: 'Abandoned',
  awarded: 'Awarded',
  walkover: 'Walkover',
  retired: 'Retired',
  ended: 'Ended, not yet final',
  final: 'Final',
};
const BREAK_WORDS = {
  HT: 'Half-time',
  BET: 'Before extra time',
  ETHT: 'Half-time of extra time',
  BPEN: 'Before the shoot-out',
} as const;

const two = (value: number): string => String(value).padStart(2, '0');
const clockText = (seconds: number): string => `${Math.floor(seconds / 60)}:${two(Math.floor(seconds % 60))}`;

/** The score, the clock and the state of play: the first thing a scorer compares with the pitch. */
export const ScoreHead = ({ ref, state, teams, now, isReplay }: Props) => {
  const { score } = summarize(state);
  return (
    <header ref={ref} tabIndex={-1} className="border-b border-hairline px-4 pt-3 pb-2">
      <h1 className="sr-only">
        {teams.home.name} – {teams.away.name}
      </h1>
      <div className="grid grid-cols-[1fr_auto_1fr] items-center gap-2">
        {SIDES.map((side) => (
          <p
            key={side}
            className={`flex min-w-0 items-center gap-2 text-base/tight sm:text-lg/tight font-bold wide:text-2xl ${side === 'home' ? 'order-1' : 'order-3 flex-row-reverse text-right'}`}
          >
            {teams[side].colour !== null && <TeamMark colour={teams[side].colour} />}
            <span className="min-w-0 break-words">{teams[side].name}</span>
          </p>
        ))}
        <p
          className="font-figures order-2 text-6xl whitespace-nowrap min-[23.5rem]:text-7xl wide:text-8xl"
          data-testid="console-score"
        >
          {score.home}–{score.away}
        </p>
      </div>
      <div className="flex min-h-10 flex-wrap items-center justify-center gap-x-4 text-base font-semibold">
        {isFootball(state) ? <FootballLine state={state} now={now} /> : <TennisLine state={state} />}
        {isReplay && <span className="font-normal text-muted">Replay</span>}
      </div>
    </header>
  );
};

const FootballLine = ({ state, now }: { readonly state: FootballState; readonly now: number }) => {
  const { phase, clock, status, detail, review, setup } = state;
  const summary = summarize(state);
  const runs = clock !== null && isPeriod(phase) && phase !== 'PEN';
  return (
    <>
      {runs && status === 'live' && (
        <span
          className="font-figures min-w-20 text-center text-3xl text-signal"
          role="timer"
          aria-label="Clock"
        >
          {clockText(readClock(clock, now))}
        </span>
      )}
      <span>
        {status === 'live' && phase === 'PEN'
          ? 'Shoot-out'
          : status === 'live' && runs
            ? formatMinute(minuteOf(setup.rules, phase, clock, now))
            : status === 'break' && phase !== null && !isPeriod(phase)
              ? BREAK_WORDS[phase]
              : STATUS_WORDS[status]}
      </span>
      {detail.addedTime !== null && status === 'live' && <span>+{detail.addedTime} min</span>}
      {summary.sport === 'football' && summary.shootOut !== null && (
        <span className="font-figures text-2xl">
          ({summary.shootOut.home}–{summary.shootOut.away})
        </span>
      )}
      {review !== null && <span>Under review</span>}
    </>
  );
};

const TennisLine = ({ state }: { readonly state: MatchState }) => {
  const summary = summarize(state);
  if (summary.sport !== 'tennis') return null;
  const { sets, games, points, server, status } = summary;
  return (
    <>
      {sets.map((set, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: sets have no other name than their number
        <span key={index} className="font-figures text-2xl text-muted">
          {set.home}–{set.away}
        </span>
      ))}
      {status === 'live' || status === 'interrupted' ? (
        <>
          <span className="font-figures text-2xl">
            {games.home}–{games.away}
          </span>
          <span className="font-figures min-w-20 text-center text-3xl text-signal">
            {points.home}–{points.away}
          </span>
          {server !== null && <span>{state.setup.names[server]} serves</span>}
        </>
      ) : (
        <span>{STATUS_WORDS[status]}</span>
      )}
    </>
  );
};
