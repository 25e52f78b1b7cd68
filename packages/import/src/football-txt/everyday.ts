import type { LeftOut } from '../left-out.ts';
import type { Goal } from '../matchday/football.ts';
import { withinPlay } from '../matchday/minute.ts';
import type { Draft } from '../normalize/draft.ts';
import { MOST_IN_A_STATEMENT } from './bounded-lines.ts';
import { readEverydayGoals } from './everyday-goals.ts';
import { goesOn, headingOf, isLabelled, isMarkedHeading, tidyLine } from './everyday-line.ts';
import { type EverydayMatch, OF_A_ROUND } from './everyday-match.ts';
import { type LineRead, type Opening, readOpening } from './everyday-opening.ts';
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

/** Where and when the next match is, as far as the lines before it say. */
interface Place {
  round: string | null;
  group: string | null;
  day: string | null;
  time: string | null;
  offset: string | null;
  venue: string | null;
}

/** Behind the place, of the time before it. */
const ZONE_OF_PLACE = /\s*\((UTC[+-]\d{1,2}(?::\d{2})?)\)$/;
/** Who is in a group, or when its matches are played. */
const GROUP_OF = /^(group|gruppe) \S+?\s*(?:\||:\s*\S)/i;
const GROUP = /^(group|gruppe|grupo|groupe) \S+$/i;
const MATCHDAY = /^(matchday|round \d)/i;
const HAS_SCORE = /\d\s*-\s*\d|\sv\s/;
const FIGURES = /\d-\d/;
/** `Round of 16 - 1st Leg` has figures and is a heading all the same. */
const looksLikeMatch = (heading: string): boolean =>
  HAS_SCORE.test(heading) && !MATCHDAY.test(heading) && (FIGURES.test(heading) || !OF_A_ROUND.test(heading));
const LONGEST_HEADING = 60;
/** Lines that are told one by one; of more there is only their number. */
const MOST_TOLD = 10;

const quote = (said: string): string => `"${said.length > 80 ? `${said.slice(0, 80)}…` : said}"`;

const takeOpening = (place: Place, { date, time, offset, place: venue }: Opening): void => {
  if (date !== undefined) {
    place.day = date;
    place.time = null;
    place.offset = null;
    place.venue = null;
  }
  if (time !== undefined) {
    place.time = time;
    place.offset = offset ?? null;
    place.venue = null;
  }
  if (venue !== undefined) place.venue = venue;
};

/** The goals of a match that has ended, and what is to be told of them. */
const closeMatch = ({ line, draft, match, goals: text }: Open): { draft: Draft; note?: string } => {
  const { result } = match;
  const [home, away] = result?.extraTime ?? result?.fullTime ?? [0, 0];
  let goals: readonly Goal[] = [];
  let note: string | undefined;
  if (text !== '') {
    const read = text.length > MOST_IN_A_STATEMENT ? null : readEverydayGoals(text, [home, away]);
    if (read === null || read.length > home + away)
      note = `Line ${line}: the goals of ${match.home} v ${match.away} could not be read.`;
    else goals = read;
  }
  const isExtraTime = result?.extraTime !== undefined || result?.shootOut !== undefined;
  const incidents = goals.map((goal) => ({ ...goal, minute: withinPlay(goal.minute, isExtraTime) }));
  return { draft: { ...draft, incidents }, ...(note === undefined ? {} : { note }) };
};

const openMatch = (line: number, match: EverydayMatch, opening: Opening, place: Place): Open => {
  const { home, away, result, statedStatus } = match;
  const venue = match.venue ?? place.venue ?? undefined;
  const offset = place.offset ?? ZONE_OF_PLACE.exec(venue ?? '')?.[1];
  const when = {
    date: place.day ?? '',
    ...(place.time === null ? {} : { time: place.time }),
    ...(offset === undefined ? {} : { offset }),
  };
  return {
    line,
    match,
    goals: '',
    draft: {
      place: `line ${line}`,
      round: place.round ?? 'Matchday',
      ...(place.group === null ? {} : { group: place.group }),
      ...(opening.number === undefined ? {} : { number: opening.number }),
      when,
      home,
      away,
      ...(venue === undefined ? {} : { venue: venue.replace(ZONE_OF_PLACE, '') }),
      ...(result === undefined ? {} : { result }),
      ...(statedStatus === undefined ? {} : { statedStatus }),
    },
  };
};

