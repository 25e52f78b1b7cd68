import {
  type Card,
  type FootballTypes,
  formatMinute,
  type IncidentOf,
  type LineupPlayer,
  type PlayerRef,
  type Side,
} from '@scoreline/match';
import type { Appearance } from '../sport-sections.ts';
import { CardMark } from './card-mark.tsx';

/** Goals, cards and substitutions of a player, told by the incidents that are in force. */
export const appearanceOf = (
  incidents: readonly IncidentOf<FootballTypes>[],
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
  return {
    marks: [
      ...(goals > 0
        ? [
            <span key="goals" className="text-[0.8125rem] text-muted">
              {goals === 1 ? 'goal' : `${goals} goals`}
            </span>,
          ]
        : []),
      ...cards.map((card, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: cards are shown in order and never reordered
        <span key={index}>
          <CardMark card={card} />
          <span className="sr-only">{card === 'yellow' ? 'yellow card' : 'sent off'}</span>
        </span>
      )),
    ],
    notes: [...(on === null ? [] : [`on ${on}`]), ...(off === null ? [] : [`off ${off}`])],
  };
};
