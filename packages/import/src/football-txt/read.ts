import type { Findings, LeftOut } from '../left-out.ts';
import type { FootballMatchday } from '../matchday.ts';
import { assemble } from '../normalize/assemble.ts';
import type { Draft } from '../normalize/draft.ts';
import { NoMatchesError, SourceError } from '../source-error.ts';
import { addToBlock, type Block, toDraft } from './block.ts';
import { boundLines } from './bounded-lines.ts';
import { type Entry, toEntries } from './entries.ts';
import { type Everyday, readEveryday } from './everyday.ts';
import { Fault } from './fault.ts';
import { type Header, readHeader } from './header.ts';
import { readScoreLine } from './score-line.ts';
import { readTitle } from './title.ts';
import { readWhen, type When } from './when.ts';
import { checkCount, checkWhole } from './whole.ts';

/** What has been read so far: where in the competition, and the match that is open. */
interface Reading {
  readonly file: string;
  stage: string | null;
  group: string | null;
  when: When | null;
  block: Block | null;
  readonly drafts: Draft[];
}

const closeBlock = (reading: Reading): void => {
  if (reading.block !== null) reading.drafts.push(toDraft(reading.file, reading.block));
  reading.block = null;
};

const openBlock = (reading: Reading, entry: Entry): Block => {
  const { when, stage, group } = reading;
  if (when === null)
    throw new Fault(0, 'This match has no date.', 'The line over it says date, time and place.');
  if (stage === null)
    throw new Fault(0, 'This match is in no stage.', 'A line like "▪ Final" comes before it.');
  return {
    line: entry.line,
    when,
    round: stage,
    ...(group === null ? {} : { group }),
    score: readScoreLine(entry.text),
    goals: [],
    kicks: [],
    lineups: {},
  };
};

const step = (reading: Reading, entry: Entry, header: Header): void => {
  switch (entry.kind) {
    case 'title':
      throw new Fault(0, 'A second title.', 'A file holds one competition.');
    case 'stage':
      closeBlock(reading);
      reading.stage = entry.text.trim();
      reading.group = null;
      return;
    case 'group':
      closeBlock(reading);
      reading.group = entry.text.trim();
      return;
    case 'when':
      closeBlock(reading);
      if (reading.when !== null) throw new Fault(0, 'A date follows a date.', 'A match stands between.');
      reading.when = readWhen(entry.text, header.years);
      return;
    case 'match':
      closeBlock(reading);
      reading.block = openBlock(reading, entry);
      reading.when = null;
      return;
    default:
      if (reading.block === null)
        throw new Fault(0, 'This belongs to a match but no match is open.', 'Write it below the score line.');
      addToBlock(reading.block, entry);
  }
};

const CUT = 'The file may be cut off: fetch it again whole.';

