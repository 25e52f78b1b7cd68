import type { ClaimRecord, ShownRecord } from '../fans/messages.ts';

/** Monotonic milliseconds. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export interface StaleSpan extends Span {
  readonly fan: number;
  readonly matchId: string;
  readonly revision: number;
}

export interface MatchView {
  readonly fan: number;
  readonly matchId: string;
  /** What the fan's page showed of the match, in order of time. */
  readonly shown: readonly Pick<ShownRecord, 'at' | 'revision'>[];
  readonly claims: readonly Pick<ClaimRecord, 'at' | 'claim'>[];
  /** When each revision was acknowledged, that of revision 1 first. */
  readonly acknowledgedAt: readonly number[];
  /** When the page's process was suspended. */
  readonly suspended: readonly Span[];
  readonly end: number;
}

/** Spans in which the page said "live" while it showed less than what was acknowledged. */
export const findStaleSpans = (view: MatchView): StaleSpan[] => {
  const lives = liveSpans(view);
  return view.shown.flatMap(({ at, revision }, index) => {
    const newerSince = view.acknowledgedAt[revision];
    const shownUntil = view.shown[index + 1]?.at ?? view.end;
    if (newerSince === undefined || newerSince >= shownUntil) return [];
    return lives.flatMap((live) => {
      // What it showed before counts too, because it was even older.
      const from = Math.max(live.from, newerSince);
      const to = Math.min(live.to, shownUntil);
      return to > from && to > at ? [{ fan: view.fan, matchId: view.matchId, revision, from, to }] : [];
    });
  });
};

/** Spans in which it said "live" without interruption and was not suspended. */
const liveSpans = ({ claims, suspended, end }: MatchView): Span[] => {
  const spans = claims.flatMap(({ at, claim }, index) =>
    claim === 'live' ? [{ from: at, to: claims[index + 1]?.at ?? end }] : [],
  );
  return suspended.reduce<Span[]>(
    (lives, suspension) =>
      lives.flatMap((live) =>
        suspension.to <= live.from || suspension.from >= live.to
          ? [live]
          : [
              { from: live.from, to: suspension.from },
              { from: suspension.to, to: live.to },
            ].filter(({ from, to }) => to > from),
      ),
    spans,
  );
};
