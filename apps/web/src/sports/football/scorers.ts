import { type FootballTypes, formatMinute, type IncidentOf, type Side } from '@scoreline/match';

type Incident = IncidentOf<FootballTypes>;

/** A line under a team: who scored or was sent off, and when. */
export interface Scorer {
  readonly key: string;
  readonly name: string;
  /** `23' (pen)`, `108'` */
  readonly when: readonly string[];
}

type Counted = Extract<Incident, { type: 'goal' }>;

const mark = (goal: Counted): string => {
  const minute = formatMinute(goal.minute ?? { minute: 1 });
  switch (goal.kind) {
    case 'openPlay':
      return minute;
    case 'penalty':
      return `${minute} (pen)`;
    case 'ownGoal':
      return `${minute} (og)`;
    default:
      return goal.kind satisfies never;
  }
};

/** A side's goals that count, each scorer once, in the order of the first. An own goal stands with whom it helps. */
export const scorersOf = (incidents: readonly Incident[], side: Side): Scorer[] => {
  const byPlayer = new Map<string, Counted[]>();
  for (const incident of incidents) {
    if (incident.type !== 'goal' || incident.state !== 'inForce' || incident.side !== side) continue;
    const own = incident.kind === 'ownGoal' ? 'own' : '';
    const who = incident.player === undefined ? incident.id : (incident.player.id ?? incident.player.name);
    byPlayer.set(`${own}${who}`, [...(byPlayer.get(`${own}${who}`) ?? []), incident]);
  }
  return [...byPlayer].map(([key, goals]) => ({
    key,
    name: goals[0]?.player?.name ?? 'Goal',
    when: goals.map(mark),
  }));
};

/** A side's players who were sent off, with the minute. */
export const sentOff = (incidents: readonly Incident[], side: Side): Scorer[] =>
  incidents.flatMap((incident) =>
    incident.type === 'card' &&
    incident.state === 'inForce' &&
    incident.side === side &&
    incident.card !== 'yellow' &&
    incident.staff === undefined
      ? [
          {
            key: incident.id,
            name: incident.player?.name ?? 'Sent off',
            when: incident.minute === undefined ? [] : [formatMinute(incident.minute)],
          },
        ]
      : [],
  );