const readFull = (file: string, text: string, header: Header): Everyday => {
  const leftOut: LeftOut[] = [];
  let first: SourceError | null = null;
  const leave = (place: string, problem: string, remedy: string) => {
    first ??= new SourceError(file, place, problem, remedy);
    leftOut.push({ place, problem: `${problem} ${remedy}` });
  };
  const entries = toEntries(text, (line, found) =>
    leave(
      `line ${line}`,
      `"${found}" is not known here.`,
      'Below a score line stand goals, penalties, line-ups and referees.',
    ),
  );
  const reading: Reading = { file, stage: null, group: null, when: null, block: null, drafts: [] };
  /** The rest of a match that is left out. */
  let isSkipped = false;
  /** The day over the next match cannot be read, and costs the match. */
  let isDayLost = false;
  for (const entry of entries.slice(1)) {
    const isPart = ['goals', 'kicks', 'referees', 'lineup', 'unknown'].includes(entry.kind);
    if (isPart && isSkipped) continue;
    if (isDayLost && entry.kind === 'match') {
      isDayLost = false;
      isSkipped = true;
      continue;
    }
    if (entry.kind === 'unknown') {
      isSkipped = reading.block !== null;
      reading.block = null;
      continue;
    }
    isSkipped = false;
    try {
      step(reading, entry, header);
    } catch (error) {
      if (error instanceof Fault) leave(`line ${entry.lineAt(error.position)}`, error.message, error.remedy);
      else if (error instanceof SourceError) leave(error.place, error.problem, error.remedy);
      else throw error;
      if (error instanceof Fault && entry.kind === 'title')
        throw new SourceError(file, `line ${entry.line}`, error.message, error.remedy);
      reading.block = null;
      isSkipped = true;
      if (entry.kind === 'match') reading.when = null;
      isDayLost = entry.kind === 'when' && error instanceof Fault;
      // What closed the match before it still says where the next one is.
      if (error instanceof SourceError) step(reading, entry, header);
    }
  }
  try {
    closeBlock(reading);
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    leave(error.place, error.problem, error.remedy);
  }
  const lines = text.split('\n').length;
  if (reading.when !== null) leave(`line ${lines}`, 'The last date has no match.', CUT);
  if (reading.drafts.length === 0 && first !== null) throw first;
  checkCount(file, header, reading.drafts.length + leftOut.length, lines);
  if (leftOut.length === 0) checkWhole(file, reading.drafts, header, lines);
  return { drafts: reading.drafts, leftOut, notes: [] };
};

/** Line-ups and referees at the begin of a line: only the full notation has them. */
const HAS_LINEUPS = /^(?!group\b)\p{L}[^:|\n]{0,40}: +\S/imu;

/**
 * The full notation, with line-ups, cards and referees, marks its stages with ▪, which others do too: a file is in it
 * where it has line-ups, or where as many matches are found in it so.
 */
const readEither = (file: string, text: string, header: Header): Everyday => {
  const everyday = readEveryday(text, header);
  if (!/^▪ /m.test(text)) return everyday;
  const least = HAS_LINEUPS.test(text) ? everyday.drafts.length / 2 : everyday.drafts.length;
  try {
    const full = readFull(file, text, header);
    return full.drafts.length >= least ? full : everyday;
  } catch (error) {
    const isEveryday = everyday.drafts.length > 0 || everyday.leftOut.length > 0;
    if (error instanceof SourceError && isEveryday && !HAS_LINEUPS.test(text)) return everyday;
    throw error;
  }
};

const HOW_TO_WRITE = 'Write a line like: Home  2-1 (1-0)  Away.';

/**
 * Reads a file in the Football.TXT notation: the full one with line-ups, or that of leagues and cups. What is wrong with
 * one match costs that match; throws a {@link SourceError} that names the line where nothing can be read, or where the
 * file has fewer matches than its header announces.
 */
export const readFootballTxt = (
  file: string,
  whole: string,
  { zone, folder }: { readonly zone?: string; readonly folder?: string } = {},
): FootballMatchday & Findings => {
  const { text, leftOut: tooLong } = boundLines(whole);
  const { title, note } = readTitle(text, { file, ...(folder === undefined ? {} : { folder }) });
  const header = readHeader(text, title);
  const { drafts, leftOut: unread, notes } = readEither(file, text, header);
  const leftOut = [...tooLong, ...unread];
  const lines = text.split('\n').length;
  if (drafts.length === 0 && leftOut.length === 0)
    throw new NoMatchesError(file, `line ${lines}`, 'There is no match in this file.', HOW_TO_WRITE);
  if (drafts.length === 0)
    throw new SourceError(file, leftOut[0]?.place ?? `line ${lines}`, leftOut[0]?.problem ?? '', '');
  checkCount(file, header, drafts.length + leftOut.length, lines);
  const { offset } = header;
  const inStatedZone = (draft: Draft): Draft =>
    offset === undefined || draft.when.time === undefined
      ? draft
      : { ...draft, when: { offset, ...draft.when } };
  const told = note === undefined ? notes : [note, ...notes];
  return assemble({
    file,
    title,
    drafts: drafts.map(inStatedZone),
    leftOut,
    notes: told,
    ...(zone === undefined ? {} : { zone }),
  });
};
