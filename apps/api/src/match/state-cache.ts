import { evolve, fold, type MatchState } from '@scoreline/match';
import type { Competition, Fixture } from '@scoreline/protocol';
import { LRUCache } from 'lru-cache';
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
  /** Changes whenever anyone edits the facts. */
  readonly facts: string;
  /** Whether it was withdrawn: it stays as it is. */
  readonly isArchived: boolean;
  readonly state: MatchState;
}

const MAX_MATCHES = 2_000;

/**
 * Folded matches, so that a command costs the same on a long log as on a short one. The database is the truth:
 * `refresh` catches up with what other processes appended or edited.
 */
export class StateCache {
  readonly #db: Db;
  readonly #matches = new LRUCache<string, CachedMatch>({ max: MAX_MATCHES });

  constructor(db: Db) {
    this.#db = db;
  }

  /** A match, at least as new as this process last saw it. Null when there is none. */
  async get(matchId: string): Promise<CachedMatch | null> {
    return this.#matches.get(matchId) ?? (await this.refresh(matchId));
  }

  /** A match as it is in the database now: the same object while nothing has changed. Null when there is none. */
  async refresh(matchId: string): Promise<CachedMatch | null> {
    const row = await selectFacts(this.#db).where('match.id', '=', matchId).executeTakeFirst();
    if (row === undefined) return null;
    const cached = this.#matches.get(matchId);
    const facts = versionOfFacts(row);
    if (cached?.facts !== facts) return this.#load(row, facts);
    if (cached.state.revision >= row.revision) return this.put(cached);
    const newer = await readLog(this.#db, matchId, cached.state.revision);
    return this.put({ ...cached, state: newer.reduce<MatchState>(evolve, cached.state) });
  }

  /** Keeps a match, unless a newer revision is cached. Returns the newer one. */
  put(match: CachedMatch): CachedMatch {
    const { id } = match.fixture;
    const cached = this.#matches.get(id);
    if (cached !== undefined && cached.state.revision > match.state.revision) return cached;
    this.#matches.set(id, match);
    return match;
  }

  async #load(row: FactsRow, facts: string): Promise<CachedMatch | null> {
    const log = await readLog(this.#db, row.id, 0);
    const state = fold(toSetup(row), log);
    const kept = this.put({
      fixture: toFixture(row),
      competition: competitionOf(row),
      facts,
      isArchived: row.archivedAt !== null,
      state,
    });
    // A command was accepted meanwhile, on the facts as they were before.
    return kept.facts === facts ? kept : this.refresh(row.id);
  }
}
