import type { Claimed, Shown } from '../fans/messages.ts';

/** From when until when, monotonic. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export interface OldWhileLive extends Span {
  readonly fan: number;
  readonly matchId: string;
  readonly revision: number;
}

export interface Seat {
  readonly fan: number;
  readonly matchId: string;
  /** What the fan's page showed of the match, in order of time. */
  readonly shown: readonly Pick<Shown, 'at' | 'revision'>[];
  readonly claimed: readonly Pick<Claimed, 'at' | 'claim'>[];
  /** When each revision was acknowledged, that of revision 1 first. */
  readonly acknowledgedAt: readonly number[];
  /** When nobody could see the page or do anything about it. */
  readonly suspended: readonly Span[];
  readonly end: number;
}

/** Spans in which the page said "live" and there was something newer than what it showed. */
export const oldWhileLive = (seat: Seat): OldWhileLive[] => {
  const lives = livesOf(seat);
  return seat.shown.flatMap(({ at, revision }, index) => {
    const newerSince = seat.acknowledgedAt[revision];
    const shownUntil = seat.shown[index + 1]?.at ?? seat.end;
    if (newerSince === undefined || newerSince >= shownUntil) return [];
    return lives.flatMap((live) => {
      // What it showed before counts too: that was older still.
      const from = Math.max(live.from, newerSince);
      const to = Math.min(live.to, shownUntil);
      return to > from && to > at ? [{ fan: seat.fan, matchId: seat.matchId, revision, from, to }] : [];
    });
  });
};

/** Spans in which it said "live" without a break, and was awake. */
const livesOf = ({ claimed, suspended, end }: Seat): Span[] => {
  const spans = claimed.flatMap(({ at, claim }, index) =>
    claim === 'live' ? [{ from: at, to: claimed[index + 1]?.at ?? end }] : [],
  );
  return suspended.reduce<Span[]>(
    (lives, asleep) =>
      lives.flatMap((live) =>
        asleep.to <= live.from || asleep.from >= live.to
          ? [live]
          : [
              { from: live.from, to: asleep.from },
              { from: asleep.to, to: live.to },
            ].filter(({ from, to }) => to > from),
      ),
    spans,
  );
};
