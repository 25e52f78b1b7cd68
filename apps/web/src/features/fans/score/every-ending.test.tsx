import { countedIn, type MatchState, readResult, type Side, sportOf, summarize } from '@scoreline/match';
import type { MatchContext, Snapshot } from '@scoreline/protocol';
import { PROTOCOL_VERSION } from '@scoreline/protocol/version';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { LiveRoot } from '../../../live/live-root.tsx';
import { statusLabel } from '../../../match-status/status-label.ts';
import {
  competition,
  entry,
  football,
  KICKOFF,
  points,
  type Script,
  tennis,
} from '../../../testing/matches.ts';
import { announcement } from '../announcements/announcement.ts';
import { MatchContextSection } from '../match/match-context.tsx';
import { MatchHead } from '../match/match-head.tsx';
import { sportsEvent } from '../match/sports-event.ts';
import { MatchRow } from '../match-row/match-row.tsx';
import { SharedImage } from '../shared-image/shared-image.tsx';
import { spokenScore } from './score-text.ts';

const NAMES = { home: 'Argentina', away: 'France' };
const NOW = KICKOFF + 200 * 60_000;

/** How a match stood before it ended, for the home side. */
const SITUATIONS = ['not begun', 'level', 'leading', 'behind'] as const;
type Situation = (typeof SITUATIONS)[number];

/** What the world must be told of a match in the end. */
interface Told {
  readonly marked: Side | null;
  /** In both forms, home first. */
  readonly form: readonly [string, string] | null;
  readonly label: string;
  /** In every sentence about the match. */
  readonly words: RegExp;
  /** As it is shown; null for none. */
  readonly score: readonly [number, number] | null;
  /** In a table: points and goals of the home side, then of the away side; null where it does not count. */
  readonly table?: readonly [string, string] | null;
}

interface Case {
  readonly name: string;
  readonly before: MatchState;
  readonly ended: Script;
  readonly play: (script: Script) => MatchState;
  readonly told: Told;
  /** Whether it can be made final. */
  readonly isFinal: boolean;
}

const GOALS: Readonly<Record<Situation, Script>> = {
  'not begun': [],
  level: [[0, { type: 'startPeriod', period: '1H' }]],
  leading: [
    [0, { type: 'startPeriod', period: '1H' }],
    [10, { type: 'recordGoal', side: 'home', kind: 'openPlay' }],
  ],
  behind: [
    [0, { type: 'startPeriod', period: '1H' }],
    [10, { type: 'recordGoal', side: 'away', kind: 'openPlay' }],
  ],
};
const SETS: Readonly<Record<Situation, Script>> = {
  'not begun': [],
  level: [[0, { type: 'startPlay', server: 'home' }]],
  leading: [[0, { type: 'startPlay', server: 'home' }], ...points('H'.repeat(24 + 13))],
  behind: [[0, { type: 'startPlay', server: 'home' }], ...points('A'.repeat(24 + 13))],
};
const SCORE: Readonly<Record<Situation, readonly [number, number]>> = {
  'not begun': [0, 0],
  level: [0, 0],
  leading: [1, 0],
  behind: [0, 1],
};

const why = { reason: 'Ineligible player' };
const stopped = (situation: Situation, at: number): Script =>
  situation === 'not begun' ? [] : [[at, { type: 'abandonMatch' }]];

const footballCases = (situation: Situation): Case[] => {
  const before = GOALS[situation];
  const play = (script: Script) => football(script);
  const make = (name: string, ended: Script, told: Told, isFinal = true): Case => ({
    name: `football, ${name}, ${situation}`,
    before: play(before),
    ended: [...before, ...ended],
    play,
    told,
    isFinal,
  });
  const halted = stopped(situation, 30);
  const isBegun = situation !== 'not begun';
  return [
    ...(isBegun
      ? [
          make(
            'abandoned',
            [[30, { type: 'abandonMatch' }]],
            {
              marked: null,
              form: null,
              label: 'Abandoned',
              words: /./,
              score: SCORE[situation],
              table: null,
            },
            false,
          ),
        ]
      : [
          make('walkover', [[30, { type: 'giveWalkover', winner: 'home' }]], {
            marked: 'home',
            form: ['won', 'lost'],
            label: 'Walkover',
            words: /Argentina advance by walkover/,
            score: null,
            table: ['won 3:0', 'lost 0:3'],
          }),
          make('neither came', [[30, { type: 'giveWalkover', winner: null }]], {
            marked: null,
            form: ['lost', 'lost'],
            label: 'Walkover',
            words: /Neither side came/,
            score: null,
            table: ['lost 0:3', 'lost 0:3'],
          }),
        ]),
    make('awarded without a score', [...halted, [31, { type: 'awardMatch', winner: 'away', ...why }]], {
      marked: 'away',
      form: ['lost', 'won'],
      label: 'Awarded',
      words: /Awarded to France/,
      score: [0, 3],
      table: ['lost 0:3', 'won 3:0'],
    }),
    make(
      'awarded with a score',
      [...halted, [31, { type: 'awardMatch', winner: 'home', score: { home: 2, away: 1 }, ...why }]],
      {
        marked: 'home',
        form: ['won', 'lost'],
        label: 'Awarded',
        words: /Awarded to Argentina/,
        score: [2, 1],
        table: ['won 2:1', 'lost 1:2'],
      },
    ),
    make('awarded to neither', [...halted, [31, { type: 'awardMatch', winner: null, ...why }]], {
      marked: null,
      form: ['lost', 'lost'],
      label: 'Awarded',
      words: /Lost by both/,
      score: situation === 'leading' || situation === 'behind' ? SCORE[situation] : null,
      table: ['lost 0:3', 'lost 0:3'],
    }),
  ];
};

