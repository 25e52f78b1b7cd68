/** A minute of play as the field writes it: 67 is `{minute: 67}`, 90+4 is `{minute: 90, added: 4}`. Both count from 1. */
export interface Minute {
  readonly minute: number;
  readonly added?: number;
}

/** `90+0'` is 90'. */
export const plainMinute = ({ minute, added = 0 }: Minute): Minute =>
  added === 0 ? { minute } : { minute, added };

/** `67'`, `90+4'`. */
export const formatMinute = ({ minute, added }: Minute): string =>
  added === undefined || added === 0 ? `${minute}'` : `${minute}+${added}'`;

/** Negative when `a` was earlier: 45+2' is before 46'. */
export const compareMinutes = (a: Minute, b: Minute): number =>
  a.minute - b.minute || (a.added ?? 0) - (b.added ?? 0);
