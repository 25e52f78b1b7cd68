import { Refused } from '@scoreline/import';
import { hasScore, SIDES } from '@scoreline/match';
import type { BoardMatch, Competition } from '@scoreline/protocol';
import { toKey } from '@scoreline/protocol/names';
import { Failure } from '../failure.ts';
import type { ScoresApi } from '../instance/scores-api.ts';
import { isReplayable } from './recorded-match.ts';

interface Candidate extends BoardMatch {
  readonly competition: Competition;
}

const ID = /^[A-Za-z0-9_-]{1,64}$/;
const MOST_LISTED = 12;
/** A part of a word that is long enough to mean it: `argent`. */
const SHORTEST_PART = 3;

const wordsOf = (text: string): string[] =>
  toKey(text)
    .split('-')
    .filter((word) => word !== '');

const describe = ({ match, summary, competition }: Candidate): string => {
  const { home, away } = summary.score;
  const score = hasScore(summary) ? `${home}-${away}` : 'v';
  const round = [match.group, match.round].filter((part) => part !== null).join(', ');
  return `${match.id}  ${match.home.name} ${score} ${match.away.name}, ${competition.name} ${competition.season}, ${round}`;
};

const fits = ({ match, competition }: Candidate, asked: readonly string[]): boolean => {
  const facts = [competition.name, competition.season, match.stage, match.group, match.round];
  const sides = SIDES.flatMap((side) => [match[side].name, match[side].code]);
  const known = [...facts, ...sides].flatMap((text) => wordsOf(text ?? ''));
  return asked.every((word) =>
    known.some((one) => one === word || (word.length >= SHORTEST_PART && one.startsWith(word))),
  );
};

const byId = async (api: ScoresApi, id: string): Promise<string | null> => {
  try {
    return (await api.readMatch(id)).match.id;
  } catch (error) {
    if (error instanceof Refused && error.status === 404) return null;
    throw error;
  }
};

/** Words in a reference (`matchday:world-cup-2022/match/final-argentina-france`) that name no match. */
const NOISE = ['matchday', 'match', 'v', 'vs', 'and'];

/** The id of the match that is meant: by its id, or by words of its teams, competition and round. Throws a {@link Failure}. */
export const findMatch = async (api: ScoresApi, said: readonly string[]): Promise<string> => {
  const [only] = said;
  const known = said.length === 1 && only !== undefined && ID.test(only) ? await byId(api, only) : null;
  if (known !== null) return known;
  const asked = said.flatMap(wordsOf).filter((word) => !NOISE.includes(word));
  const { competitions } = await api.readCompetitions();
  const found: Candidate[] = [];
  for (const competition of competitions) {
    const { matches } = await api.readCompetition(competition.id);
    const here = matches.map((one) => ({ ...one, competition }));
    found.push(...here.filter((one) => !one.match.replay && fits(one, asked)));
  }
  const playable = found.filter(isReplayable);
  const candidates = playable.length > 0 ? playable : found;
  const [match, another] = candidates;
  const words = said.join(' ');
  if (match === undefined) {
    const names = competitions.map(({ name, season }) => `${name} ${season}`).join(', ');
    throw new Failure(
      `No match fits "${words}". Name its teams, competition or round; there are matches of ${names === '' ? 'no competition yet' : names}.`,
    );
  }
  if (another === undefined) return match.match.id;
  const list = candidates.slice(0, MOST_LISTED).map((one) => `\n  ${describe(one)}`);
  const more = candidates.length > MOST_LISTED ? `\n  and ${candidates.length - MOST_LISTED} more` : '';
  throw new Failure(
    `"${words}" fits ${candidates.length} matches. Add a word, or give the id that stands in front:${list.join('')}${more}`,
  );
};
