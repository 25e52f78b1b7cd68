import 'server-only';
import { type BoardQuery, boardPath } from '@scoreline/live/board-query';
import type { TableOf } from '@scoreline/match';
import {
  type Board,
  board,
  type CompetitionPage,
  type Competitions,
  competitionPage,
  competitions,
  type MatchContext,
  matchContext,
  type ScorersPage,
  type SearchPage,
  type Snapshot,
  type StandingsPage,
  scorersPage,
  searchPage,
  snapshot,
  standingsPage,
  type TeamPage,
  teamPage,
} from '@scoreline/protocol';
import { cache } from 'react';
import { type ReadResult, readFromApi } from './read-from-api.ts';

/** The matches of a span of time; see `BoardQuery`. */
export const getBoard = (query: BoardQuery): Promise<ReadResult<Board>> =>
  readFromApi(boardPath(query), board);

/** One match. Asked for twice in one request (the page and its title), it is fetched once. */
export const getMatch = cache(
  (id: string): Promise<ReadResult<Snapshot>> =>
    readFromApi(`/v1/matches/${encodeURIComponent(id)}`, snapshot),
);

/** One match as it was after one of its revisions. */
export const getMatchAt = (id: string, revision: number): Promise<ReadResult<Snapshot>> =>
  readFromApi(`/v1/matches/${encodeURIComponent(id)}?at=${revision}`, snapshot);

export const getCompetitions = (): Promise<ReadResult<Competitions>> =>
  readFromApi('/v1/competitions', competitions);

/** A competition with all its matches, by id or slug. */
export const getCompetition = cache(
  (slug: string): Promise<ReadResult<CompetitionPage>> =>
    readFromApi(`/v1/competitions/${encodeURIComponent(slug)}`, competitionPage),
);

export const getStandings = (slug: string, of: TableOf): Promise<ReadResult<StandingsPage>> =>
  readFromApi(`/v1/competitions/${encodeURIComponent(slug)}/standings?of=${of}`, standingsPage);

/** Who scored most in a competition. */
export const getScorers = (slug: string): Promise<ReadResult<ScorersPage>> =>
  readFromApi(`/v1/competitions/${encodeURIComponent(slug)}/scorers`, scorersPage);

/** A team with its squad, its latest and its next matches. */
export const getTeam = cache(
  (id: string): Promise<ReadResult<TeamPage>> =>
    readFromApi(`/v1/teams/${encodeURIComponent(id)}/page`, teamPage),
);

/** Head to head, form, and the table with and without a match. */
export const getContext = (id: string): Promise<ReadResult<MatchContext>> =>
  readFromApi(`/v1/matches/${encodeURIComponent(id)}/context`, matchContext);

export const getSearch = (text: string): Promise<ReadResult<SearchPage>> =>
  readFromApi(`/v1/search?q=${encodeURIComponent(text)}`, searchPage);