const result = (home: number, away: number): Script => [
  [200, { type: 'recordResult', result: { sport: 'football', fullTime: { home, away } } }],
];
const KNOCK_OUT = { extraTime: true, shootOut: true };
const level = { home: 2, away: 2 };
const resultCases: Case[] = [
  ...(
    [
      [2, 1, 'home', ['won', 'lost'], ['won 2:1', 'lost 1:2']],
      [1, 1, null, ['drawn', 'drawn'], ['drawn 1:1', 'drawn 1:1']],
      [0, 2, 'away', ['lost', 'won'], ['lost 0:2', 'won 2:0']],
    ] as const
  ).map(
    ([home, away, marked, form, table]): Case => ({
      name: `football, result only, ${home}–${away}`,
      before: football(),
      ended: result(home, away),
      play: (script) => football(script),
      told: { marked, form, label: 'FT', words: /./, score: [home, away], table },
      isFinal: true,
    }),
  ),
  {
    name: 'football, a shoot-out',
    before: football([], KNOCK_OUT),
    ended: [
      [
        200,
        {
          type: 'recordResult',
          result: { sport: 'football', fullTime: level, extraTime: level, shootOut: { home: 3, away: 5 } },
        },
      ],
    ],
    play: (script) => football(script, KNOCK_OUT),
    told: {
      marked: 'away',
      form: ['drawn', 'drawn'],
      label: 'Pens',
      words: /France won 5–3 on penalties/,
      score: [2, 2],
      table: ['drawn 2:2', 'drawn 2:2'],
    },
    isFinal: true,
  },
  {
    name: 'football, a second leg won by who goes out',
    before: football([], { ...KNOCK_OUT, firstLeg: { home: 0, away: 3 } }),
    ended: result(1, 0),
    play: (script) => football(script, { ...KNOCK_OUT, firstLeg: { home: 0, away: 3 } }),
    told: {
      marked: 'away',
      form: ['won', 'lost'],
      label: 'FT',
      words: /France go on, 3–1 on aggregate/,
      score: [1, 0],
      table: ['won 1:0', 'lost 0:1'],
    },
    isFinal: true,
  },
];

const tennisCases = (situation: Situation): Case[] => {
  const before = SETS[situation];
  const play = (script: Script) => tennis(script);
  const make = (name: string, ended: Script, told: Told, isFinal = true): Case => ({
    name: `tennis, ${name}, ${situation}`,
    before: play(before),
    ended: [...before, ...ended],
    play,
    told,
    isFinal,
  });
  if (situation === 'not begun')
    return [
      make('walkover', [[30, { type: 'giveWalkover', winner: 'away' }]], {
        marked: 'away',
        form: ['lost', 'won'],
        label: 'Walkover',
        words: /France advance by walkover/,
        score: null,
      }),
      make('awarded', [[30, { type: 'awardMatch', winner: 'away', ...why }]], {
        marked: 'away',
        form: ['lost', 'won'],
        label: 'Awarded',
        words: /Awarded to France/,
        score: null,
      }),
    ];
  return [
    make('retired', [[90, { type: 'retire', side: 'home' }]], {
      marked: 'away',
      form: ['lost', 'won'],
      label: 'Retired',
      words: /Argentina retired/,
      score: SCORE[situation],
    }),
    make(
      'abandoned',
      [[90, { type: 'abandonMatch' }]],
      { marked: null, form: null, label: 'Abandoned', words: /./, score: SCORE[situation] },
      false,
    ),
  ];
};

