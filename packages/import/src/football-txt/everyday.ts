import type { LeftOut } from '../left-out.ts';
import type { Goal } from '../matchday/football.ts';
import { withinPlay } from '../matchday/minute.ts';
import type { Draft } from '../normalize/draft.ts';
import { MOST_IN_A_STATEMENT } from './bounded-lines.ts';
import { type DateRead, readLeadingDate } from './everyday-date.ts';
import { readEverydayGoals } from './everyday-goals.ts';
import { type EverydayMatch, readEverydayMatch } from './everyday-score.ts';
import type { Header } from './header.ts';

/** The matches of a file in the notation of leagues and cups, and what of it is not among them. */
export interface Everyday {
  readonly drafts: readonly Draft[];
  readonly leftOut: readonly LeftOut[];
  readonly notes: readonly string[];
}

interface Open {
  readonly line: number;
  readonly match: EverydayMatch;
  readonly draft: Omit<Draft, 'incidents'>;
  goals: string;
}

const NUMBER = /^\((\d+)\)\s+/;
const TIME =
  /^(\d{1,2})[.:h](\d{2})(?:\s+(UTC(?:[+-]\d{1,2}(?::\d{2})?)?))?(?=\s|$)\s*(?:\(\d{1,2}[.:]\d{2}[^)]*\)\s*)?/;
/** Behind the place, of the time before it. */
const ZONE_OF_PLACE = /\s*\((UTC[+-]\d{1,2}(?::\d{2})?)\)$/;
const HEADING_MARK = /^[»▪>•*]+\s*/;
/** Who is in a group, or when its matches are played. */
const GROUP_OF = /^group \S+?\s*(?:\||:\s*\S)/i;
const HAS_SCORE = /\d\s*-\s*\d|\sv\s/;

/** A line without what follows a comment mark. */
const withoutComment = (line: string): string => line.replace(/(^|\s)#.*$/, '').trimEnd();

/**
 * Reads the notation that leagues, cups and continental competitions are published in: a heading for each round, a line
 * for each day, a line for each match with its score between the teams or behind them, and perhaps its goals below.
 */
export const readEveryday = (text: string, header: Header): Everyday => {
  const drafts: Draft[] = [];
  const leftOut: LeftOut[] = [];
  const notes: string[] = [];
  let round: string | null = null;
  let stage: string | null = null;
  let day: string | null = null;
  let time: string | null = null;
  let open: Open | null = null;

  const close = () => {
    if (open === null) return;
    const { line, draft, match } = open;
    const { result } = match;
    const score = result?.extraTime ?? result?.fullTime ?? [0, 0];
    let goals: readonly Goal[] = [];
    if (open.goals !== '') {
      const read = open.goals.length > MOST_IN_A_STATEMENT ? null : readEverydayGoals(open.goals, score);
      if (read === null || read.length > score[0] + score[1])
        notes.push(`Line ${line}: the goals of ${match.home} v ${match.away} could not be read.`);
      else goals = read;
    }
    const isExtraTime = result?.extraTime !== undefined || result?.shootOut !== undefined;
    drafts.push({
      ...draft,
      incidents: goals.map((goal) => ({ ...goal, minute: withinPlay(goal.minute, isExtraTime) })),
    });
    open = null;
  };

  const takeDay = ({ date }: DateRead) => {
    day = date;
    time = null;
  };

  const takeMatch = (line: number, textOfLine: string): boolean => {
    let rest = textOfLine;
    const number = NUMBER.exec(rest)?.[1];
    rest = rest.replace(NUMBER, '');
    const dated = readLeadingDate(rest, header.years, day);
    const before = { day, time };
    if (dated !== null) {
      takeDay(dated);
      rest = rest.slice(dated.length).trim();
    }
    const [timed, hour = '', minute = '', offset] = TIME.exec(rest) ?? [];
    if (timed !== undefined) rest = rest.slice(timed.length);
    const match = readEverydayMatch(rest);
    if (match === null) {
      ({ day, time } = before);
      return false;
    }
    close();
    const place = `line ${line}`;
    if (day === null) {
      leftOut.push({ place, problem: 'This match has no date. A line over it says the day: [Fri Aug/11].' });
      return true;
    }
    if (timed !== undefined)
      time = `${hour.padStart(2, '0')}:${minute}${offset === undefined ? '' : ` ${offset}`}`;
    const [clock, said] = (time ?? '').split(' ');
    const zone = said ?? ZONE_OF_PLACE.exec(match.venue ?? '')?.[1];
    if (match.unknown !== undefined)
      notes.push(`Line ${line}: [${match.unknown}] is not known and was not taken.`);
    const { home, away, result, statedStatus, venue } = match;
    open = {
      line,
      match,
      goals: '',
      draft: {
        place,
        round: round ?? 'Matchday',
        ...(stage === null ? {} : { group: stage }),
        ...(number === undefined ? {} : { number: Number(number) }),
        when: {
          date: day,
          ...(clock === undefined || clock === '' ? {} : { time: clock }),
          ...(zone === undefined ? {} : { offset: zone }),
        },
        home,
        away,
        ...(venue === undefined ? {} : { venue: venue.replace(ZONE_OF_PLACE, '') }),
        ...(result === undefined ? {} : { result }),
        ...(statedStatus === undefined ? {} : { statedStatus }),
      },
    };
    return true;
  };

  let isInGoals = false;
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    const line = withoutComment(raw);
    const said = line.trim();
    if (said === '' || /^=+(\s|$)/.test(said)) continue;
    const unbracketed = said.replace(/^\[(.*)\]$/, '$1').trim();
    const dated = readLeadingDate(unbracketed, header.years, day);
    if (dated !== null && unbracketed.slice(dated.length).trim() === '') {
      close();
      takeDay(dated);
      continue;
    }
    if (isInGoals || /^[[(](?!\d+\)\s)/.test(said)) {
      isInGoals = !/[\])]$/.test(said);
      // Written by TypeScript's narrowing: closed over above.
      const target = open as Open | null;
      // Once it is too long it is not read, so nothing more is added.
      if (target !== null && target.goals.length <= MOST_IN_A_STATEMENT)
        target.goals = `${target.goals} ${said}`.trim();
      continue;
    }
    if (takeMatch(index + 1, said)) continue;
    const group = GROUP_OF.exec(said);
    if (group !== null) continue;
    const heading = said
      .replace(HEADING_MARK, '')
      .replace(/\s*\|.*$/, '')
      .replace(/:$/, '')
      .trim();
    if (heading === '') continue;
    if (HAS_SCORE.test(heading) && !/^(matchday|round \d)/i.test(heading)) {
      leftOut.push({
        place: `line ${index + 1}`,
        problem: `"${said.slice(0, 80)}" is no match. Write Home  2-1 (1-0)  Away, or Home v Away  2-1.`,
      });
      continue;
    }
    if (/:\s/.test(heading) || heading.length > 60) continue;
    close();
    if (/^group \S+$/i.test(heading)) {
      stage = heading;
      round = null;
    } else {
      // A round of a group comes below its name; what is no matchday ends the groups.
      if (!/^(matchday|round \d)/i.test(heading)) stage = null;
      round = heading;
    }
  }
  close();
  return { drafts, leftOut, notes };
};
