import type { Lineup } from './football.ts';

/** Who of one side is playing, has been taken off or sent off, and who has been booked. */
export interface Pitch {
  readonly playing: Set<string>;
  readonly off: Set<string>;
  readonly booked: Set<string>;
  readonly waiting: Set<string>;
}

export const kickOff = (lineup: Lineup): Pitch => ({
  playing: new Set(lineup.starters.map((p) => p.name)),
  off: new Set(),
  booked: new Set(),
  waiting: new Set(lineup.substitutes.map((p) => p.name)),
});

/** Null, or why `on` cannot replace `off`. */
export const substitute = (pitch: Pitch, off: string, on: string, mayReturn: boolean): string | null => {
  if (!pitch.playing.has(off)) return `${off} goes off without being on the pitch.`;
  if (pitch.playing.has(on)) return `${on} comes on but is on the pitch already.`;
  if (!pitch.waiting.has(on) && !(mayReturn && pitch.off.has(on)))
    return pitch.off.has(on)
      ? `${on} comes on again after going off.`
      : `${on} comes on but is not in the line-up.`;
  pitch.playing.delete(off);
  pitch.off.add(off);
  pitch.waiting.delete(on);
  pitch.off.delete(on);
  pitch.playing.add(on);
  return null;
};

export const sendOff = (pitch: Pitch, name: string): void => {
  pitch.playing.delete(name);
  pitch.waiting.delete(name);
};
