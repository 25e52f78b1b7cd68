'use client';

import { boardStore } from '@scoreline/live';
import { useBoard, useLive } from '@scoreline/live/react';
import { isUnderWayAt } from '@scoreline/match';
import type { Board, BoardMatch, CompetitionPage, ScorersPage, StandingsPage } from '@scoreline/protocol';
import Link from 'next/link';
import { useEffect, useMemo, useState } from 'react';
import { dayOf, dayTitle } from '../../../locale/day.ts';
import { namesOf } from '../../../locale/isolate.ts';
import { useReader } from '../../../locale/reader-context.tsx';
import { Announcer } from '../announcements/announcer.tsx';
import { isFollowed } from '../favourites/favourites.ts';
import { useFavourites } from '../favourites/use-favourites.ts';
import { StableLayout } from '../layout-stability/stable-layout.tsx';
import { MatchRow } from '../match-row/match-row.tsx';
import { useReadAgain } from '../read-again/use-read-again.ts';
import { bracketOf } from './bracket.ts';
import { BracketView } from './bracket-view.tsx';
import * as messages from './messages.ts';
import { RoundPicker } from './round-picker.tsx';
import { type Round, roundNames, sectionsOf, titleOf } from './rounds.ts';
import { ScorersTable } from './scorers-table.tsx';
import { StandingsTables } from './standings-tables.tsx';

type Part = keyof typeof messages.PARTS;

/** The page as a board of all its matches, which is what stays current. */
const boardOf = (page: CompetitionPage): Board => {
  const kickoffs = page.matches.map(({ summary }) => summary.kickoffAt);
  return {
    v: page.v,
    serverTime: page.serverTime,
    from: Math.min(page.serverTime, ...kickoffs),
    to: Math.max(page.serverTime, ...kickoffs) + 1,
    competitions: [{ competition: page.competition, matches: page.matches }],
    previous: null,
    next: null,
  };
};

/** Differs whenever one of the matches has changed in any way. */
const revisionsOf = (matches: readonly BoardMatch[]) =>
  matches.map(({ match, summary }) => `${match.id} ${summary.revision}`).join();

