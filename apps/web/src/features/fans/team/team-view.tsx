'use client';

import { boardStore } from '@scoreline/live';
import { useBoard, useLive } from '@scoreline/live/react';
import { isOver, isUnderWayAt } from '@scoreline/match';
import type { Board, BoardMatch, TeamPage } from '@scoreline/protocol';
import { type ReactNode, useMemo } from 'react';
import { dayOf, dayTitle } from '../../../locale/day.ts';
import { isolate, namesOf } from '../../../locale/isolate.ts';
import { useReader } from '../../../locale/reader-context.tsx';
import { Announcer } from '../announcements/announcer.tsx';
import { formIn } from '../form/form.ts';
import { FormLine } from '../form/form-line.tsx';
import { StableLayout } from '../layout-stability/stable-layout.tsx';
import { MatchRow } from '../match-row/match-row.tsx';
import { useCompetitionChanges } from '../read-again/use-competition-changes.ts';
import { useReadAgain } from '../read-again/use-read-again.ts';
import * as messages from './messages.ts';

/** The competition of the match that is on, or is next: the one that can change while the page is open. */
const boardOf = (page: TeamPage): Board => {
  const groups = page.competitions.flatMap((group) => group.matches.map((entry) => ({ ...group, entry })));
  const ahead = groups
    .filter(({ entry }) => !isOver(entry.summary.status))
    .toSorted((a, b) => a.entry.summary.kickoffAt - b.entry.summary.kickoffAt)[0];
  const { v, serverTime } = page;
  if (ahead === undefined)
    return {
      v,
      serverTime,
      from: serverTime,
      to: serverTime + 1,
      competitions: [],
      previous: null,
      next: null,
    };
  const { kickoffAt } = ahead.entry.summary;
  const competitions = [{ competition: ahead.competition, matches: [ahead.entry] }];
  return { v, serverTime, from: kickoffAt, to: kickoffAt + 1, competitions, previous: null, next: null };
};

/** A team's next and last matches, its form and its squad. */
export const TeamView = ({ page: initialPage }: { readonly page: TeamPage }) => {
  const live = useLive();
  const { zone, locale } = useReader();
  const changes = useCompetitionChanges(initialPage.competitions.map(({ competition }) => competition.id));
  const path = `/v1/teams/${initialPage.team.id}/page`;
  const page = useReadAgain(initialPage, String(changes), '0', path);
  const initial = useMemo(() => boardOf(page), [page]);
  const { from, to, competitions } = initial;
  const [group] = competitions;
  const store = boardStore(live, initial, {
    from,
    to,
    ...(group === undefined ? {} : { competition: group.competition.id }),
  });
  const board = useBoard(store);
  const entries = useMemo(() => {
    const now = new Map(
      board.competitions.flatMap(({ matches }) => matches.map((one) => [one.match.id, one])),
    );
    return page.competitions
      .flatMap(({ competition, matches }) =>
        matches.map((one) => ({ competition, entry: now.get(one.match.id) ?? one })),
      )
      .toSorted((a, b) => a.entry.summary.kickoffAt - b.entry.summary.kickoffAt);
  }, [board, page]);
  const rowsOf = (is: (entry: BoardMatch) => boolean) => entries.filter(({ entry }) => is(entry));
  const ahead = rowsOf(({ summary }) => !isOver(summary.status));
  const over = rowsOf(({ summary }) => isOver(summary.status));
  const form = formIn(
    over.map(({ entry }) => entry),
    page.team.id,
  ).slice(-5);
  const announced = useMemo(
    () =>
      board.competitions.flatMap(({ matches }) =>
        matches
          .filter(({ match }) => [match.home.id, match.away.id].includes(page.team.id))
          .map(({ match, summary }) => ({
            id: match.id,
            names: namesOf(match),
            summary,
            isFollowed: true,
          })),
      ),
    [board, page],
  );
  const isLive = entries.some(({ entry }) => isUnderWayAt(entry.summary, page.serverTime));
  const today = dayOf(page.serverTime, zone);
  const dayOfRow = ({ entry }: { readonly entry: BoardMatch }) => dayOf(entry.summary.kickoffAt, zone);
  const list = (rows: typeof entries) => (
    <ul>
      {[...new Set(rows.map(dayOfRow))].map((day) => (
        <li key={day} className="list-none">
          <p className="pt-3 text-[0.8125rem] text-muted">{dayTitle(day, today, locale)}</p>
          <ul>
            {rows
              .filter((row) => dayOfRow(row) === day)
              .map(({ competition, entry }) => (
                <MatchRow
                  key={entry.match.id}
                  entry={entry}
                  renderedAt={page.serverTime}
                  competition={competition}
                  isYours
                />
              ))}
          </ul>
        </li>
      ))}
    </ul>
  );
  return (
    <div data-live={isLive || undefined}>
      <Announcer matches={announced} />
      <StableLayout of={[board]}>
        {form.length > 0 && (
          <Part title={messages.FORM}>
            <FormLine form={form} name={page.team.name} />
          </Part>
        )}
        <Part title={isLive ? messages.NOW_AND_NEXT : messages.NEXT}>
          {ahead.length > 0 ? list(ahead) : <p className="text-muted">{messages.NOTHING_NEXT}</p>}
        </Part>
        {over.length > 0 && <Part title={messages.LAST}>{list(over.toReversed())}</Part>}
        {page.squad.length > 0 && (
          <Part title={messages.SQUAD}>
            <ul>
              {page.squad.map(({ id, name, number, position }) => (
                <li
                  key={id}
                  className="grid grid-cols-[2rem_minmax(0,1fr)_auto] items-baseline border-b border-hairline py-1.5"
                >
                  <span className="font-figures text-lg text-muted">{number}</span>
                  <span>{isolate(name)}</span>
                  <span className="text-sm text-muted">{position}</span>
                </li>
              ))}
            </ul>
          </Part>
        )}
      </StableLayout>
    </div>
  );
};

const Part = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <section className="mt-7" aria-label={title}>
    <h2 className="mb-2 border-b-2 border-rule pb-1.5 text-[0.9375rem] font-bold">{title}</h2>
    {children}
  </section>
);
