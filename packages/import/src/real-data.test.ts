import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type FootballMatchday,
  readFootballTxt,
  readMatchday,
  readOpenfootball,
  SourceError,
} from './index.ts';
import { addUp } from './matchday/score.ts';

const folder = fileURLToPath(new URL('../../../../shared/data/openfootball/', import.meta.url));
const isHere = existsSync(folder);

const load = (file: string) => ({ file, text: readFileSync(`${folder}${file}`, 'utf8') });

const count = ({ matches }: FootballMatchday) => {
  const incidents = matches.flatMap((m) => m.incidents);
  const cards = incidents.filter((i) => i.type === 'card');
  return {
    matches: matches.length,
    goals: incidents.filter((i) => i.type === 'goal').length,
    substitutions: incidents.filter((i) => i.type === 'substitution').length,
    yellow: cards.filter((c) => c.card === 'yellow').length,
    secondYellow: cards.filter((c) => c.card === 'secondYellow').length,
    red: cards.filter((c) => c.card === 'red').length,
    kicks: incidents.filter((i) => i.type === 'kick').length,
  };
};

/** Where what a file says of a score is not what its own goals and kicks add up to. */
const differences = ({ matches }: FootballMatchday): string[] =>
  matches.flatMap(({ key, result, ...match }) => {
    const sums = addUp(match);
    const hasKicks = match.incidents.some((i) => i.type === 'kick');
    const said: [string, readonly number[] | undefined, readonly number[]][] = [
      ['half-time', result?.halfTime, sums.halfTime],
      ['full-time', result?.fullTime, sums.fullTime],
      ['extra time', result?.extraTime, sums.total],
      ['shoot-out', hasKicks ? result?.shootOut : undefined, sums.shootOut],
    ];
    return said
      .filter(([, says, is]) => says !== undefined && says.join('-') !== is.join('-'))
      .map(([when, says, is]) => `${key}: ${when} ${says?.join('-')}, goals say ${is.join('-')}`);
  });

const statuses = ({ matches }: FootballMatchday): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { status } of matches) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
};

const title = isHere
  ? 'the openfootball files'
  : 'the openfootball files (skipped: ../shared/data/openfootball is not here)';

const played = (file: string, text: string) => {
  const { matches, leftOut = [] } = readFootballTxt(file, text);
  const told = matches.map(({ home, away, result, incidents }) => ({ home, away, result, incidents }));
  return { told: JSON.stringify(told), leftOut };
};
/** But for the last names of the last list. */
const isRefusedOrNamed = (file: string, text: string, whole: string): boolean => {
  try {
    const part = played(file, text);
    return part.leftOut.length > 0 || part.told === whole;
  } catch (error) {
    return error instanceof SourceError;
  }
};

