import { describe, expect, it } from 'vitest';
import { addUp } from '../matchday/score.ts';
import { readMatchday } from '../matchday.ts';
import { SourceError } from '../source-error.ts';
import { HARBOUR_CUP } from '../testing/harbour-cup.ts';
import { readFootballTxt } from './read.ts';

const read = (text = HARBOUR_CUP) => readFootballTxt('cup.txt', text);
const match = (key: string) => {
  const found = read().matches.find((m) => m.key === key);
  if (found === undefined) throw new Error(`no ${key}`);
  return found;
};

describe('a Football.TXT file', () => {
  it('is a competition with teams and matches in the order of their kick-offs', () => {
    const cup = read();
    expect(cup.competition).toEqual({ key: 'harbour-cup-2024', name: 'Harbour Cup', season: '2024' });
    expect(cup.participants.map((p) => p.key)).toEqual(['northport', 'eastwick', 'southgate']);
    expect(cup.matches.map((m) => [m.key, m.stage, m.group, m.round])).toEqual([
      ['group-a-northport-eastwick', 'Group stage', 'Group A', 'Matchday 1'],
      ['group-a-eastwick-northport', 'Group stage', 'Group A', 'Matchday 2'],
      ['final-southgate-northport', 'Knock-out stage', undefined, 'Final'],
    ]);
  });

  it('is a file of the import format that reads back the same', () => {
    const { places: _, ...matchday } = read();
    expect(readMatchday('cup.json', JSON.stringify(matchday))).toEqual(matchday);
  });

  it('gives place, time in UTC, attendance and referees', () => {
    expect(match('group-a-northport-eastwick')).toMatchObject({
      kickoffAt: '2024-06-01T16:30:00Z',
      kickoffIs: 'exact',
      venue: 'Quay Ground, Northport',
      attendance: 1204,
      referees: [
        { name: 'Mia Whistle', country: 'SUI' },
        { name: 'Ana Flag', country: 'SUI' },
      ],
    });
    expect(match('group-a-eastwick-northport')).not.toHaveProperty('attendance');
  });

  it('gives line-ups with positions, captain and those who came on', () => {
    const { lineups } = match('group-a-northport-eastwick');
    expect(lineups?.home.starters).toHaveLength(11);
    expect(lineups?.home.starters[0]).toEqual({ name: 'Ivo Keel', captain: true, position: 'GK' });
    expect(lineups?.home.starters[9]).toEqual({ name: 'Jon McGree', position: 'FW' });
    expect(lineups?.home.starters.map((p) => p.position).join(' ')).toBe('GK DF DF DF DF MF MF MF FW FW FW');
    expect(lineups?.home.substitutes).toEqual([{ name: 'Lee Sail' }]);
    expect(lineups?.away.starters[2]?.name).toBe('Kai Line');
  });

  it('sorts goals, cards and substitutions by minute and marks a card to the bench', () => {
    expect(match('group-a-northport-eastwick').incidents).toEqual([
      { type: 'card', minute: { minute: 12 }, side: 'home', card: 'yellow', player: 'Ned Mast' },
      { type: 'card', minute: { minute: 20 }, side: 'away', card: 'yellow', player: 'Max Gull' },
      {
        type: 'card',
        minute: { minute: 40 },
        side: 'home',
        card: 'yellow',
        player: 'Lee Sail',
        offPitch: true,
      },
      { type: 'goal', minute: { minute: 45, added: 2 }, side: 'home', kind: 'openPlay', player: 'Ada Brand' },
      { type: 'substitution', minute: { minute: 46 }, side: 'home', off: 'Ned Mast', on: 'Lee Sail' },
      { type: 'goal', minute: { minute: 46 }, side: 'home', kind: 'openPlay', player: 'Ada Brand' },
      { type: 'card', minute: { minute: 80 }, side: 'away', card: 'secondYellow', player: 'Max Gull' },
      { type: 'card', minute: { minute: 90, added: 3 }, side: 'away', card: 'red', player: 'Dag Fin' },
    ]);
  });

  it('gives own goal, penalty, nested substitution, and the kicks in order under the side that took them', () => {
    const final = match('final-southgate-northport');
    expect(final.rules).toEqual({ extraTime: true, shootOut: true });
    expect(final.result).toEqual({ halfTime: [0, 1], fullTime: [1, 1], extraTime: [1, 1], shootOut: [1, 3] });
    expect(addUp(final)).toEqual({ halfTime: [0, 1], fullTime: [1, 1], total: [1, 1], shootOut: [1, 3] });
    expect(final.incidents.filter((i) => i.type === 'substitution').map((i) => `${i.off} → ${i.on}`)).toEqual(
      ['Nia Heath → Oda Marsh', 'Kim Beck → Lou Mere', 'Lou Mere → Una Ford'],
    );
    expect(final.incidents.filter((i) => i.type === 'goal')).toEqual([
      { type: 'goal', minute: { minute: 9 }, side: 'away', kind: 'penalty', player: 'Ada Brand' },
      { type: 'goal', minute: { minute: 88 }, side: 'home', kind: 'ownGoal', player: 'Ivo Keel' },
    ]);
    expect(final.incidents.slice(-8)).toEqual([
      { type: 'card', minute: { minute: 120, added: 2 }, side: 'away', card: 'yellow', player: 'Ivo Keel' },
      { type: 'kick', side: 'home', scored: false, player: 'Una Ford' },
      { type: 'kick', side: 'away', scored: true, player: 'Ada Brand' },
      { type: 'kick', side: 'home', scored: true, player: 'Ivy Ward' },
      { type: 'kick', side: 'away', scored: true, player: 'Rob Helm' },
      { type: 'kick', side: 'home', scored: false, player: 'Eve Hill' },
      { type: 'kick', side: 'away', scored: true, player: 'Cal Oar' },
      { type: 'kick', side: 'home', scored: false, player: 'Zoe Moor' },
    ]);
  });

  it('may be a list of fixtures without a score, or say what became of a match', () => {
    const text =
      '= Harbour League 2023/24\n▪ Matchday 1\nSat Jan 6 15:00 @ Quay Ground\n  Northport v Eastwick\n';
    expect(read(text).matches[0]).toMatchObject({
      status: 'scheduled',
      kickoffAt: '2024-01-06T15:00:00Z',
      kickoffIs: 'utcAssumed',
      stage: 'League',
    });
    expect(read(text.replace('Eastwick\n', 'Eastwick  [postponed]\n')).matches[0]?.status).toBe('postponed');
  });

  it('may know ten of those who started, and say 0 for the first minute', () => {
    const ten = HARBOUR_CUP.replace(', Ben LOCK, Max PIER -\n      Ned', ', Ben LOCK -\n      Ned').replace(
      "[Y 12']",
      "[Y 0']",
    );
    const [first] = read(ten).matches;
    expect(first?.lineups?.home.starters).toHaveLength(10);
    expect(first?.incidents[0]).toMatchObject({ type: 'card', minute: { minute: 1 } });
  });

  it('is a result only where it says more goals than it lists', () => {
    const text = HARBOUR_CUP.replace('Northport v Eastwick  2-0', 'Northport v Eastwick  3-0');
    expect(read(text).matches[0]?.status).toBe('resultOnly');
  });
});

