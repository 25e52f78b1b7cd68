import type { CommandOf, FootballTypes } from '@scoreline/match';
import { type Draft, type DraftField, EMPTY, readMinute, typedMinute } from './incident-draft.ts';

type Command = CommandOf<FootballTypes>;

/** Which fields a command has that can be changed before it is sent again. Empty: it goes as it is or not at all. */
export const commandFields = ({ type }: Command): readonly DraftField[] => {
  switch (type) {
    case 'recordGoal':
      return ['player', 'kind', 'side', 'minute'];
    case 'recordMissedPenalty':
      return ['player', 'miss', 'side', 'minute'];
    case 'recordCard':
      return ['player', 'card', 'side', 'minute'];
    case 'recordSubstitution':
      return ['off', 'on', 'side', 'minute'];
    case 'recordKick':
      return ['player', 'scored', 'side'];
    default:
      return [];
  }
};

/** The form as the command reads. */
export const draftOfCommand = (command: Command): Draft => {
  const minute = 'minute' in command && command.minute !== undefined ? typedMinute(command.minute) : '';
  const player = 'player' in command ? (command.player ?? null) : null;
  const at = { ...EMPTY, minute, player };
  switch (command.type) {
    case 'recordGoal':
      return { ...at, side: command.side, kind: command.kind };
    case 'recordMissedPenalty':
      return { ...at, side: command.side, miss: command.miss };
    case 'recordCard':
      return { ...at, side: command.side, card: command.card };
    case 'recordSubstitution':
      return { ...at, side: command.side, off: command.off ?? null, on: command.on ?? null };
    case 'recordKick':
      return { ...at, side: command.side, scored: command.scored };
    default:
      return at;
  }
};

/** The command as the form has it, or null while its minute cannot be read. */
export const commandOf = (command: Command, draft: Draft): Command | null => {
  const minute = readMinute(draft.minute);
  if (draft.minute.trim() !== '' && minute === null) return null;
  const { side, kind, miss, card, scored } = draft;
  const timed = minute === null ? {} : { minute };
  const named = draft.player === null ? {} : { player: draft.player };
  switch (command.type) {
    case 'recordGoal':
      return { type: command.type, side, kind, ...named, ...timed };
    case 'recordMissedPenalty':
      return { type: command.type, side, miss, ...named, ...timed };
    case 'recordCard':
      return { type: command.type, side, card, ...named, ...timed };
    case 'recordSubstitution': {
      const off = draft.off === null ? {} : { off: draft.off };
      const on = draft.on === null ? {} : { on: draft.on };
      return { type: command.type, side, ...off, ...on, ...timed };
    }
    case 'recordKick':
      return { type: command.type, side, scored, ...named };
    default:
      return command;
  }
};
