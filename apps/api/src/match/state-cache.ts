import { evolve, fold, type MatchState } from '@scoreline/match';
import type { Competition, Fixture } from '@scoreline/protocol';
import type { Db } from '../database/open.ts';
import { readLog } from '../store/log.ts';
import {
  competitionOf,
  type FactsRow,
  selectFacts,
  toFixture,
  toSetup,
  versionOfFacts,
} from '../store/match-row.ts';

/** A match as this process knows it: its facts and its folded log. */
export interface CachedMatch {
  readonly fixture: Fixture;
  readonly competition: Competition;
  /** Another as soon as anybody changed any of the facts. */
  readonly facts: string;
  readonly state: MatchState;
}

const MOST = 2_000;

/**
 * Folded matches, so that a command costs the same on a match with ten incidents and with five thousand. The
 * database is the truth: `refresh` catches up with what other processes appended or edited.
 */
export class StateCache {
  readonly #db: Db;
  readonly #known = new Map<string, CachedMatch>();

  constructor(db: Db) {
    this.#db = db;
  }

  /** A match, folded, at least as new as when this process last looked. Null when there is none. */
  async get(matchId: string): Promise<CachedMatch | null> {
    return this.#known.get(matchId) ?? (await this.refresh(matchId));
  }

  /** A match as the database has it now: the same object while it is as this process knew it. */
  async refresh(matchId: string): Promise<CachedMatch | null> {
    const row = await selectFacts(this.#db).where('match.id', '=', matchId).executeTakeFirst();
    if (row === undefined) return null;
    const known = this.#known.get(matchId);
    const facts = versionOfFacts(row);
    if (known?.facts !== facts) return this.#load(row, facts);
    if (known.state.revision >= row.revision) return this.put(known);
    const newer = await readLog(this.#db, matchId, known.state.revision);
    return this.put({ ...known, state: newer.reduce<MatchState>(evolve, known.state) });
  }

  put(known: CachedMatch): CachedMatch {
    const id = known.fixture.id;
    const cached = this.#known.get(id);
    if (cached !== undefined && cached.state.revision > known.state.revision) return cached;
    this.#known.delete(id);
    this.#known.set(id, known);
    const oldest = this.#known.keys().next();
    if (this.#known.size > MOST && !oldest.done) this.#known.delete(oldest.value);
    return known;
  }

  async #load(row: FactsRow, facts: string): Promise<CachedMatch | null> {
    const log = await readLog(this.#db, row.id, 0);
    const state = fold(toSetup(row), log);
    const kept = this.put({ fixture: toFixture(row), competition: competitionOf(row), facts, state });
    // A command went through meanwhile, decided on what this process knew of the facts before.
    return kept.facts === facts ? kept : this.refresh(row.id);
  }
}
