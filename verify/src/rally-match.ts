import {
  type Command,
  decide,
  evolve,
  type MatchSetup,
  type MatchState,
  type PerSide,
  type Side,
  type Summary,
  startMatch,
  summarize,
} from '@scoreline/match';

/** A match in a sport of rallies that is played as a file tells it. */
export class RallyMatch {
  #state: MatchState;
  readonly differences: string[] = [];
  readonly gaps: string[] = [];
  compared = 0;

  constructor(setup: MatchSetup) {
    this.#state = startMatch(setup);
  }

  get summary(): Summary {
    return summarize(this.#state);
  }

  /** The points of the set being played; of the one before while none is. */
  get points(): PerSide<number> {
    return this.summary.units.at(-1) ?? { home: 0, away: 0 };
  }

  get isBetweenSets(): boolean {
    return this.summary.status !== 'live';
  }

  /** Posts a command; a refusal is a difference. Returns whether it was taken. */
  post(command: Command, at: string): boolean {
    const id = `c${this.#state.log.length}`;
    const decision = decide(this.#state, { id, at: this.#state.setup.kickoffAt, command });
    if (decision.kind !== 'accepted') {
      const why = decision.kind === 'refused' ? decision.refusal.message : 'repeated';
      this.differences.push(`${at}: ${command.type} is refused: ${why}`);
      return false;
    }
    this.#state = evolve(this.#state, decision.entry);
    return true;
  }

  point(side: Side, at: string): boolean {
    return this.post({ type: 'recordRally', side }, at);
  }

  /** Something that both know: equal, or a difference. */
  expectSame(what: string, ours: string, theirs: string, at: string): void {
    this.compared += 1;
    if (ours !== theirs) this.differences.push(`${at}: ${what} is ${ours}, the file says ${theirs}`);
  }

  /**
   * Points that the file has left out, where the score of a later line shows them: they are played in an order that
   * keeps the set open for as long as can be. False where no such score can follow.
   */
  fillUpTo(score: PerSide<number>, at: string): boolean {
    const missing = { home: score.home - this.points.home, away: score.away - this.points.away };
    if (missing.home < 0 || missing.away < 0) return false;
    const count = missing.home + missing.away;
    if (count === 0) return true;
    this.gaps.push(`${at}: ${count} point${count === 1 ? '' : 's'} before this line left out`);
    while (missing.home + missing.away > 0) {
      const side: Side = missing.home >= missing.away ? 'home' : 'away';
      missing[side] -= 1;
      if (!this.point(side, at)) return false;
    }
    return true;
  }

  /** As a match of several sets is written: `25-20 23-25`. */
  get sets(): string {
    return this.summary.units.map(({ home, away }) => `${home}-${away}`).join(' ');
  }
}
