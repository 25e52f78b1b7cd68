import type { Incident, SportName, Summary } from '@scoreline/match';
import type { Board, BoardHeartbeat, BoardUpdated, MatchUpdated, Snapshot } from '@scoreline/protocol';
import { PROTOCOL_VERSION } from '@scoreline/protocol/version';

// Written by hand because of what every fan would download: the schemas with Zod are 29 KB gzipped, the whole live
// code without them 7.5, Echo and pusher-js 21, this file 0.7. The sender is our own API on our own origin and validates with the schemas; what is checked
// here is the envelope and all that a merge touches, so that a message from elsewhere cannot break the page.

export type Reading<T> =
  | { readonly is: 'message'; readonly message: T }
  /** From a server of a newer version of the wire. */
  | { readonly is: 'newer'; readonly version: number }
  | { readonly is: 'unreadable' };

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isCount = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= 0;
const isInstant = (value: unknown): value is number => Number.isInteger(value);
const isText = (value: unknown): value is string => typeof value === 'string';
const isListOf = <T>(value: unknown, is: (item: unknown) => item is T): value is readonly T[] =>
  Array.isArray(value) && value.every(is);
const isPair = (value: unknown): boolean => isFields(value) && isCount(value.home) && isCount(value.away);

const OF_SPORT: Readonly<Record<SportName, (summary: Fields) => boolean>> = {
  football: (summary) => Array.isArray(summary.periods) && isPair(summary.yellow) && isPair(summary.red),
  tennis: (summary) => Array.isArray(summary.sets) && isPair(summary.games) && isFields(summary.points),
};
const isSport = (value: unknown): value is SportName => isText(value) && Object.hasOwn(OF_SPORT, value);

const isSummary = (value: unknown): value is Summary =>
  isFields(value) &&
  isSport(value.sport) &&
  isCount(value.revision) &&
  isText(value.status) &&
  isInstant(value.kickoffAt) &&
  isPair(value.score) &&
  OF_SPORT[value.sport](value);

const isIncident = (value: unknown): value is Incident =>
  isFields(value) &&
  isText(value.id) &&
  isText(value.type) &&
  isText(value.state) &&
  isCount(value.revision) &&
  Number.isInteger(value.order);

const isLineups = (value: unknown): boolean => isFields(value) && 'home' in value && 'away' in value;
const hasId = (value: unknown): value is { readonly id: string } => isFields(value) && isText(value.id);
const isMatchSummary = (value: unknown): value is BoardUpdated['matches'][number] =>
  isFields(value) && isText(value.matchId) && isSummary(value.summary);
const isBoardMatch = (value: unknown): value is Board['competitions'][number]['matches'][number] =>
  isFields(value) && hasId(value.match) && isSummary(value.summary);
const isBoardGroup = (value: unknown): value is Board['competitions'][number] =>
  isFields(value) && hasId(value.competition) && isListOf(value.matches, isBoardMatch);

const isMatchUpdated = (value: Fields): boolean =>
  isText(value.matchId) &&
  isCount(value.revision) &&
  isInstant(value.at) &&
  isSummary(value.summary) &&
  isFields(value.incidents) &&
  isListOf(value.incidents.put, isIncident) &&
  isListOf(value.incidents.removed, isText) &&
  (value.lineups === undefined || isLineups(value.lineups));

const isBoardUpdated = (value: Fields): boolean =>
  isText(value.competitionId) && isInstant(value.at) && isListOf(value.matches, isMatchSummary);

const isBoardHeartbeat = (value: Fields): boolean =>
  isText(value.competitionId) &&
  isInstant(value.at) &&
  isFields(value.revisions) &&
  Object.values(value.revisions).every(isCount);

const isSnapshot = (value: Fields): boolean =>
  isInstant(value.serverTime) &&
  hasId(value.match) &&
  hasId(value.competition) &&
  isCount(value.revision) &&
  isSummary(value.summary) &&
  isListOf(value.incidents, isIncident) &&
  isLineups(value.lineups);

const isBoard = (value: Fields): boolean =>
  isInstant(value.serverTime) &&
  isInstant(value.from) &&
  isInstant(value.to) &&
  isListOf(value.competitions, isBoardGroup);

const reader =
  <T>(is: (value: Fields) => boolean) =>
  (value: unknown): Reading<T> => {
    // The one place that says more than was checked: names, line-ups and what else is only shown.
    const isMessage = (fields: Fields): fields is Fields & T => is(fields);
    if (!isFields(value) || !isCount(value.v)) return { is: 'unreadable' };
    if (value.v > PROTOCOL_VERSION) return { is: 'newer', version: value.v };
    if (value.v < PROTOCOL_VERSION || !isMessage(value)) return { is: 'unreadable' };
    return { is: 'message', message: value };
  };

export const readMatchUpdated = reader<MatchUpdated>(isMatchUpdated);
export const readBoardUpdated = reader<BoardUpdated>(isBoardUpdated);
export const readBoardHeartbeat = reader<BoardHeartbeat>(isBoardHeartbeat);
export const readSnapshot = reader<Snapshot>(isSnapshot);
export const readBoard = reader<Board>(isBoard);
