import { type Refusal, refuse } from '../refusal.ts';
import { other, type Side } from '../side.ts';
import type { Sport } from '../sport.ts';
import type { TennisState } from '../state.ts';
import { isAhead } from '../status.ts';
import { winPoint } from './point.ts';
import { callPoints, matchWinner, setsWon } from './score.ts';
import type { PointKind, TennisCommand, TennisDetail, TennisEvent } from './terms.ts';

export const tennis: Sport<TennisState, TennisCommand, TennisEvent> = {
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
        return winner === null ? next : { ...next, status: 'ended', outcome: { winner, by: 'score' } };
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
