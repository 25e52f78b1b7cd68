import { type MatchState, SIDES, sportOf } from '@scoreline/match';
import { adminOf } from '../../../../sports/admins.ts';
import { viewOfSport } from '../../../../sports/views.ts';
import type { KeySpec } from './key.ts';

/** A line of words for the fans, at any time. */
export const NOTE_KEY: KeySpec = {
  slot: 'note',
  name: 'Note',
  shortcut: 'n',
  command: { type: 'addNote', text: '?' },
  asks: 'note',
};

/** Keys that every sport has and nobody should hit by chance: they stop a match, move it or decide it. */
export const stopKeys = (state: MatchState): KeySpec[] => {
  const { names, sport } = state.setup;
  const start = viewOfSport(sport).words.startTime.toLowerCase();
  const shifted = (key: string, side: string) => (side === 'home' ? key : `shift+${key}`);
  return [
    { slot: 'interrupt', name: 'Interrupt', shortcut: 'i', command: { type: 'interruptMatch' } },
    { slot: 'resume', name: 'Resume', shortcut: 'o', command: { type: 'resumeMatch' } },
    { slot: 'suspend', name: 'Suspend', shortcut: 'u', command: { type: 'suspendMatch' }, asks: 'why' },
    { slot: 'abandon', name: 'Abandon', shortcut: 'b', command: { type: 'abandonMatch' }, asks: 'why' },
    {
      slot: 'delay',
      name: `Delay ${start}`,
      shortcut: 'k',
      command: { type: 'delayMatch' },
      asks: 'why',
    },
    {
      slot: 'kickoff',
      name: `Move ${start}`,
      shortcut: 'shift+k',
      command: { type: 'moveKickoff', kickoffAt: state.kickoffAt },
      asks: 'kickoff',
    },
    { slot: 'postpone', name: 'Postpone', shortcut: 'v', command: { type: 'postponeMatch' }, asks: 'why' },
    { slot: 'cancel', name: 'Cancel match', shortcut: 'x', command: { type: 'cancelMatch' }, asks: 'why' },
    {
      slot: 'award',
      name: 'Award match',
      shortcut: 'j',
      command: { type: 'awardMatch', winner: 'home', reason: '?' },
      asks: 'award',
    },
    ...SIDES.map(
      (side): KeySpec => ({
        slot: `${side}.walkover`,
        name: `Walkover ${names[side]}`,
        shortcut: shifted('q', side),
        command: { type: 'giveWalkover', winner: side },
        asks: 'why',
        side,
      }),
    ),
    {
      slot: 'walkover',
      name: 'Neither side came',
      shortcut: 'shift+x',
      command: { type: 'giveWalkover', winner: null },
      asks: 'why',
    },
    ...(!sportOf(state.setup.sport).mayRetire
      ? []
      : SIDES.map(
          (side): KeySpec => ({
            slot: `${side}.retire`,
            name: `Retire ${names[side]}`,
            shortcut: shifted('r', side),
            command: { type: 'retire', side },
            asks: 'why',
            side,
          }),
        )),
  ];
};

/** Before and after play: line-ups, a result without its story, and the last word. */
export const paperKeys = (state: MatchState): KeySpec[] => [
  ...(sportOf(state.setup.sport).lineup !== null
    ? SIDES.map(
        (side): KeySpec => ({
          slot: `${side}.lineup`,
          name: `Line-up ${state.setup.names[side]}`,
          shortcut: side === 'home' ? 'l' : 'shift+l',
          command: { type: 'setLineup', side, lineup: state.lineups[side] ?? SAMPLE_LINEUP },
          asks: 'lineup',
          side,
        }),
      )
    : []),
  ...adminOf(state.setup.sport).keys.afterPlay(state),
  {
    slot: 'result',
    name: 'Enter result only',
    shortcut: '=',
    command: {
      type: 'recordResult',
      result: adminOf(state.setup.sport).keys.sampleResult(state.setup.rules),
    },
    asks: 'result',
  },
];

export const finalKey = (state: MatchState): KeySpec =>
  state.status === 'final'
    ? {
        slot: 'final',
        name: 'Reopen',
        shortcut: 'f',
        command: { type: 'reopen', reason: '?' },
        asks: 'reopen',
      }
    : { slot: 'final', name: 'Make final', shortcut: 'f', command: { type: 'finalize' }, asks: 'final' };

const SAMPLE_LINEUP = { starters: [{ id: '1', name: '?' }], bench: [] };