/** `Matchday 1 / Group A` is a round of a group; what is neither a group nor one of its matchdays ends the groups. */
const takeHeading = (place: Place, heading: string): void => {
  const parts = heading.split(/\s+\/\s+/);
  const group = parts.find((part) => GROUP.test(part));
  if (group === undefined) {
    if (!MATCHDAY.test(heading)) place.group = null;
    place.round = heading;
    return;
  }
  place.group = group;
  place.round = parts.filter((part) => part !== group).join(', ') || null;
};

/**
 * Reads the notation that leagues, cups and continental competitions are published in: a heading for each round, a line
 * for each day, a line for each match with its score between the teams or behind them, and perhaps its goals below.
 */
export const readEveryday = (text: string, header: Header): Everyday => {
  const drafts: Draft[] = [];
  const leftOut: LeftOut[] = [];
  const notes: string[] = [];
  const place: Place = { round: null, group: null, day: null, time: null, offset: null, venue: null };
  let open: Open | null = null;
  let labelled = 0;
  const unread: string[] = [];

  const close = () => {
    if (open === null) return;
    const { draft, note } = closeMatch(open);
    drafts.push(draft);
    if (note !== undefined) notes.push(note);
    open = null;
  };

  const take = (line: number, { opening, match }: LineRead): void => {
    close();
    takeOpening(place, opening);
    if (match === null) return;
    if (match.unknown !== undefined)
      notes.push(`Line ${line}: [${match.unknown}] is not known and was not taken.`);
    if (place.day === null)
      leftOut.push({
        place: `line ${line}`,
        problem: 'This match has no date. A line over it says the day: [Fri Aug/11].',
      });
    else open = openMatch(line, match, opening, place);
    // A ground over the teams is of one match.
    place.venue = null;
  };

  /** A heading may say the year of its matches: `Matchday 1 // 7-9 Sep 2014`. */
  let { years } = header;
  let isInGoals = false;
  /** The labelled line that may still go on, and the one before the next. */
  let label: { readonly line: string; last: string } | null = null;
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    const line = tidyLine(raw);
    const yearOfRound = /\/\/.*\b(\d{4})\s*$/.exec(raw)?.[1];
    if (yearOfRound !== undefined) years = [Number(yearOfRound)];
    const said = line.trim();
    if (said === '' || /^=+/.test(said) || /^[-_~]{3,}$/.test(said)) {
      if (raw.trim() === '') label = null;
      continue;
    }
    if (label !== null && goesOn(line, label.line, label.last)) {
      label.last = line;
      continue;
    }
    label = null;
    const unbracketed = said.replace(/^\[(.*)\]$/, '$1').trim();
    const alone = readOpening(unbracketed, years, place.day);
    if (alone !== null && alone.match === null) {
      take(index + 1, alone);
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
    if (!isMarkedHeading(said) && isLabelled(line) && !GROUP_OF.test(said)) {
      label = { line, last: line };
      if (open === null) unread.push(`line ${index + 1}, ${quote(said)}`);
      else labelled += 1;
      continue;
    }
    const read = readOpening(said, years, place.day);
    if (read !== null) {
      take(index + 1, read);
      continue;
    }
    if (GROUP_OF.test(said)) continue;
    const heading = headingOf(said);
    if (heading === '') continue;
    if (looksLikeMatch(heading))
      leftOut.push({
        place: `line ${index + 1}`,
        problem: `${quote(said)} is no match. Write Home  2-1 (1-0)  Away, or Home v Away  2-1.`,
      });
    else if (heading.length > LONGEST_HEADING) unread.push(`line ${index + 1}, ${quote(said)}`);
    else {
      close();
      takeHeading(place, heading);
    }
  }
  close();
  if (labelled > 0)
    notes.push(`Line-ups, cards and kicks are not read in this notation: ${labelled} left out.`);
  for (const one of unread.slice(0, MOST_TOLD)) notes.push(`Not read: ${one}.`);
  if (unread.length > MOST_TOLD) notes.push(`${unread.length - MOST_TOLD} more lines were not read.`);
  return { drafts, leftOut, notes };
};