/** Tables, fixtures and results of a competition, all of them current. */
export const CompetitionView = ({
  page,
  standings,
  tieBreakers,
  scorers: scorersPage,
  knockOut,
  round,
}: {
  readonly page: CompetitionPage;
  readonly standings: StandingsPage;
  /** What decides the order of those level on points, in one sentence. */
  readonly tieBreakers: string;
  readonly scorers: ScorersPage;
  /** The ids of the matches that belong to a knock-out. */
  readonly knockOut: readonly string[];
  /** The one that is shown, or null for all of them. */
  readonly round: string | null;
}) => {
  const live = useLive();
  const { zone } = useReader();
  const favourites = useFavourites();
  const initial = useMemo(() => boardOf(page), [page]);
  const [store] = useState(() =>
    boardStore(live, initial, { from: initial.from, to: initial.to, competition: page.competition.id }),
  );
  useEffect(() => store.adopt(initial), [store, initial]);
  const board = useBoard(store);
  const matches: readonly BoardMatch[] = useMemo(
    () => board.competitions.flatMap((group) => group.matches),
    [board],
  );
  const revisions = revisionsOf(matches);
  const asRendered = revisionsOf(page.matches);
  const path = `/v1/competitions/${page.competition.id}`;
  const { tables } = useReadAgain(standings, revisions, asRendered, `${path}/standings?of=${standings.of}`);
  const { scorers } = useReadAgain(scorersPage, revisions, asRendered, `${path}/scorers`);
  const rounds = roundNames(page.matches);
  const shown = round === null ? matches : matches.filter((one) => titleOf(one) === round);
  const sections = sectionsOf(shown, page.matches, page.serverTime, zone);
  const bracket = useMemo(() => bracketOf(matches, knockOut), [matches, knockOut]);
  const address = `/competition/${page.competition.slug}`;
  const renderedAt = page.serverTime;
  const announced = useMemo(
    () =>
      matches.map(({ match, summary }) => ({
        id: match.id,
        names: namesOf(match),
        summary,
        isFollowed: isFollowed(favourites, match),
      })),
    [matches, favourites],
  );
  const isLive = matches.some(({ summary }) => isUnderWayAt(summary, page.serverTime));
  return (
    <div data-live={isLive || undefined}>
      <Announcer matches={announced} />
      <StableLayout of={[revisions, tables, scorers]}>
        {matches.length === 0 && (
          <div className="mt-3 border-t-2 border-rule py-6 text-lg">
            <p>{messages.NO_MATCHES}</p>
            <p className="mt-1">
              <Link href="/competitions" prefetch={false} className="underline">
                {messages.ALL_COMPETITIONS}
              </Link>
            </p>
          </div>
        )}
        <Contents
          parts={[
            ['live', sections.live.length > 0],
            ['tables', tables.length > 0],
            ['knock-out', bracket.length > 0],
            ['fixtures', sections.ahead.length > 0],
            ['results', sections.over.length > 0],
            ['scorers', scorers.length > 0],
          ]}
        />
        {sections.live.length > 0 && <Rounds part="live" rounds={sections.live} renderedAt={renderedAt} />}
        {tables.length > 0 && (
          <section id="tables" aria-label={messages.PARTS.tables} className="mt-9 max-w-[40rem]">
            <StandingsTables tables={tables} tieBreakers={tieBreakers} of={standings.of} path={address} />
          </section>
        )}
        {bracket.length > 0 && (
          <section id="knock-out" aria-label={messages.PARTS['knock-out']} className="mt-9">
            <h2 className="pb-3 text-xl font-bold">{messages.PARTS['knock-out']}</h2>
            <BracketView rounds={bracket} />
          </section>
        )}
        {rounds.length > 2 && <RoundPicker path={address} rounds={rounds} round={round} />}
        {sections.ahead.length > 0 && (
          <Rounds part="fixtures" rounds={sections.ahead} renderedAt={renderedAt} />
        )}
        {sections.over.length > 0 && <Rounds part="results" rounds={sections.over} renderedAt={renderedAt} />}
        {scorers.length > 0 && (
          <section id="scorers" aria-label={messages.PARTS.scorers} className="mt-9 max-w-[40rem]">
            <ScorersTable scorers={scorers} />
          </section>
        )}
      </StableLayout>
    </div>
  );
};

/** Jumps to the parts that there are; a season is long. */
const Contents = ({ parts }: { readonly parts: readonly (readonly [part: Part, isThere: boolean])[] }) => {
  const there = parts.filter(([, isThere]) => isThere);
  return there.length < 2 ? null : (
    <nav
      aria-label={messages.ON_THIS_PAGE}
      className="mt-3 flex flex-wrap gap-x-4 gap-y-1 text-[0.9375rem] print:hidden"
    >
      {there.map(([part]) => (
        <a key={part} href={`#${part}`} className="underline">
          {messages.PARTS[part]}
        </a>
      ))}
    </nav>
  );
};

const Rounds = ({
  part,
  rounds,
  renderedAt,
}: {
  readonly part: Part;
  readonly rounds: readonly Round[];
  readonly renderedAt: number;
}) => {
  const { zone, locale } = useReader();
  const today = dayOf(renderedAt, zone);
  const title = messages.PARTS[part];
  return (
    <section id={part} aria-label={title} className="mt-9 max-w-[40rem]">
      <h2 className="text-xl font-bold">{title}</h2>
      {rounds.map((round) => (
        <section key={round.title} aria-label={messages.partOf(title, round.title)} className="mt-5">
          <h3 className="border-b-2 border-rule pb-1.5 text-[0.9375rem] font-bold">{round.title}</h3>
          {round.days.map(({ day, matches }) => (
            <div key={day}>
              <h4 className="pt-3 text-[0.8125rem] text-muted">{dayTitle(day, today, locale)}</h4>
              <ul>
                {matches.map((entry) => (
                  <MatchRow key={entry.match.id} entry={entry} renderedAt={renderedAt} />
                ))}
              </ul>
            </div>
          ))}
        </section>
      ))}
    </section>
  );
};