describe.skipIf(!isHere)(title, () => {
  const txt = () => readFootballTxt('worldcup-2022-full.txt', load('worldcup-2022-full.txt').text);
  const json2022 = () =>
    readOpenfootball({ matches: load('worldcup-2022.json'), groups: load('worldcup-2022.groups.json') });
  const json2026 = () =>
    readOpenfootball({
      matches: load('worldcup-2026.json'),
      groups: load('worldcup-2026.groups.json'),
      teams: load('worldcup-2026.teams.json'),
    });
  const league = () => readOpenfootball({ matches: load('premier-league-2025-26.json') });

  it('of 2022 in Football.TXT: every match, goal, substitution, card and kick, and no difference', () => {
    expect(count(txt())).toEqual({
      matches: 64,
      goals: 172,
      substitutions: 587,
      yellow: 221,
      secondYellow: 3,
      red: 1,
      kicks: 41,
    });
    expect(differences(txt())).toEqual([]);
    expect(statuses(txt())).toEqual({ played: 64 });
  });

  it('of 2022: who was sent off', () => {
    const sent = txt().matches.flatMap((m) =>
      m.incidents
        .filter((i) => i.type === 'card')
        .filter((c) => c.card !== 'yellow')
        .map((c) => `${c.player}, ${c.card}, ${c.minute.minute}+${c.minute.added ?? 0}`),
    );
    expect(sent).toEqual([
      'Wayne Hennessey, red, 86+0',
      'Vincent Aboubakar, secondYellow, 90+3',
      'Denzel Dumfries, secondYellow, 120+9',
      'Walid Cheddira, secondYellow, 90+3',
    ]);
  });

  it('of 2022: the cards to people who were not on the pitch', () => {
    const off = txt().matches.flatMap((m) =>
      m.incidents
        .filter((i) => i.type === 'card')
        .filter((c) => c.offPitch)
        .map((c) => `${m.key}: ${c.player}`),
    );
    expect(off).toEqual([
      'group-g-cameroon-serbia: Christian Bassogog',
      'quarter-final-netherlands-argentina: Wout Weghorst',
      'quarter-final-netherlands-argentina: Steven Bergwijn',
      'final-argentina-france: Olivier Giroud',
    ]);
  });

  it('of 2022: who kicked first in each shoot-out, and what went in', () => {
    const kicks = txt().matches.flatMap((m) => {
      const taken = m.incidents.filter((i) => i.type === 'kick');
      const row = taken.map((k) => (k.side === 'home' ? 'H' : 'A') + (k.scored ? '+' : '-')).join(' ');
      return taken.length === 0 ? [] : [`${m.key} ${m.result?.shootOut?.join('-')}: ${row}`];
    });
    expect(kicks).toEqual([
      'round-of-16-japan-croatia 1-3: H- A+ H- A+ H+ A- H- A+',
      'round-of-16-morocco-spain 3-0: H+ A- H+ A- H- A- H+',
      'quarter-final-croatia-brazil 4-2: H+ A- H+ A+ H+ A+ H+ A-',
      'quarter-final-netherlands-argentina 3-4: H- A+ H- A+ H+ A+ H+ A- H+ A+',
      'final-argentina-france 4-2: A+ H+ A- H+ A- H+ A+ H+',
    ]);
  });

  it('of 2022: only where more than five came on are the rules wider', () => {
    const wider = txt().matches.filter(
      (m) => m.rules?.maxSubstitutions !== undefined || m.rules?.extraTimeSubstitutions !== undefined,
    );
    expect(wider.map((m) => [m.key, m.rules])).toEqual([
      ['group-b-england-iran', { maxSubstitutions: 6 }],
      ['final-argentina-france', { extraTime: true, shootOut: true, extraTimeSubstitutions: 2 }],
    ]);
  });

  it('of 2022 in JSON: the same matches, and three half-time scores that its goals contradict', () => {
    expect(count(json2022())).toMatchObject({ matches: 64, goals: 172 });
    const same = ({ matches }: FootballMatchday) =>
      matches.map((m) => [m.key, m.round, m.kickoffAt, m.home, m.away]);
    expect(same(json2022())).toEqual(same(txt()));
    expect(differences(json2022())).toEqual([
      'group-e-japan-spain: half-time 0-0, goals say 0-1',
      'group-g-serbia-switzerland: half-time 2-1, goals say 2-2',
      'quarter-final-netherlands-argentina: half-time 1-0, goals say 0-1',
    ]);
  });

  it('of 2026: every match and goal, codes, and one half-time score that its goals contradict', () => {
    expect(count(json2026())).toMatchObject({ matches: 104, goals: 308 });
    expect(statuses(json2026())).toEqual({ played: 104 });
    expect(json2026().participants).toHaveLength(48);
    expect(json2026().participants.filter((p) => p.code === undefined || p.colour === undefined)).toEqual([]);
    expect(differences(json2026())).toEqual(['round-of-32-79: half-time 1-0, goals say 2-0']);
  });

  it('of a league: results and the fixtures to come, at the hour of its country', () => {
    expect(count(league())).toMatchObject({ matches: 380, goals: 0 });
    expect(statuses(league())).toEqual({ resultOnly: 291, scheduled: 88, postponed: 1 });
    expect(league().participants).toHaveLength(20);
    expect(league().matches[0]).toMatchObject({
      key: 'matchday-1-liverpool-fc-afc-bournemouth',
      kickoffAt: '2025-08-15T19:00:00Z',
      kickoffIs: 'competitionZone',
    });
  });

  it('all read back the same from the import format', () => {
    for (const { notes: _, places: __, ...matchday } of [txt(), json2022(), json2026(), league()])
      expect(readMatchday('matchday.json', JSON.stringify(matchday))).toEqual(matchday);
  });

  it('cut off anywhere, give an error or name what is left out', { timeout: 60_000 }, () => {
    const { file, text } = load('worldcup-2022-full.txt');
    const whole = played(file, text).told;
    const end = text.trimEnd().length - 1;
    const lineEnds = [...text.slice(end - 3000, end).matchAll(/\n/g)].map((found) => [
      end - 2999 + found.index,
    ]);
    fc.assert(
      fc.property(fc.nat(end), (at) => {
        expect(isRefusedOrNamed(file, text.slice(0, at), whole)).toBe(true);
      }),
      { numRuns: 80, examples: lineEnds.map(([at = 0]) => [at]) },
    );
    const json = load('worldcup-2022.json');
    fc.assert(
      fc.property(fc.nat(json.text.trimEnd().length - 1), (at) => {
        const matches = { file: json.file, text: json.text.slice(0, at) };
        expect(() => readOpenfootball({ matches })).toThrow(SourceError);
      }),
      { numRuns: 100 },
    );
  });
});
