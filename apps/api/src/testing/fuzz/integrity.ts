import { fold, type MatchState, summarize } from '@scoreline/match';
import { competitionPage, competitions, type LogPage, logPage, snapshot } from '@scoreline/protocol';
import { matchSetup } from '@scoreline/protocol/match-setup';
import type { Client } from '../client.ts';

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** What a match's page shows, computed here from nothing but its log. */
const shownBy = (state: MatchState) => ({
  revision: state.revision,
  summary: summarize(state),
  incidents: state.incidents,
  lineups: state.lineups,
});

const readWholeLog = async (api: Client, id: string): Promise<LogPage['entries']> => {
  const all: LogPage['entries'] = [];
  for (;;) {
    const answer = await api.ask('GET', `/v1/matches/${id}/log?after=${all.at(-1)?.revision ?? 0}`);
    const { entries } = logPage.parse(answer.json());
    if (entries.length === 0) return all;
    all.push(...entries);
  }
};

export interface Checked {
  readonly matches: number;
  readonly commands: number;
  /** Matches that a page of their competition shows; the others were put away. */
  readonly listed: number;
}

/** The summaries that the pages of all competitions show, by match. */
const readListed = async (api: Client) => {
  const { competitions: all } = competitions.parse((await api.ask('GET', '/v1/competitions')).json());
  const read = async (id: string) =>
    competitionPage.parse((await api.ask('GET', `/v1/competitions/${id}`)).json()).matches;
  const pages = await Promise.all(all.map(({ id }) => read(id)));
  return new Map(pages.flat().map(({ match, summary }) => [match.id, summary]));
};

/**
 * Reads these matches, each from its competition's page, its own page and its log, and throws unless all three tell
 * the same: the log has no gap, and folds to what is stored and shown.
 */
export const checkIntegrity = async (api: Client, ids: readonly string[]): Promise<Checked> => {
  const listed = await readListed(api);
  let commands = 0;
  for (const id of ids) {
    const shown = snapshot.parse((await api.ask('GET', `/v1/matches/${id}`)).json());
    const entries = await readWholeLog(api, id);
    const log = entries.map(({ commandId, at, event }) => ({ id: commandId, at, event }));
    const folded = plain(shownBy(fold(matchSetup(shown.match), log)));
    const { revision, summary, incidents, lineups } = shown;
    const revisions = entries.map((one) => one.revision);
    same(
      id,
      'its log has a gap',
      revisions,
      [...revisions.keys()].map((index) => index + 1),
    );
    same(id, 'its log folds to another page', folded, { revision, summary, incidents, lineups });
    same(id, 'its summary on the board is another', listed.get(id) ?? summary, summary);
    commands += entries.length;
  }
  return { matches: ids.length, commands, listed: ids.filter((id) => listed.has(id)).length };
};

const same = (id: string, fault: string, one: unknown, other: unknown): void => {
  const [a, b] = [sorted(one), sorted(other)];
  if (a !== b) throw new Error(`Match ${id}: ${fault}.\n${a}\n${b}`);
};

/** As text, with the keys in one order. */
const sorted = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
