import type { PerSide, TennisIncident, TennisTypes } from '@scoreline/match';
import type { SportLogWords } from '../../sport-admin.ts';
import { POINT_KIND_NAMES } from '../words.ts';

const pointScore = ({ won, score }: Extract<TennisIncident, { type: 'point' }>): string =>
  won === 'point' ? `${score.home}–${score.away}` : `wins the ${won}`;

const scoreText = ({ home, away }: PerSide<number>): string => `${home}–${away}`;

export const tennisLogWords: SportLogWords<TennisTypes> = {
  incident: (incident, names) =>
    incident.type === 'point'
      ? `Point, ${names[incident.side]}, ${pointScore(incident)}`
      : `Start of play, ${names[incident.server]} serves`,
  people: (incident) =>
    incident.type === 'point' && incident.how !== undefined ? POINT_KIND_NAMES[incident.how] : null,
  command: (command, names) =>
    command.type === 'recordPoint'
      ? `Point, ${names[command.side]}`
      : `Start of play, ${names[command.server]} serves`,
  unseen: () => null,
  thing: (event, names) => {
    if (event.type !== 'PointWon') return null;
    const how = event.how === undefined ? '' : `, ${POINT_KIND_NAMES[event.how]}`;
    return `a point for ${names[event.side]}${how}`;
  },
  deed: (event, names) =>
    event.type === 'PointWon'
      ? `recorded ${tennisLogWords.thing(event, names)}`
      : `started play, ${names[event.server]} serving`,
  notice: (notice) => notice,
  reviewSubject: (about) => about,
  reviewOutcome: (_about, outcome) => outcome,
  result: ({ sets }) => sets.map(scoreText).join(', '),
  fields: { side: 'Side' },
  fieldValue: () => null,
};
