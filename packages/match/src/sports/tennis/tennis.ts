import { type Refusal, refuse } from '../../core/refusal.ts';
import { other, type Side } from '../../core/side.ts';
import type { Sport } from '../../core/sport.ts';
import { isAhead } from '../../core/status.ts';
import { TENNIS_EVENTS } from './events.ts';
import { TENNIS_PRESETS } from './options.ts';
import { TENNIS_START, winPoint } from './point.ts';
import { applyTennisResult, checkTennisResult } from './result.ts';
import { TENNIS_RULE_IDS } from './rule-ids.ts';
import { callPoints, matchWinner, setsWon } from './score.ts';
import { tennisSummary } from './summary.ts';
import {
  type PointKind,
  TENNIS_COMMANDS,
  type TennisDetail,
  type TennisState,
  type TennisTypes,
} from './types.ts';

export const tennis: Sport<TennisTypes> = {
  name: 'tennis',
  ruleIds: TENNIS_RULE_IDS,
  presets: TENNIS_PRESETS,
  commands: TENNIS_COMMANDS,
  events: TENNIS_EVENTS,
  start: () => TENNIS_START,

  toEvent: (state, command) => {
    switch (command.type) {
      case 'startPlay':
        return { type: 'PlayStarted', server: command.server };
      case 'recordPoint':
        return checkHow(state, command.side, command.how) ?? { ...command, type: 'PointWon' };
      default:
        return command satisfies never;
    }
  },

  toCommand: (event) => {
    switch (event.type) {
      case 'PlayStarted':
        return { type: 'startPlay', server: event.server };
      case 'PointWon':
        return { ...event, type: 'recordPoint' };
      default:
        return event satisfies never;
    }
  },

  check: (state, event) => {
    switch (event.type) {
      case 'PlayStarted':
        if (isAhead(state.status)) return null;
        return state.detail.server === null
          ? refuse('TN-01', `Play begins in a match that is scheduled; this one is ${state.status}.`)
          : refuse('TN-01', 'Play has already begun.');
      case 'PointWon':
        if (state.status === 'live') return null;
        return state.outcome !== null
          ? refuse('TN-02', 'The match is over; no more points are played.')
          : refuse('TN-02', 'No play is on: start play, or resume it, first.');
      default:
        return event satisfies never;
    }
  },

  apply: (state, { event }) => {
    switch (event.type) {
      case 'PlayStarted': {
        const detail = { ...state.detail, server: event.server, gameServer: event.server };
        return { ...state, status: 'live', reason: null, detail };
      }
      case 'PointWon': {
        const detail = winPoint(state.setup.rules, state.detail, event.side);
        const winner = matchWinner(state.setup.rules, detail.sets);
        const next: TennisState = { ...state, detail, score: setsWon(detail.sets) };
        return winner === null
          ? next
          : { ...next, status: 'ended', outcome: { winner, decidedBy: 'normal' } };
      }
      default:
        return event satisfies never;
    }
  },

  incident: (before, after, event) => {
    switch (event.type) {
      case 'PlayStarted':
        return { type: 'playStarted', server: event.server };
      case 'PointWon': {
        const { type: _, ...point } = event;
        return {
          type: 'point',
          ...point,
          set: before.detail.sets.length + 1,
          game: before.detail.games.home + before.detail.games.away + 1,
          server: before.detail.server ?? 'home',
          won: wonBy(before.detail, after),
          score: callPoints({ ...after.detail, playing: before.detail.playing }),
        };
      }
      default:
        return event satisfies never;
    }
  },

  amend: (event, { side }) => {
    if (side === undefined) return event;
    switch (event.type) {
      case 'PlayStarted':
        return { ...event, server: side };
      case 'PointWon':
        // How it was won says nothing about a point that the other side won.
        return side === event.side ? event : { type: event.type, side };
      default:
        return event satisfies never;
    }
  },

  summary: tennisSummary,
  result: { check: checkTennisResult, apply: applyTennisResult },
  playOrder: () => null,
  timing: null,
  lineup: null,
  review: null,
  mayRetire: true,
  isKnockOut: () => true,
  table: null,
};

/** TN-10. Judged when it is recorded only: a point struck out later may give all that follow another server. */
const checkHow = ({ detail }: TennisState, side: Side, how: PointKind | undefined): Refusal | null => {
  if (detail.server === null || (how !== 'ace' && how !== 'doubleFault')) return null;
  const winner = how === 'ace' ? detail.server : other(detail.server);
  if (winner === side) return null;
  return how === 'ace'
    ? refuse('TN-10', 'An ace is won by the server.')
    : refuse('TN-10', 'A double fault is lost by the server.');
};

const wonBy = (before: TennisDetail, after: TennisState) => {
  if (after.detail.sets.length > before.sets.length) return after.outcome === null ? 'set' : 'match';
  return after.detail.gameServer === before.gameServer ? 'point' : 'game';
};
