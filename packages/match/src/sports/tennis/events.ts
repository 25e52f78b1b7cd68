import type { EventTable } from '../../core/sport.ts';
import type { TennisEvent } from './types.ts';

/** What the core needs to know of each event. */
export const TENNIS_EVENTS: EventTable<TennisEvent> = {
  PlayStarted: { label: () => 'the start of play', amendable: ['side'] },
  PointWon: { label: () => 'a later point', amendable: ['side'] },
};
