import { startApi } from '../servers/api.ts';
import type { Database } from './database.ts';
import { type Connection, connect } from './sql.ts';

export interface BareCommits {
  /** Runs the transaction of one command of this match, on one of the connections. */
  commit(match: number): Promise<void>;
  stop(): Promise<void>;
}

/**
 * The same rows that a command writes (match, log, outbox), by prepared statements in a transaction, without anything
 * else: no HTTP, no rules, no relay. On Postgres a connection a match, up to as many as the API has.
 */
export const bareCommits = async (database: Database, matches: number): Promise<BareCommits> => {
  // The API creates the tables and, without a WebSocket server, leaves the broadcast of a command in the outbox to copy.
  const api = await startApi(database);
  const ids: string[] = [];
  for (let match = 0; match < matches; match += 1) ids.push(await api.newMatch());
  await api.score(ids[0] ?? '');
  await api.stop();
  const connections: Connection[] = [];
  for (let n = 0; n < (database.kind === 'SQLite' ? 1 : Math.min(matches, 10)); n += 1)
    connections.push(await connect(database));
  const [first] = connections;
  if (first === undefined) throw new Error('no connection');
  const [log] = await first.all('select * from log where revision = 2');
  const [outbox] = await first.all('select * from outbox where revision = 2');
  const [match] = await first.all('select * from match where revision = 2');
  if (log === undefined || outbox === undefined || match === undefined)
    throw new Error('no command was kept');
  const revisions = ids.map(() => 2);
  const tails = connections.map(() => Promise.resolve());

  const transaction = async ({ run }: Connection, index: number) => {
    const id = ids[index] ?? '';
    const revision = (revisions[index] ?? 0) + 1;
    revisions[index] = revision;
    await run('begin');
    await run(
      'update match set revision = ?, status = ?, "kickoffAt" = ?, summary = ?, "changedAt" = ? where id = ?',
      [revision, match.status ?? '', match.kickoffAt ?? 0, match.summary ?? '', Date.now(), id],
    );
    await run(
      'insert into log ("matchId", revision, "commandId", at, "recordedAt", actor, event) values (?, ?, ?, ?, ?, ?, ?)',
      [id, revision, `${log.commandId}${revision}`, Date.now(), Date.now(), log.actor ?? '', log.event ?? ''],
    );
    await run('insert into outbox ("matchId", "competitionId", revision, message) values (?, ?, ?, ?)', [
      id,
      outbox.competitionId ?? '',
      revision,
      outbox.message ?? '',
    ]);
    await run('commit');
  };

  return {
    commit: (index) => {
      const at = index % connections.length;
      const connection = connections[at] ?? first;
      // One transaction at a time on each connection.
      const turn = (tails[at] ?? Promise.resolve()).then(() => transaction(connection, index));
      tails[at] = turn;
      return turn;
    },
    stop: async () => {
      for (const connection of connections) await connection.close();
    },
  };
};
