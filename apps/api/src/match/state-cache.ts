import { evolve, fold, type MatchState } from '@scoreline/match';
import type { Fixture } from '@scoreline/protocol';
import type { Db } from '../database/open.ts';
import { readLog } from '../store/log.ts';
import { selectMatches, toFixture, toSetup } from '../store/match-row.ts';

/** A match as this process knows it: its facts and its folded log. */
export interface Known {
  readonly fixture: Fixture;
  readonly state: MatchState;
}

const MOST = 2_000;

/**
 * Folded matches, so that a command costs the same on a match with ten incidents and with five thousand. The
 * database is the truth: `refresh` catches up with what other processes appended.
 */
export class StateCache {
  readonly #db: Db;
  readonly #known = new Map<string, Known>();

  constructor(db: Db) {
    this.#db = db;
  }

  /** A match, folded, at least as new as when this process last looked. Null when there is none. */
  async get(matchId: string): Promise<Known | null> {
    return this.#known.get(matchId) ?? (await this.#load(matchId));
  }

  /** A match as the database has it now: its facts, which editors change, and its log. */
  async refresh(matchId: string): Promise<Known | null> {
    const known = this.#known.get(matchId);
    if (known === undefined) return this.#load(matchId);
    const row = await selectMatches(this.#db).where('match.id', '=', matchId).executeTakeFirst();
    if (row === undefined) return null;
    const { setup, revision, log } = known.state;
    const newer = row.revision > revision ? await readLog(this.#db, matchId, revision) : [];
    const now = toSetup(row);
    const isRenamed = now.names.home !== setup.names.home || now.names.away !== setup.names.away;
    const state = isRenamed ? fold(now, [...log, ...newer]) : newer.reduce<MatchState>(evolve, known.state);
    return this.put({ fixture: toFixture(row), state });
  }

  put(known: Known): Known {
    const id = known.fixture.id;
    const cached = this.#known.get(id);
    if (cached !== undefined && cached.state.revision > known.state.revision) return cached;
    this.#known.delete(id);
    this.#known.set(id, known);
    const oldest = this.#known.keys().next();
    if (this.#known.size > MOST && !oldest.done) this.#known.delete(oldest.value);
    return known;
  }

  async #load(matchId: string): Promise<Known | null> {
    const row = await selectMatches(this.#db).where('match.id', '=', matchId).executeTakeFirst();
    if (row === undefined) return null;
    const log = await readLog(this.#db, matchId, 0);
    return this.put({ fixture: toFixture(row), state: fold(toSetup(row), log) });
  }
}
