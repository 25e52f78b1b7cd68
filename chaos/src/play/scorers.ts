import { type Command, evolve, type MatchState, repeatOf } from '@scoreline/match';
import type { CommandRequest } from '@scoreline/protocol';
import { monotonic, sleep } from '@scoreline/testbed';
import type { Chance } from '../chance.ts';
import { chooseCommand } from './choose.ts';
import type { Planned } from './matchday.ts';
import { post } from './post.ts';

/** What was sent to one match, and what is known of it. */
export interface Played {
  readonly id: string;
  readonly competitionId: string;
  state: MatchState;
  /** When each revision was first acknowledged; the first is that of revision 1. */
  readonly acknowledgedAt: number[];
  /** What was sent under each id. */
  readonly commands: Map<string, CommandRequest>;
  isBusy: boolean;
  /** A command was refused, so that nothing more can be said of it. */
  isBroken: boolean;
}

export interface Tally {
  sent: number;
  acknowledged: number;
  /** Sent twice at the same time, or again long after. */
  repeated: number;
  readonly trouble: Map<string, number>;
  readonly wrong: string[];
}

export interface Scorers {
  readonly matches: readonly Played[];
  readonly tally: Tally;
  /**
   * Plays at the given rate until it is over, then waits until everything sent is acknowledged. `played` is how far the
   * match day is, from 0 to 1.
   */
  play(day: { readonly isOver: () => boolean; readonly played: () => number }): Promise<void>;
}

interface Deps {
  readonly matches: readonly Planned[];
  /** Where commands are sent. */
  readonly origin: string;
  readonly key: string;
  /** Commands a second. */
  readonly rate: number;
  readonly chance: Chance;
}

const TWICE = 0.08;
const AGAIN = 0.05;
/** Of what is sent again: another command under the same id. */
const ANOTHER = 0.3;
const LAST_PATIENCE_MS = 60_000;

export const scorersOf = ({ matches: planned, origin, key, rate, chance }: Deps): Scorers => {
  const matches: Played[] = planned.map((one) => ({
    ...one,
    acknowledgedAt: [],
    commands: new Map(),
    isBusy: false,
    isBroken: false,
  }));
  const tally: Tally = { sent: 0, acknowledged: 0, repeated: 0, trouble: new Map(), wrong: [] };
  const givingUp = new AbortController();
  const onTrouble = (what: string) => {
    tally.trouble.set(what, (tally.trouble.get(what) ?? 0) + 1);
  };
  const wrong = (match: Played, what: string) => tally.wrong.push(`match ${match.id}: ${what}`);

  const send = async (match: Played, played: number) => {
    const asked = { id: `c${tally.sent}-${Math.floor(chance.next() * 1e9)}`, at: Date.now(), played };
    const choice = chooseCommand(match.state, chance, asked);
    if (choice === null) return;
    const request = { commandId: asked.id, at: asked.at, command: choice.command };
    const isTwice = chance.is(TWICE);
    const again = chance.is(AGAIN) ? chance.any(match.state.log) : undefined;
    tally.sent += 1;
    match.isBusy = true;
    const attempt = () =>
      post({ origin, key, matchId: match.id, request, onTrouble, signal: givingUp.signal });
    const answers = await Promise.all(isTwice ? [attempt(), attempt()] : [attempt()]);
    if (isTwice) tally.repeated += 1;
    const next = evolve(match.state, choice.entry);
    const [first] = answers;
    if (first?.is === 'acknowledged') {
      tally.acknowledged += 1;
      match.acknowledgedAt.push(monotonic());
      match.state = next;
      match.commands.set(asked.id, request);
      for (const answer of answers)
        if (answer.is !== 'acknowledged' || answer.revision !== next.revision)
          wrong(match, `${asked.id} is revision ${next.revision} and was answered ${JSON.stringify(answer)}`);
    } else {
      match.isBroken = true;
      wrong(match, `${JSON.stringify(request)} was legal and was answered ${JSON.stringify(first)}`);
    }
    match.isBusy = false;
    if (again !== undefined) await sendAgain(match, again.id, choice.command);
  };

  /** What is sent again is answered as the first time; another command under an old id is refused. */
  const sendAgain = async (match: Played, commandId: string, command: Command) => {
    const first = match.commands.get(commandId);
    if (first === undefined) return;
    const revision = match.state.log.findIndex(({ id }) => id === commandId) + 1;
    const isOther =
      chance.is(ANOTHER) &&
      repeatOf(match.state, { id: commandId, at: first.at ?? Date.now(), command }) === null;
    const request = isOther ? { ...first, command } : first;
    const answer = await post({
      origin,
      key,
      matchId: match.id,
      request,
      onTrouble,
      signal: givingUp.signal,
    });
    tally.repeated += 1;
    if (answer.is === 'givenUp') return;
    const isRight = isOther
      ? answer.is === 'refused'
      : answer.is === 'acknowledged' && answer.revision === revision;
    if (!isRight)
      wrong(
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
        const free = chance.any(matches.filter(({ isBusy, isBroken }) => !isBusy && !isBroken));
        if (free === undefined) continue;
        const one = send(free, played()).finally(() => sending.delete(one));
        sending.add(one);
      }
      const impatience = setTimeout(() => givingUp.abort(), LAST_PATIENCE_MS);
      await Promise.all(sending);
      clearTimeout(impatience);
    },
  };
};
