import { type Command, isFootball, type MatchState, SIDES } from '@scoreline/match';
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
  const { names } = state.setup;
  const shifted = (key: string, side: string) => (side === 'home' ? key : `shift+${key}`);
  return [
    { slot: 'interrupt', name: 'Interrupt', shortcut: 'i', command: { type: 'interruptMatch' } },
    { slot: 'resume', name: 'Resume', shortcut: 'o', command: { type: 'resumeMatch' } },
    { slot: 'suspend', name: 'Suspend', shortcut: 'u', command: { type: 'suspendMatch' }, asks: 'why' },
    { slot: 'abandon', name: 'Abandon', shortcut: 'b', command: { type: 'abandonMatch' }, asks: 'why' },
    {
      slot: 'delay',
      name: 'Delay kick-off',
      shortcut: 'k',
      command: { type: 'delayMatch' },
      asks: 'why',
    },
    {
      slot: 'kickoff',
      name: 'Move kick-off',
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
    ...(isFootball(state)
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
  ...(isFootball(state)
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
  ...(isFootball(state)
    ? [
        {
          slot: 'shootOut',
          name: 'Enter shoot-out only',
          shortcut: '-',
          command: { type: 'recordShootOut', score: { home: 1, away: 0 } },
          asks: 'shootOut',
        } satisfies KeySpec,
      ]
    : []),
  {
    slot: 'result',
    name: 'Enter result only',
    shortcut: '=',
    command: sampleResult(state),
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

/** A result that the rules take for any match of its sport which may still be entered that way. */
const sampleResult = (state: MatchState): Command =>
  state.setup.sport === 'football'
    ? { type: 'recordResult', result: { sport: 'football', fullTime: { home: 0, away: 0 } } }
    : {
        type: 'recordResult',
        result: {
          sport: 'tennis',
          sets: Array.from({ length: (state.setup.rules.bestOf + 1) / 2 }, () => ({ home: 6, away: 0 })),
        },
      };
