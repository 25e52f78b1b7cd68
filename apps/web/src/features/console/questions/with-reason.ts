import type { Command } from '@scoreline/match';

/** The command with a reason, when it is one that takes one. */
export const withReason = (command: Command, reason: string): Command => {
  switch (command.type) {
    case 'delayMatch':
    case 'postponeMatch':
    case 'cancelMatch':
    case 'interruptMatch':
    case 'suspendMatch':
    case 'abandonMatch':
    case 'giveWalkover':
    case 'retire':
      return { ...command, reason };
    default:
      return command;
  }
};
