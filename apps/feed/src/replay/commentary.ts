import { type Command, formatMinute, type Minute, type PerSide, SIDES, type Summary } from '@scoreline/match';
import type { Fixture } from '@scoreline/protocol';

const WIDTH = 7;

const pair = ({ home, away }: PerSide<number>): string => `${home}-${away}`;

const minuteOf = (command: Command): Minute | undefined => ('minute' in command ? command.minute : undefined);

/** The parts that the score does not add up from: sets, not halves. */
const unitsText = ({ score, units }: Summary): string => {
  const isSum = SIDES.every((side) => units.reduce((sum, unit) => sum + unit[side], 0) === score[side]);
  return isSum ? '' : ` (${units.map(pair).join(' ')})`;
};

/** `Argentina 3-3 France (4-2 pens)`, `Borg 3-2 McEnroe (1-6 7-5 6-3 6-7 8-6)`. */
export const scoreLine = (match: Fixture, summary: Summary): string => {
  const shootOut = summary.shootOut === null ? '' : ` (${pair(summary.shootOut)} pens)`;
  return `${match.home.name} ${pair(summary.score)} ${match.away.name}${unitsText(summary)}${shootOut}`;
};

/**
 * What a terminal says of a replay, command by command: a line when the score, a period or a set changes, and each
 * note; null for the rest.
 */
export const commentator = (match: Fixture): ((command: Command, summary: Summary) => string | null) => {
  let before = '';
  return (command, summary) => {
    const { phase, score, units, shootOut } = summary;
    const shown = JSON.stringify([phase?.code, score, units, shootOut]);
    const isNew = shown !== before;
    before = shown;
    if (command.type === 'addNote') return `${' '.repeat(WIDTH)}  ${command.text}`;
    if (!isNew && command.type !== 'finalize') return null;
    const minute = minuteOf(command);
    const when = command.type === 'finalize' ? 'End' : minute ? formatMinute(minute) : (phase?.code ?? '');
    return `${when.padStart(WIDTH)}  ${scoreLine(match, summary)}`;
  };
};
