import type { Incident, Side } from '@scoreline/match';
import type { Fixture, Scorer } from '@scoreline/protocol';

/** A match and its incidents. */
export interface ScoredMatch {
  readonly fixture: Pick<Fixture, 'home' | 'away'>;
  readonly incidents: readonly Incident[];
}

const MOST = 50;

/**
 * The top scorers, by name and team, because each line-up has its own player IDs. Own goals and kicks of a shoot-out do not
 * count.
 */
export const topScorers = (matches: readonly ScoredMatch[]): Scorer[] => {
  const scorers = new Map<string, Scorer>();
  for (const { fixture, incidents } of matches)
    for (const incident of incidents) {
      if (incident.type !== 'goal' || incident.state !== 'inForce') continue;
      if (incident.kind === 'ownGoal' || incident.player === undefined) continue;
      const side: Side = incident.side;
      const { name } = incident.player;
      const key = `${fixture[side].id} ${name}`;
      const known = scorers.get(key) ?? { name, team: fixture[side], goals: 0, penalties: 0 };
      const penalties = known.penalties + (incident.kind === 'penalty' ? 1 : 0);
      scorers.set(key, { ...known, goals: known.goals + 1, penalties });
    }
  return [...scorers.values()]
    .sort((a, b) => b.goals - a.goals || a.penalties - b.penalties || a.name.localeCompare(b.name))
    .slice(0, MOST);
};
