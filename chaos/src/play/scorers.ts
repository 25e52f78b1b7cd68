import { type Command, evolve, type MatchState, repeatOf } from '@scoreline/match';
import type { CommandRequest } from '@scoreline/protocol';
import { monotonic, sleep } from '@scoreline/testbed';
import type { SeededRandom } from '../seeded-random.ts';
import { chooseCommand, chooseLargeCommand } from './choose-command.ts';
import type { PlannedMatch } from './matchday.ts';
import { postCommand } from './post-command.ts';

/** A match that is being scored, and its expected state. */
export interface ScoredMatch {
  readonly id: string;
  readonly competitionId: string;
  state: MatchState;
  /** When each revision was first acknowledged (monotonic milliseconds), revision 1 first. */
  readonly acknowledgedAt: number[];
  /** The request sent under each command id. */
  readonly commands: Map<string, CommandRequest>;
  isBusy: boolean;
  /** A legal command was refused, so the expected state is unknown. */
  isBroken: boolean;
}

export interface Tally {
  sent: number;
  acknowledged: number;
  /** Sent twice at once, or again long after. */
  repeated: number;
  readonly failedAttempts: Map<string, number>;
  readonly wrongAnswers: string[];
}

export interface Scorers {
  readonly matches: readonly ScoredMatch[];
  readonly tally: Tally;
  /**
   * Sends commands at the given rate until `isOver`, then waits until all are acknowledged. `played` is the progress of
   * the match day, from 0 to 1.
   */
  play(day: { readonly isOver: () => boolean; readonly played: () => number }): Promise<void>;
}

interface Deps {
  readonly matches: readonly PlannedMatch[];
  /** Origin that commands are sent to. */
  readonly origin: string;
  readonly key: string;
  /** Commands a second. */
  readonly rate: number;
  readonly rng: SeededRandom;
}

const SEND_TWICE_SHARE = 0.08;
const SEND_AGAIN_SHARE = 0.05;
/** The share of repeated requests that have another command under the same id. */
const OTHER_COMMAND_SHARE = 0.3;
const FINAL_TIMEOUT_MS = 60_000;

export const createScorers = ({ matches: planned, origin, key, rate, rng }: Deps): Scorers => {
  const matches: ScoredMatch[] = planned.map((one) => ({
    ...one,
    acknowledgedAt: [],
    commands: new Map(),
    isBusy: false,
    isBroken: false,
  }));
  const tally: Tally = { sent: 0, acknowledged: 0, repeated: 0, failedAttempts: new Map(), wrongAnswers: [] };
  const abort = new AbortController();
  const onFailedAttempt = (what: string) => {
    tally.failedAttempts.set(what, (tally.failedAttempts.get(what) ?? 0) + 1);
  };
  const recordWrong = (match: ScoredMatch, what: string) =>
    tally.wrongAnswers.push(`match ${match.id}: ${what}`);

  const send = async (match: ScoredMatch, choose: typeof chooseCommand, played: number) => {
    const asked = { id: `c${tally.sent}-${Math.floor(rng.next() * 1e9)}`, at: Date.now(), played };
    const choice = choose(match.state, rng, asked);
    if (choice === null) return;
    const request = { commandId: asked.id, at: asked.at, command: choice.command };
    const isTwice = rng.bool(SEND_TWICE_SHARE);
    const again = rng.bool(SEND_AGAIN_SHARE) ? rng.pickAny(match.state.log) : undefined;
    tally.sent += 1;
    match.isBusy = true;
    const attempt = () =>
      postCommand({ origin, key, matchId: match.id, request, onFailedAttempt, signal: abort.signal });
    const answers = await Promise.all(isTwice ? [attempt(), attempt()] : [attempt()]);
    if (isTwice) tally.repeated += 1;
    const next = evolve(match.state, choice.entry);
    const [first] = answers;
    if (first?.kind === 'acknowledged') {
      tally.acknowledged += 1;
      match.acknowledgedAt.push(monotonic());
      match.state = next;
      match.commands.set(asked.id, request);
      for (const answer of answers)
        if (answer.kind !== 'acknowledged' || answer.revision !== next.revision)
          recordWrong(
            match,
            `${asked.id} is revision ${next.revision} and was answered ${JSON.stringify(answer)}`,
          );
    } else {
      match.isBroken = true;
      recordWrong(match, `${JSON.stringify(request)} was legal and was answered ${JSON.stringify(first)}`);
    }
    match.isBusy = false;
    if (again !== undefined) await sendAgain(match, again.id, choice.command);
  };

  /** A repeated request must be answered as the first time; another command under an old id must be refused. */
  const sendAgain = async (match: ScoredMatch, commandId: string, command: Command) => {
    const first = match.commands.get(commandId);
    if (first === undefined) return;
    const revision = match.state.log.findIndex(({ id }) => id === commandId) + 1;
    const isOther =
      rng.bool(OTHER_COMMAND_SHARE) &&
      repeatOf(match.state, { id: commandId, at: first.at ?? Date.now(), command }) === null;
    const request = isOther ? { ...first, command } : first;
    const answer = await postCommand({
      origin,
      key,
      matchId: match.id,
      request,
      onFailedAttempt,
      signal: abort.signal,
    });
    tally.repeated += 1;
    if (answer.kind === 'givenUp') return;
    const isRight = isOther
      ? answer.kind === 'refused'
      : answer.kind === 'acknowledged' && answer.revision === revision;
    if (!isRight)
      recordWrong(
        match,
        `${commandId}, revision ${revision}, sent again${isOther ? ' with another command' : ''} was answered ${JSON.stringify(answer)}`,
      );
  };

  return {
    matches,
    tally,
    async play({ isOver, played }) {
      const start = monotonic();
      const sending = new Set<Promise<void>>();
      for (let tick = 0; !isOver(); tick += 1) {
        await sleep(start + (tick * 1_000) / rate - monotonic());
        const free = rng.pickAny(matches.filter(({ isBusy, isBroken }) => !isBusy && !isBroken));
        if (free === undefined) continue;
        const one = send(free, chooseCommand, played()).finally(() => sending.delete(one));
        sending.add(one);
      }
      const timer = setTimeout(() => abort.abort(), FINAL_TIMEOUT_MS);
      await Promise.all(sending);
      // The last word of a match: nothing comes after it that would make a page read what it missed.
      await Promise.all(
        matches.filter(({ isBroken }) => !isBroken).map((match) => send(match, chooseLargeCommand, 1)),
      );
      clearTimeout(timer);
    },
  };
};
