import { isCupRound, readRound } from '../facts/rounds.ts';
import { checkPlay } from '../matchday/check-play.ts';
import type { FootballMatch, FootballStatus } from '../matchday/football.ts';
import { orderIncidents } from '../matchday/order.ts';
import { addUp } from '../matchday/score.ts';
import type { Participant } from '../matchday/shape.ts';
import { SourceError } from '../source-error.ts';
import type { Draft } from './draft.ts';
import { matchKey } from './keys.ts';
import { toKickoff } from './kickoff.ts';
import { markOffPitch } from './mark-off-pitch.ts';
import { substitutionLimits } from './substitution-limits.ts';

/** What is known of a competition as a whole when its matches are read. */
export interface Whole {
  readonly file: string;
  readonly zone: string | undefined;
  readonly title: string;
  /** Whether the source lists goals at all; where it does not, even a 0-0 is only a result. */
  readonly listsGoals: boolean;
  /** Tells what is to be known of the file. */
  readonly note: (text: string) => void;
}

const statusOf = ({ file, listsGoals, note }: Whole, draft: Draft): FootballStatus => {
  const { result, statedStatus } = draft;
  if (statedStatus === 'walkover') {
    if (result !== undefined) return 'awarded';
    note(`${draft.place}: a walkover, but not for whom. It was entered without a result.`);
    return 'scheduled';
  }
  if (statedStatus !== undefined) return statedStatus;
  if (result === undefined) return 'scheduled';
  const [home, away] = result.extraTime ?? result.fullTime ?? [0, 0];
  const [homeGoals, awayGoals] = addUp(draft).total;
  if (homeGoals > home || awayGoals > away)
    throw new SourceError(
      file,
      draft.place,
      `The goals add up to ${homeGoals}-${awayGoals} but the score is ${home}-${away}.`,
      'List each goal once, under the side it counts for.',
    );
  return listsGoals && homeGoals === home && awayGoals === away ? 'played' : 'resultOnly';
};

/** A draft with its key, its kick-off in UTC and its incidents in a possible order. Throws a {@link SourceError}. */
export const toMatch = (whole: Whole, draft: Draft, home: Participant, away: Participant): FootballMatch => {
  const kickoff = toKickoff(draft.when, whole.zone);
  if (kickoff === null)
    throw new SourceError(
      whole.file,
      draft.place,
      `${Object.values(draft.when).join(' ')} is no date and time.`,
      'Write 2022-11-20 and 19:00, with UTC+3 where the zone is known.',
    );
  if (home.key === away.key)
    throw new SourceError(
      whole.file,
      draft.place,
      `${home.name} plays itself.`,
      'Home and away are two teams.',
    );
  const said = readRound(draft.round ?? 'Matchday');
  const { round } = said;
  const ofGroup = draft.group ?? said.group;
  const isKnockOut = ofGroup === undefined && (said.isKnockOut || isCupRound(whole.title, round));
  const number = draft.number === undefined ? {} : { number: draft.number };
  const group = ofGroup === undefined ? {} : { group: ofGroup };
  const { venue, attendance, referees, lineups, result } = draft;
  const rules = {
    ...(isKnockOut ? { extraTime: true, shootOut: true } : {}),
    ...substitutionLimits(draft.incidents),
  };
  const incidents = markOffPitch(orderIncidents(draft.incidents), lineups);
  const match: FootballMatch = {
    key: matchKey({ ...group, ...number, round, home: home.name, away: away.name }),
    stage: said.stage ?? (isKnockOut ? 'Knock-out stage' : ofGroup !== undefined ? 'Group stage' : 'League'),
    ...group,
    round,
    kickoffAt: kickoff.at,
    kickoffIs: kickoff.is,
    ...(venue === undefined ? {} : { venue }),
    ...(attendance === undefined ? {} : { attendance }),
    home: home.key,
    away: away.key,
    ...(Object.keys(rules).length === 0 ? {} : { rules }),
    ...(referees === undefined ? {} : { referees }),
    ...(lineups === undefined ? {} : { lineups }),
    incidents,
    ...(result === undefined ? {} : { result }),
    status: statusOf(whole, draft),
  };
  const fault = checkPlay(match);
  if (fault !== null) throw new SourceError(whole.file, draft.place, fault.problem, fault.remedy);
  return match;
};