const lineOf = (needle: string): number =>
  HARBOUR_CUP.slice(0, HARBOUR_CUP.indexOf(needle)).split('\n').length;

describe('a Football.TXT file that is wrong says which line and what would be right', () => {
  it.each([
    ['a goal too many', "46')", "46', 47')", lineOf('Northport v Eastwick  2-0'), /add up to 3-0.*2-0/],
    [
      'a goal without a minute',
      "(Ada BRAND 45+2', 46')",
      '(Ada BRAND)',
      lineOf('(Ada BRAND 45'),
      /"Ada BRAND" is no goal/,
    ],
    ['two scorers, one list', "88'(og); Ada", "88'(og), Ada", lineOf('(Ivo KEEL 88'), /one list/],
    [
      'a scorer who is not playing',
      "Ada BRAND 45+2'",
      "Una FORD 45+2'",
      lineOf('Northport v Eastwick  2-0'),
      /45\+2': Una Ford/,
    ],
    ['an unknown mark', "[Y 12']", "[X 12']", lineOf("[Y 12'"), /\[X 12'\] is not known/],
    ['a bracket left open', "(106' Una FORD))", "(106' Una FORD)", lineOf('(106'), /not closed/],
    [
      'a line-up of somebody else',
      'Eastwick: Ola',
      'Westwick: Ola',
      lineOf('Eastwick: Ola'),
      /Westwick plays in no match/,
    ],
    [
      'one line-up only',
      /Eastwick: Ola[\s\S]*?90\+3'\]\n/,
      '',
      lineOf('Northport v Eastwick  2-0'),
      /line-up of Eastwick is missing/,
    ],
    [
      'a score that is none',
      '1-1 a.e.t. (1-1, 0-1), 1-3 pen.',
      '1-1 n.V.',
      lineOf('Southgate v'),
      /no score/,
    ],
    [
      'kicks that do not add up',
      '1-2 Rob HELM',
      '2-2 Rob HELM',
      lineOf('Rob HELM,\n'),
      /would be 1-2, not 2-2/,
    ],
    [
      'a kick without an outcome',
      'Una FORD (missed)',
      'Una FORD',
      lineOf('Penalties:'),
      /"Una FORD" is no kick/,
    ],
    [
      'a day that was no such day',
      'Sat Jun 1 18:30',
      'Sun Jun 1 18:30',
      lineOf('Sat Jun 1 18'),
      /no day of 2024/,
    ],
    ['an attendance that is none', 'Att: 1204', 'Att: many', lineOf('Att: 1204'), /"many" is no attendance/],
    [
      'a referee without a country',
      'Ana FLAG (SUI)\n\n\nWed',
      'Ana FLAG\n\n\nWed',
      lineOf('Refs: Mia'),
      /"Ana FLAG" is no referee/,
    ],
    [
      'a card for a second yellow without a first',
      " [Y 20'] [Y/R",
      ' [Y/R',
      lineOf('Northport v Eastwick  2-0'),
      /without a first/,
    ],
    [
      'a line nobody knows',
      'Refs: Mia WHISTLE (SUI), Ana',
      'Referees Mia WHISTLE (SUI), Ana',
      lineOf('Refs: Mia'),
      /not known here/,
    ],
    [
      'a match twice',
      'Wed Jun 5 18:30 UTC+2 @ Quay Ground, Northport\n  Eastwick v Northport  0-0',
      'Sat Jun 1 20:30 UTC+2 @ Quay Ground, Northport\n  Northport v Eastwick  0-0',
      lineOf('Eastwick v Northport'),
      /again/,
    ],
  ])('%s', (_, from, to, line, message) => {
    const text = HARBOUR_CUP.replace(from, to);
    expect(text).not.toBe(HARBOUR_CUP);
    const { leftOut, matches } = read(text);
    expect(leftOut).toHaveLength(1);
    expect(leftOut?.[0]?.problem).toMatch(message);
    expect(leftOut?.[0]?.place).toBe(`line ${line}`);
    expect(matches).toHaveLength(2);
  });

  it('has fewer matches than it announces', () => {
    expect(() => read(HARBOUR_CUP.replace('# Matches  3', '# Matches  4'))).toThrow(
      /announces 4 matches but has 3/,
    );
  });

  const played = ({ matches }: ReturnType<typeof read>) =>
    JSON.stringify(matches.map(({ home, away, result, incidents }) => ({ home, away, result, incidents })));
  /** A part of a file is refused, or what is missing of it is told; but for the last names of the last list. */
  const isRefusedOrNamed = (text: string): boolean => {
    try {
      const part = read(text);
      return (part.leftOut ?? []).length > 0 || played(part) === played(read());
    } catch (error) {
      return error instanceof SourceError;
    }
  };

  it('cut off anywhere, it gives an error or names the match that is left out', () => {
    const end = HARBOUR_CUP.trimEnd().length;
    for (let at = 0; at < end; at += 1)
      expect(isRefusedOrNamed(HARBOUR_CUP.slice(0, at)), `cut at ${at}`).toBe(true);
    expect(read(HARBOUR_CUP.slice(0, end)).matches).toHaveLength(3);
  });
});
