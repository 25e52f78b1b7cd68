import type { Incident, Summary } from '@scoreline/match';
import type { Board, BoardHeartbeat, BoardUpdated, MatchUpdated, Snapshot } from '@scoreline/protocol';
import { PROTOCOL_VERSION } from '@scoreline/protocol/version';
import { isRecord, isString, type UnknownRecord } from './type-guards.ts';

// Written by hand because every fan downloads it: the Zod schemas are 29 KB gzipped, this file 0.7 KB. The sender is our
// own API on our own origin, which validates with the schemas. This file checks the envelope and everything that a merge
// reads, so that a message from elsewhere cannot break the page.

export type ParseResult<T> =
  | { readonly kind: 'message'; readonly message: T }
  /** The server speaks a newer protocol version. */
  | { readonly kind: 'newer'; readonly version: number }
  | { readonly kind: 'unreadable' };

const isCount = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= 0;
const isInstant = (value: unknown): value is number => Number.isInteger(value);
const isListOf = <T>(value: unknown, is: (item: unknown) => item is T): value is readonly T[] =>
  Array.isArray(value) && value.every(is);
const isSidePair = (value: unknown): boolean => isRecord(value) && isCount(value.home) && isCount(value.away);

const isSummary = (value: unknown): value is Summary =>
  isRecord(value) &&
  isString(value.sport) &&
  isCount(value.revision) &&
  isString(value.status) &&
  isInstant(value.kickoffAt) &&
  isSidePair(value.score) &&
  Array.isArray(value.units) &&
  value.units.every(isSidePair) &&
  isRecord(value.counters) &&
  isRecord(value.detail);

const isIncident = (value: unknown): value is Incident =>
  isRecord(value) &&
  isString(value.id) &&
  isString(value.type) &&
  isString(value.state) &&
  isCount(value.revision) &&
  Number.isInteger(value.order);

const isLineups = (value: unknown): boolean => isRecord(value) && 'home' in value && 'away' in value;
const hasId = (value: unknown): value is { readonly id: string } => isRecord(value) && isString(value.id);
const isMatchSummary = (value: unknown): value is BoardUpdated['matches'][number] =>
  isRecord(value) && isString(value.matchId) && isSummary(value.summary);
const isBoardMatch = (value: unknown): value is Board['competitions'][number]['matches'][number] =>
  isRecord(value) && hasId(value.match) && isSummary(value.summary);
const isBoardGroup = (value: unknown): value is Board['competitions'][number] =>
  isRecord(value) && hasId(value.competition) && isListOf(value.matches, isBoardMatch);

const isMatchUpdated = (value: UnknownRecord): boolean =>
  isString(value.matchId) &&
  isCount(value.revision) &&
  isInstant(value.at) &&
  isSummary(value.summary) &&
  isRecord(value.incidents) &&
  isListOf(value.incidents.put, isIncident) &&
  isListOf(value.incidents.removed, isString) &&
  (value.resync === undefined || value.resync === true) &&
  (value.lineups === undefined || isLineups(value.lineups));

const isBoardUpdated = (value: UnknownRecord): boolean =>
  isString(value.competitionId) && isInstant(value.at) && isListOf(value.matches, isMatchSummary);

const isBoardHeartbeat = (value: UnknownRecord): boolean =>
  isString(value.competitionId) &&
  isInstant(value.at) &&
  isRecord(value.revisions) &&
  Object.values(value.revisions).every(isCount);

const isSnapshot = (value: UnknownRecord): boolean =>
  isInstant(value.serverTime) &&
  hasId(value.match) &&
  hasId(value.competition) &&
  isCount(value.revision) &&
  isSummary(value.summary) &&
  isListOf(value.incidents, isIncident) &&
  isLineups(value.lineups);

const isBoard = (value: UnknownRecord): boolean =>
  isInstant(value.serverTime) &&
  isInstant(value.from) &&
  isInstant(value.to) &&
  isListOf(value.competitions, isBoardGroup);

const parser =
  <T>(is: (value: UnknownRecord) => boolean) =>
  (value: unknown): ParseResult<T> => {
    // The one place that claims more than was checked: names, line-ups and other fields that are only shown.
    const isMessage = (fields: UnknownRecord): fields is UnknownRecord & T => is(fields);
    if (!isRecord(value) || !isCount(value.v)) return { kind: 'unreadable' };
    if (value.v > PROTOCOL_VERSION) return { kind: 'newer', version: value.v };
    if (value.v < PROTOCOL_VERSION || !isMessage(value)) return { kind: 'unreadable' };
    return { kind: 'message', message: value };
  };

export const parseMatchUpdated = parser<MatchUpdated>(isMatchUpdated);
export const parseBoardUpdated = parser<BoardUpdated>(isBoardUpdated);
export const parseBoardHeartbeat = parser<BoardHeartbeat>(isBoardHeartbeat);
export const parseSnapshot = parser<Snapshot>(isSnapshot);
export const parseBoard = parser<Board>(isBoard);
