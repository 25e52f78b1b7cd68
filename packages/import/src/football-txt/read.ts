import type { FootballMatchday } from '../matchday.ts';
import { assemble } from '../normalize/assemble.ts';
import type { Draft } from '../normalize/draft.ts';
import { SourceError } from '../source-error.ts';
import { addToBlock, type Block, toDraft } from './block.ts';
import { type Entry, toEntries } from './entries.ts';
import { Fault } from './fault.ts';
import { type Header, readHeader } from './header.ts';
import { readScoreLine } from './score-line.ts';
import { readWhen, type When } from './when.ts';
import { checkEnd, checkWhole } from './whole.ts';

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

/**
 * Reads a file in the Football.TXT notation. Throws a {@link SourceError} that names the line, and gives no
 * part of the file, when any of it is wrong or it has fewer matches than its header announces.
 */
export const readFootballTxt = (file: string, text: string): FootballMatchday => {
  checkEnd(file, text);
  const fail = (line: number, problem: string, remedy: string): never => {
    throw new SourceError(file, `line ${line}`, problem, remedy);
  };
  const entries = toEntries(text, (line, found) =>
    fail(
      line,
      `"${found}" is not known here.`,
      'Below a score line stand goals, penalties, line-ups and referees.',
    ),
  );
  const [first, ...others] = entries;
  if (first?.kind !== 'title')
    return fail(1, 'There is no title.', 'Begin with a line like "= World Cup 2022".');
  const title = first.text.trim();
  const header = readHeader(text, title);
  const reading: Reading = { file, stage: null, group: null, when: null, block: null, drafts: [] };
  for (const entry of others) {
    try {
      step(reading, entry, header);
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      fail(entry.lineAt(error.position), error.message, error.remedy);
    }
  }
  closeBlock(reading);
  const lines = text.split('\n').length;
  if (reading.when !== null)
    fail(lines, 'The last date has no match.', 'The file may be cut off: fetch it again whole.');
  checkWhole(file, reading.drafts, header, lines);
  return assemble({ file, title, drafts: reading.drafts });
};
