import { EVENTS } from '@scoreline/protocol/channels';

/** What a page listens to on every channel: those who share one must not miss each other's events. */
export const CHANNEL_EVENTS = [EVENTS.matchUpdated, EVENTS.boardUpdated, EVENTS.boardHeartbeat] as const;
