import { Refused } from '@scoreline/import';
import type { Fixture, NewMatch } from '@scoreline/protocol';
import type { ScoresApi } from '../instance/scores-api.ts';

/** A new match that plays `match` again from `kickoffAt`, at `speed` seconds of play a second. */
export const newReplay = (match: Fixture, kickoffAt: number, speed: number): NewMatch => ({
  competitionId: match.competitionId,
  homeId: match.home.id,
  awayId: match.away.id,
  kickoffAt,
  ...(match.stage === null ? {} : { stage: match.stage }),
  ...(match.group === null ? {} : { group: match.group }),
  ...(match.round === null ? {} : { round: match.round }),
  ...(match.venue === null ? {} : { venue: match.venue }),
  ...(match.referee === null ? {} : { referee: match.referee }),
  ...(match.attendance === null ? {} : { attendance: match.attendance }),
  options: match.options,
  replay: { clockRate: speed },
});

/** Ends a replay before its end: abandoned if play was on, else cancelled; one that is over stays as it is. */
export const breakOff = async (api: ScoresApi, matchId: string, reason: string): Promise<void> => {
  for (const type of ['abandonMatch', 'cancelMatch'] as const)
    try {
      await api.post(matchId, { commandId: `stop-${type}`, command: { type, reason } });
      return;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
    }
};
