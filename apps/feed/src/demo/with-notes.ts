import { FOOTBALL_RULES, type Incident, minutePlace } from '@scoreline/match';
import type { Snapshot } from '@scoreline/protocol';
import type { Demo } from '../demo.ts';

/** A football match as if somebody had also commented on it. Of a minute, what happened comes before the words. */
export const withNotes = (snapshot: Snapshot, notes: Demo['replays'][number]['notes']): Snapshot => {
  const { match, incidents, revision, serverTime } = snapshot;
  if (match.options.sport !== 'football') return snapshot;
  const { sport: _, ...options } = match.options;
  const rules = { ...FOOTBALL_RULES, ...options };
  const said = notes.map(
    ({ minute, text }, index): Incident => ({
      type: 'note',
      text,
      minute: { minute },
      id: `note-${index + 1}`,
      revision: revision + index + 1,
      order: minutePlace(rules, { minute }),
      at: serverTime,
      state: 'inForce',
    }),
  );
  return { ...snapshot, incidents: [...incidents, ...said] };
};
