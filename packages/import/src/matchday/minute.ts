import type { Minute } from '@scoreline/match';

/** Reads `67` or `90+4`, with or without the `'`; null for anything else. */
export const readMinute = (text: string): Minute | null => {
  const found = /^(\d{1,3})(?:\+(\d{1,2}))?'?$/.exec(text.trim());
  if (found === null) return null;
  // What happened in the first minute some write 0'.
  const minute = Math.max(1, Number(found[1]));
  const added = Number(found[2] ?? 0);
  if (minute > 150) return null;
  return added > 0 ? { minute, added } : { minute };
};

/**
 * A minute past the end of play counts as added to the last: a source's 92' without extra time is 90+2', and
 * 125', shown while the kicks were taken, is 120+5'.
 */
export const withinPlay = ({ minute, added = 0 }: Minute, isExtraTime: boolean): Minute => {
  const last = isExtraTime ? 120 : 90;
  if (minute > last) return { minute: last, added: minute - last + added };
  return added > 0 ? { minute, added } : { minute };
};
