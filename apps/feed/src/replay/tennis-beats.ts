import type { Command, Incident } from '@scoreline/match';
import type { Snapshot } from '@scoreline/protocol';
import { type Beat, pauseMs } from './beats.ts';

/** Nobody watches a rain delay again: no wait of the match counts for more. */
const LONGEST_GAP_MS = 120_000;
const FINAL_MINUTES = 10;

const toCommand = (incident: Incident): Command | null => {
  switch (incident.type) {
    case 'playStarted':
      return { type: 'startPlay', server: incident.server };
    case 'point': {
      const { side, how } = incident;
      return { type: 'recordPoint', side, ...(how === undefined ? {} : { how }) };
    }
    case 'note':
      return { type: 'addNote', text: incident.text };
    case 'notice': {
      const { notice, side, reason } = incident;
      const because = reason === undefined ? {} : { reason };
      if (notice === 'abandoned') return { type: 'abandonMatch', ...because };
      return notice === 'retired' && side !== undefined ? { type: 'retire', side, ...because } : null;
    }
    default:
      return null;
  }
};

/** A tennis match as beats: the time between its points, at `speed` seconds of play a second. */
export const tennisBeats = ({ summary, incidents }: Snapshot, speed: number): Beat[] => {
  const beats: Beat[] = [];
  let now = 0;
  let last: number | null = null;
  for (const incident of incidents) {
    const command = toCommand(incident);
    if (command === null) continue;
    const gap = last === null ? 0 : Math.max(0, incident.at - last);
    now += Math.min(gap, LONGEST_GAP_MS) / speed;
    last = incident.at;
    beats.push({ after: now, of: incident.id, command });
  }
  const isPlayedOut = summary.status === 'ended' || summary.status === 'final';
  const end: Beat = {
    after: now + pauseMs(FINAL_MINUTES, speed),
    of: 'finalize',
    command: { type: 'finalize' },
  };
  return isPlayedOut ? [...beats, end] : beats;
};
