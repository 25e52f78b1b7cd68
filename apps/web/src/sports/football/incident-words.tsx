import type { FootballTypes, IncidentOf, PlayerRef } from '@scoreline/match';
import { isolate } from '../../locale/isolate.ts';
import { coreIncidentWords, incidentWords } from '../core-incident-words.ts';
import type { IncidentWords } from '../sport-story.ts';
import { CardMark } from './card-mark.tsx';
import { REVIEWS } from './review-subjects.ts';
import { CARD_NAMES, FOOTBALL_NOTICE_NAMES, MISSES, OUTCOMES, PERIODS } from './words.ts';

const nameOf = (player: PlayerRef | undefined): string | null =>
  player === undefined ? null : isolate(player.name);
const join = (...parts: readonly (string | null | undefined)[]): string | null =>
  parts.filter(Boolean).join(', ') || null;

const GOALS = { openPlay: 'Goal', penalty: 'Goal, penalty', ownGoal: 'Own goal' } as const;

/** A football incident as the timeline says it. */
export const footballIncidentWords = (incident: IncidentOf<FootballTypes>): IncidentWords => {
  switch (incident.type) {
    case 'goal':
      return incidentWords(GOALS[incident.kind], {
        detail: join(nameOf(incident.player), incident.assist && `assist ${isolate(incident.assist.name)}`),
        kind: 'Goal',
        weight: 'score',
      });
    case 'missedPenalty':
      return incidentWords(`Penalty ${MISSES[incident.miss]}`, { detail: nameOf(incident.player) });
    case 'card':
      return incidentWords(CARD_NAMES[incident.card], {
        detail: nameOf(incident.player) ?? incident.staff ?? null,
        kind: 'Card',
        icon: <CardMark card={incident.card} />,
      });
    case 'substitution':
      return incidentWords(incident.concussion ? 'Substitution, concussion' : 'Substitution', {
        detail: join(
          incident.on && `${isolate(incident.on.name)} on`,
          incident.off && `${isolate(incident.off.name)} off`,
        ),
      });
    case 'period':
      return incidentWords(PERIODS[incident.period][incident.edge], { weight: 'mark' });
    case 'addedTime':
      return incidentWords(incident.minutes === 1 ? '1 minute added' : `${incident.minutes} minutes added`, {
        weight: 'mark',
      });
    case 'kick':
      return incidentWords(incident.scored ? 'Penalty scored' : 'Penalty missed', {
        detail: nameOf(incident.player),
      });
    case 'review':
      return incidentWords(
        incident.outcome === undefined
          ? `VAR check: ${REVIEWS[incident.about]}`
          : `VAR: ${OUTCOMES[incident.outcome]}`,
      );
    case 'notice':
      return incident.notice === 'shootOutRecorded'
        ? incidentWords(FOOTBALL_NOTICE_NAMES[incident.notice])
        : coreIncidentWords(incident, 'Kick-off');
    case 'note':
      return coreIncidentWords(incident);
    default:
      return incident satisfies never;
  }
};
