import { type Command, formatMinute, type Minute, type Summary } from '@scoreline/match';
import type { Fixture } from '@scoreline/protocol';

const score = ({ home, away }: Summary['score']): string => `${home}-${away}`;

const at = (minute: Minute | undefined): string =>
  `${minute === undefined ? '' : formatMinute(minute)}`.padStart(7);

const PERIODS = {
  '1H': 'Kick-off',
  '2H': 'Second half',
  ET1: 'Extra time',
  ET2: 'Second half of extra time',
  PEN: 'Shoot-out',
} as const;

/** What a terminal says of a command that was played again; null for what it passes over. */
export const narrate = (match: Fixture, command: Command, summary: Summary): string | null => {
  switch (command.type) {
    case 'startPeriod':
      return `${at(undefined)}  ${PERIODS[command.period]}`;
    case 'recordGoal': {
      const { side, kind, player, minute } = command;
      const how = kind === 'penalty' ? ' (penalty)' : kind === 'ownGoal' ? ' (own goal)' : '';
      const who = player === undefined ? '' : `, ${player.name}${how}`;
      return `${at(minute)}  Goal for ${match[side].name}${who}: ${score(summary.score)}`;
    }
    case 'recordCard': {
      if (command.card === 'yellow') return null;
      return `${at(command.minute)}  Sent off: ${command.player?.name ?? command.staff ?? match[command.side].name}`;
    }
    case 'recordKick': {
      const kicks = summary.sport === 'football' && summary.shootOut ? `: ${score(summary.shootOut)}` : '';
      const who = command.player?.name ?? match[command.side].name;
      return `${at(undefined)}  ${who} ${command.scored ? 'scores' : 'misses'}${kicks}`;
    }
    case 'recordPoint':
      return summary.sport === 'tennis' && summary.points.home === '0' && summary.points.away === '0'
        ? `${at(undefined)}  Sets ${score(summary.score)}, games ${score(summary.games)}`
        : null;
    case 'addNote':
      return `${at(undefined)}  ${command.text}`;
    case 'finalize':
      return `${at(undefined)}  ${conclude(match, summary)}`;
    default:
      return null;
  }
};

/** `Argentina 3-3 France (4-2 pens)`. */
export const conclude = (match: Fixture, summary: Summary): string => {
  const shootOut =
    summary.sport === 'football' && summary.shootOut ? ` (${score(summary.shootOut)} pens)` : '';
  return `${match.home.name} ${score(summary.score)} ${match.away.name}${shootOut}`;
};
