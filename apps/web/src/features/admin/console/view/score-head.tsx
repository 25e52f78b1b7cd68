'use client';

import { isUnattended, type MatchState, type PerSide, SIDES, type Status, summarize } from '@scoreline/match';
import type { Team } from '@scoreline/protocol';
import type { Ref } from 'react';
import { isolate } from '../../../../locale/isolate.ts';
import { lastNews } from '../../../../match-status/status-label.ts';
import { adminOf } from '../../../../sports/admins.ts';
import { TeamMark } from '../../../../ui/team-mark.tsx';
import { nobodyEnded } from '../../matches/messages.ts';

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
/** The score, the clock and the state of play: the first thing a scorer compares with the pitch. */
export const ScoreHead = ({ ref, state, teams, now, isReplay }: Props) => {
  const summary = summarize(state);
  const { score } = summary;
  const { ScoreLine } = adminOf(state.setup.sport);
  return (
    <header ref={ref} tabIndex={-1} className="border-b border-hairline px-4 pt-3 pb-2">
      <h1 className="sr-only">
        {isolate(teams.home.name)} – {isolate(teams.away.name)}
      </h1>
      <div className="grid grid-cols-[1fr_auto_1fr] items-center gap-2">
        {SIDES.map((side) => (
          <p
            key={side}
            className={`flex min-w-0 items-center gap-2 text-base/tight sm:text-lg/tight font-bold wide:text-2xl ${side === 'home' ? 'order-1' : 'order-3 flex-row-reverse text-right'}`}
          >
            {teams[side].colour !== null && <TeamMark colour={teams[side].colour} />}
            <span className="min-w-0 [overflow-wrap:anywhere]">{isolate(teams[side].name)}</span>
          </p>
        ))}
        <p
          // As wide in whatever face it stands: its own may come after the page.
          className="font-figures order-2 min-w-[1.75em] text-center text-6xl whitespace-nowrap min-[23.5rem]:text-7xl wide:text-8xl"
          data-testid="console-score"
        >
          {score.home}–{score.away}
        </p>
      </div>
      <div className="flex min-h-10 flex-wrap items-center justify-center gap-x-4 text-base font-semibold">
        <ScoreLine state={state} summary={summary} now={now} status={STATUS_WORDS[state.status]} />
        {isReplay && <span className="font-normal text-muted">Replay</span>}
      </div>
      {isUnattended(summary, now) && (
        <p className="pb-1 text-center text-sm font-semibold text-wrong" role="status">
          {nobodyEnded(lastNews(summary, now, Intl.DateTimeFormat().resolvedOptions().timeZone))}
        </p>
      )}
    </header>
  );
};