const CASES: readonly Case[] = [
  ...SITUATIONS.flatMap(footballCases),
  ...resultCases,
  ...SITUATIONS.flatMap(tennisCases),
];

const FINAL: Script = [[300, { type: 'finalize' }]];
const REOPENED: Script = [...FINAL, [301, { type: 'reopen', reason: 'Wrong report' }]];
/** What happened to it after it had ended. */
const LATER: Readonly<Record<string, Script>> = {
  ended: [],
  final: FINAL,
  reopened: REOPENED,
  'made final again': [...REOPENED, [302, { type: 'finalize' }]],
};

const render = (node: ReactNode) =>
  renderToStaticMarkup(
    <LiveRoot socket={{ key: 'scoreline' }} serverTime={NOW}>
      {node}
    </LiveRoot>,
  );
const textOf = (html: string) =>
  html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&#x27;', "'")
    .replaceAll(/\s+/g, ' ')
    .trim();
const NEVER = /\b(FT|Full time|Ended|drawn)\b/;

describe.each(CASES)('$name', ({ before, ended, play, told, isFinal }) => {
  const later = Object.entries(LATER).filter(([name]) => isFinal || name === 'ended');
  describe.each(later)('%s', (_, after) => {
    const state = play([...ended, ...after]);
    const one = entry('m', state);
    const { summary, match } = one;
    const isPlayed = told.label === 'FT' || told.label === 'Pens';
    const snapshot: Snapshot = {
      v: PROTOCOL_VERSION,
      serverTime: NOW,
      revision: summary.revision,
      match,
      competition: competition('Cup'),
      summary,
      incidents: [...state.incidents],
      lineups: state.lineups,
    };

    it('is read so', () => {
      const { marked, verdicts } = readResult(summary);
      expect([marked, verdicts && [verdicts.home, verdicts.away]]).toEqual([told.marked, told.form]);
      if (told.table === undefined) return;
      const rules = sportOf(summary.sport).table;
      const counted = rules && countedIn(rules, summary, NOW);
      const line = (side: Side) =>
        counted && `${counted[side].verdict} ${counted[side].scored}:${counted[side].conceded}`;
      expect(counted && [line('home'), line('away')]).toEqual(told.table);
    });

    it('is labelled so, official or not', () => {
      expect(statusLabel(summary, NOW, 'UTC').text).toBe(told.label);
    });

    it('is told so in titles, meetings and to machines', () => {
      const [home, away] = told.score ?? [];
      const said = spokenScore(NAMES, summary);
      expect(said).toMatch(told.words);
      expect(said).toContain(
        told.score === null ? 'Argentina v France' : `Argentina ${home}, France ${away}`,
      );
      expect(sportsEvent(snapshot, 'https://scores.example').description).toBe(said);
      expect(sportsEvent(snapshot, 'https://scores.example').eventStatus).toBe(
        told.label === 'Walkover' || told.label === 'Abandoned'
          ? 'https://schema.org/EventCancelled'
          : 'https://schema.org/EventScheduled',
      );
      const context: MatchContext = {
        v: PROTOCOL_VERSION,
        serverTime: NOW,
        matchId: 'm',
        form: { home: [], away: [] },
        meetings: [one],
        table: null,
      };
      expect(
        textOf(render(<MatchContextSection context={context} match={match} serverTime={NOW} />)),
      ).toContain(said);
    });

    it('is drawn so in a row, a head and a picture', () => {
      const row = render(<MatchRow entry={one} renderedAt={NOW} />);
      const head = render(<MatchHead snapshot={snapshot} renderedAt={NOW} />);
      const picture = renderToStaticMarkup(<SharedImage snapshot={snapshot} />);
      for (const drawn of [row, head]) expect(textOf(drawn)).toMatch(told.words);
      if (!isPlayed) for (const drawn of [row, head, picture]) expect(textOf(drawn)).not.toMatch(NEVER);
      const isMarked = (side: Side) =>
        new RegExp(`truncate font-semibold">(<[^>]+>)*${NAMES[side]}`).test(
          row.replaceAll(/<!--.*?-->/g, ''),
        );
      expect([isMarked('home'), isMarked('away')]).toEqual([told.marked === 'home', told.marked === 'away']);
      expect(textOf(picture).includes('–')).toBe(told.score !== null);
    });

    it('is announced so, once, and never as a goal', () => {
      const said = announcement(summarize(before), summary, NAMES);
      expect(said).toMatch(told.form === null ? /^Abandoned\. / : told.words);
      expect(said ?? '').not.toMatch(/^(Goal|Set)/);
      const first = summarize(play([...ended]));
      if (after.length > 0) expect(announcement(first, summary, NAMES)).toBeNull();
    });
  });
});
