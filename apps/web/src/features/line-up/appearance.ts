import {
  type Card,
  formatMinute,
  type Incident,
  type LineupPlayer,
  type PlayerRef,
  type Side,
} from '@scoreline/match';

/** What became of a player in a match. */
export interface Appearance {
  readonly cards: readonly Card[];
  /** `64'` when they came on, went off. */
  readonly on: string | null;
  readonly off: string | null;
  readonly goals: number;
}

/** Told by the incidents that are in force. */
export const appearanceOf = (
  incidents: readonly Incident[],
  side: Side,
  player: LineupPlayer,
): Appearance => {
  const is = (ref: PlayerRef | undefined) =>
    ref !== undefined && (ref.id === undefined ? ref.name === player.name : ref.id === player.id);
  const cards: Card[] = [];
  let on: string | null = null;
  let off: string | null = null;
  let goals = 0;
  for (const incident of incidents) {
    if (incident.state !== 'inForce') continue;
    if (incident.type === 'card' && incident.side === side && is(incident.player)) cards.push(incident.card);
    if (
      incident.type === 'goal' &&
      incident.side === side &&
      incident.kind !== 'ownGoal' &&
      is(incident.player)
    )
      goals += 1;
    if (incident.type !== 'substitution' || incident.side !== side) continue;
    const when = incident.minute === undefined ? '' : formatMinute(incident.minute);
    if (is(incident.on)) on = when;
    if (is(incident.off)) off = when;
  }
  return { cards, on, off, goals };
};
