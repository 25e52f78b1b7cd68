import type { Draft } from '../normalize/draft.ts';
import { SourceError } from '../source-error.ts';
import type { Header } from './header.ts';

const CUT = 'The file may be cut off: fetch it again whole.';

/** Refuses fewer matches than the file announces, those included that cannot be read. */
export const checkCount = (file: string, header: Header, count: number, lines: number): void => {
  if (header.matches === undefined || header.matches <= count) return;
  const problem = `The file announces ${header.matches} matches but has ${count}.`;
  throw new SourceError(file, `line ${lines}`, problem, CUT);
};

const PARTS = ['result', 'lineups', 'referees'] as const;

const missing = (drafts: readonly Draft[], header: Header): string | null => {
  const last = drafts.at(-1);
  if (last === undefined) return 'There is no match in this file.';
  if (header.matches !== undefined && header.matches !== drafts.length)
    return `The file announces ${header.matches} matches but has ${drafts.length}.`;
  const teams = new Set(drafts.flatMap((d) => [d.home, d.away])).size;
  if (header.teams !== undefined && header.teams !== teams)
    return `The file announces ${header.teams} teams but has ${teams}.`;
  const before = drafts.slice(0, -1);
  const part = PARTS.find((p) => last[p] === undefined && before.every((d) => d[p] !== undefined));
  if (part === undefined || before.length === 0) return null;
  return `The last match, ${last.home} v ${last.away}, is the only one without ${part}.`;
};

/** Refuses fewer matches or teams than the file announces, and a last match that lacks what all others have. */
export const checkWhole = (file: string, drafts: readonly Draft[], header: Header, lines: number): void => {
  const problem = missing(drafts, header);
  if (problem !== null) throw new SourceError(file, `line ${lines}`, problem, CUT);
};
