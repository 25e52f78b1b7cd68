'use client';

import { matchStore } from '@scoreline/live';
import { useLive, useMatch, useServerNow } from '@scoreline/live/react';
import { isUnderWayAt } from '@scoreline/match';
import type { MatchContext, Snapshot } from '@scoreline/protocol';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { namesOf } from '../../../locale/isolate.ts';
import { WithParts } from '../../../sports/parts.tsx';
import { useParts } from '../../../sports/parts-context.ts';
import { viewOf } from '../../../sports/views.ts';
import { Announcer } from '../announcements/announcer.tsx';
import { StableLayout } from '../layout-stability/stable-layout.tsx';
import { LineUps } from '../line-up/line-ups.tsx';
import { tabTitle } from '../match-row/tab-title.ts';
import { spokenScore } from '../score/score-text.ts';
import { Timeline } from '../timeline/timeline.tsx';
import { MatchContextSection } from './match-context.tsx';
import { MatchFacts } from './match-facts.tsx';
import { MatchHead } from './match-head.tsx';
import * as messages from './messages.ts';
import { UnitScores } from './unit-scores.tsx';
import { useMatchContext } from './use-match-context.ts';

const MINUTE_MS = 60_000;

interface Props {
  readonly snapshot: Snapshot;
  /** Null where it could not be read: the match itself is what the page is for. */
  readonly context: MatchContext | null;
}

/** A match that stays current. */
export const MatchView = (props: Props) => (
  <WithParts sport={props.snapshot.summary.sport}>
    <CurrentMatch {...props} />
  </WithParts>
);

const CurrentMatch = ({ snapshot: initial, context: initialContext }: Props) => {
  const live = useLive();
  const [store] = useState(() => matchStore(live, initial));
  useEffect(() => store.adopt(initial), [store, initial]);
  const snapshot = useMatch(store);
  const { match, summary, incidents, lineups } = snapshot;
  const announced = useMemo(
    () => [{ id: match.id, names: namesOf(match), summary, isFollowed: true }],
    [match, summary],
  );
  const context = useMatchContext(initialContext, initial.revision, snapshot);
  const said = spokenScore(namesOf(match), summary);
  // While it is played a tab has room for little more than the score.
  const now = useServerNow(MINUTE_MS, initial.serverTime);
  const isLive = isUnderWayAt(summary, now);
  const title = isLive ? tabTitle([{ match, summary }], messages.LIVE, now) : said;
  useEffect(() => {
    document.title = `${title} · Scoreline`;
  }, [title]);
  const { words } = viewOf(summary);
  const parts = useParts(summary);
  const { Score, isOnTimeline } = parts.story;
  const { Above, story, hasUnitTable } = parts.sections;
  const onTimeline = incidents.filter(isOnTimeline);
  return (
    <article data-live={isLive || undefined} data-revision={snapshot.revision}>
      <Announcer matches={announced} />
      <StableLayout of={[snapshot, context]}>
        <MatchHead snapshot={snapshot} renderedAt={initial.serverTime} />
        {Score !== undefined && <Score match={match} summary={summary} />}
        {Above !== undefined && <Above match={match} incidents={incidents} />}
        {onTimeline.length > 0 && (
          <Part
            title={messages.TIMELINE}
            choice={onTimeline.some(({ type }) => type === 'note') && <NotesChoice />}
          >
            <Timeline incidents={onTimeline} match={match} story={parts.story} />
          </Part>
        )}
        {story?.has(incidents) && (
          <Part title={story.title}>
            <story.Story match={match} summary={summary} incidents={incidents} />
          </Part>
        )}
        {(lineups.home !== null || lineups.away !== null) && (
          <Part title={messages.LINE_UPS}>
            <LineUps lineups={lineups} incidents={incidents} match={match} sections={parts.sections} />
          </Part>
        )}
        {hasUnitTable && summary.units.length > 0 && (
          <Part title={words.units}>
            <UnitScores match={match} summary={summary} />
          </Part>
        )}
        {context !== null && (
          <MatchContextSection context={context} match={match} serverTime={initial.serverTime} />
        )}
        <MatchFacts match={match} summary={summary} renderedAt={initial.serverTime} />
      </StableLayout>
    </article>
  );
};

interface PartProps {
  readonly title: string;
  /** What of it is shown. */
  readonly choice?: ReactNode;
  readonly children: ReactNode;
}

const Part = ({ title, choice, children }: PartProps) => (
  <section className="group mt-9" aria-label={title}>
    <div className="flex items-center justify-between">
      <h2 className="pb-1.5 text-[0.9375rem] font-bold">{title}</h2>
      {choice}
    </div>
    {children}
  </section>
);

/** Leaves what happened, without the words between. Styles alone do it, so that it works before any script. */
const NotesChoice = () => (
  // No taller than the heading, so that the first note moves nothing.
  <label className="-my-2.5 flex min-h-11 items-center gap-2 pb-1.5 pl-3 text-[0.9375rem]">
    <input type="checkbox" name="notes" defaultChecked autoComplete="off" className="size-5 accent-ink" />
    {messages.NOTES}
  </label>
);
