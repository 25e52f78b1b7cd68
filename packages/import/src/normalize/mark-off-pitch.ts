import type { FootballMatch, Incident } from '../matchday/football.ts';
import { kickOff, sendOff, substitute } from '../matchday/pitch.ts';

/** Marks the cards shown to people who were not playing: on the bench, taken off or sent off before. */
export const markOffPitch = (
  incidents: readonly Incident[],
  lineups: FootballMatch['lineups'],
): Incident[] => {
  if (lineups === undefined) return [...incidents];
  const pitches = { home: kickOff(lineups.home), away: kickOff(lineups.away) };
  return incidents.map((incident) => {
    if (incident.type === 'substitution')
      substitute(pitches[incident.side], incident.off, incident.on, false);
    if (incident.type !== 'card') return incident;
    const pitch = pitches[incident.side];
    const marked: Incident = pitch.playing.has(incident.player) ? incident : { ...incident, offPitch: true };
    if (incident.card !== 'yellow') sendOff(pitch, incident.player);
    return marked;
  });
};
