import type { AnySummary } from '@scoreline/match';
import type { Snapshot } from '@scoreline/protocol';
import { PROTOCOL_VERSION } from '@scoreline/protocol/version';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { announcement } from '../features/fans/announcements/announcement.ts';
import { MatchHead } from '../features/fans/match/match-head.tsx';
import { sportsEvent } from '../features/fans/match/sports-event.ts';
import { UnitScores } from '../features/fans/match/unit-scores.tsx';
import { MatchRow } from '../features/fans/match-row/match-row.tsx';
import { tabTitle } from '../features/fans/match-row/tab-title.ts';
import { momentText } from '../features/fans/shared-image/moment-text.ts';
import { SharedImage } from '../features/fans/shared-image/shared-image.tsx';
import { Timeline } from '../features/fans/timeline/timeline.tsx';
import { LiveRoot } from '../live/live-root.tsx';
import { statusLabel } from '../match-status/status-label.ts';
import { competition, entry, football, KICKOFF } from '../testing/matches.ts';
import { footballStory } from './football/football-story.tsx';
import { CORE_PARTS } from './parts-context.ts';
import { tennisStory } from './tennis/tennis-story.ts';

const NOW = KICKOFF + 600_000;
const NAMES = { home: 'Argentina', away: 'France' };

/** The summary of a match of a sport that no page knows, in its second quarter. */
const LIVE: AnySummary = {
  sport: 'moonball',
  revision: 12,
  status: 'live',
  kickoffAt: KICKOFF,
  phase: { kind: 'quarter', number: 2, of: 4, code: 'Q2' },
  clock: {
    elapsed: 60,
    startedAt: NOW - 5_000,
    rate: 1,
    from: 0,
    lengthOfPeriod: 600,
    shown: 'down',
  },
  score: { home: 31, away: 28 },
  units: [
    { code: 'Q1', home: 20, away: 18 },
    { code: 'Q2', home: 11, away: 10 },
  ],
  shootOut: null,
  turn: { side: 'home', why: 'hasBall' },
  counters: { home: { craters: 3 }, away: { craters: 1 } },
  penalties: [],
  result: null,
  reason: null,
  resultOnly: false,
  detail: { orbit: 'low' },
};
const BREAK: AnySummary = {
  ...LIVE,
  status: 'break',
  clock: null,
  turn: null,
  phase: { kind: 'quarter', number: 2, of: 4, part: 'break', code: 'HT' },
};
const ENDED: AnySummary = {
  ...LIVE,
  status: 'ended',
  clock: null,
  turn: null,
  result: { winner: 'home', decidedBy: 'normal' },
};
const SHOOT_OUT: AnySummary = {
  ...LIVE,
  clock: null,
  turn: null,
  score: { home: 31, away: 31 },
  phase: { kind: 'shootOut', number: 1, code: 'SO' },
  shootOut: { home: 2, away: 1 },
};
const AFTER_SHOOT_OUT: AnySummary = {
  ...SHOOT_OUT,
  status: 'ended',
  result: { winner: 'home', decidedBy: 'shootOut' },
};

const incident = { order: 1, at: NOW, state: 'inForce' } as const;
const INCIDENTS = [
  { ...incident, id: 'c1', revision: 1, type: 'moonLanding', side: 'home' },
  { ...incident, id: 'c2', revision: 2, type: 'notice', notice: 'lowGravity' },
  { ...incident, id: 'c3', revision: 3, type: 'note', text: 'A fine day for it.' },
];

/** As a server that knows the sport sends it to a page that does not, and so cannot have a type for it. */
const received = (summary: AnySummary): Snapshot => {
  const { match } = entry('m1', football());
  const sent = {
    v: PROTOCOL_VERSION,
    serverTime: NOW,
    match,
    competition: competition('Cup'),
    revision: summary.revision,
    summary,
    incidents: INCIDENTS,
    lineups: { home: null, away: null },
  };
  return sent as unknown as Snapshot;
};

const html = (page: ReactNode): string =>
  renderToStaticMarkup(
    <LiveRoot socket={{ key: 'scoreline' }} serverTime={NOW}>
      {page}
    </LiveRoot>,
  );

/** What is to be read on a page: its text, the names for screen readers apart. */
const words = (page: ReactNode): string =>
  html(page)
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();

interface Shown {
  readonly summary: AnySummary;
  readonly status: string;
  readonly spoken: string;
  readonly moment: string;
  readonly row: string;
}

const CASES: readonly (readonly [name: string, shown: Shown])[] = [
  [
    'live, with a clock',
    {
      summary: LIVE,
      status: 'Q2 8:55',
      spoken: '2nd quarter',
      moment: '2nd quarter',
      row: 'Argentina 31, France 28, live',
    },
  ],
  [
    'in a break',
    {
      summary: BREAK,
      status: 'HT',
      spoken: 'after the 2nd quarter',
      moment: 'After the 2nd quarter',
      row: 'Argentina 31, France 28, after the 2nd quarter',
    },
  ],
  [
    'ended',
    {
      summary: ENDED,
      status: 'Ended',
      spoken: 'Ended',
      moment: 'Ended',
      row: 'Argentina 31, France 28, Ended',
    },
  ],
  [
    'in a shoot-out',
    {
      summary: SHOOT_OUT,
      status: 'SO',
      spoken: 'shoot-out',
      moment: '2–1 in the shoot-out',
      row: 'Argentina 31, France 31, 2–1 in the shoot-out, live',
    },
  ],
  [
    'ended after a shoot-out',
    {
      summary: AFTER_SHOOT_OUT,
      status: 'SO',
      spoken: 'decided by a shoot-out',
      moment: 'Argentina won 2–1 in the shoot-out',
      row: 'Argentina 31, France 31, Argentina won 2–1 in the shoot-out',
    },
  ],
];

describe.each(CASES)('a match of a sport that nobody knows, %s', (_name, shown) => {
  const { summary } = shown;
  const snapshot = received(summary);
  const { home, away } = summary.score;

  it('has a status', () => {
    expect(statusLabel(summary, NOW, 'UTC')).toMatchObject({ text: shown.status, spoken: shown.spoken });
  });

  it('is a row of a board', () => {
    const row = <MatchRow entry={snapshot} renderedAt={NOW} />;
    expect(words(row)).toContain(shown.row);
    expect(html(row)).toContain(`>${shown.status}</span>`);
    for (const figure of [home, away]) expect(html(row)).toContain(`>${figure}</span>`);
  });

  it('has a head', () => {
    const read = words(<MatchHead snapshot={snapshot} renderedAt={NOW} />);
    expect(read).toContain(`${home} – ${away} ${shown.status}`);
    expect(read).toContain('Cup 2026');
    expect(read.includes('2–1 in the shoot-out')).toBe(summary.shootOut !== null);
  });

  it('has its score by period', () => {
    const read = words(<UnitScores match={snapshot.match} summary={summary} />);
    expect(read).toContain(summary.shootOut === null ? 'Q1 Q2 Argentina' : 'Q1 Q2 SO Argentina');
    expect(read).toContain(summary.shootOut === null ? 'Argentina 20 11' : 'Argentina 20 11 2');
  });

  it('is told of in the title of a tab, while it is played', () => {
    const isOn = summary.status === 'live' || summary.status === 'break';
    expect(tabTitle([snapshot], 'Live scores', 0)).toBe(
      isOn ? `ARG ${home}–${away} FRA · Live scores` : 'Live scores',
    );
  });

  it('is a picture beside a link', () => {
    expect(momentText(snapshot.match, summary)).toBe(shown.moment);
    const read = words(<SharedImage snapshot={snapshot} />);
    expect(read).toContain(`${home} – ${away}`);
    expect(read).toContain(shown.moment);
  });

  it('is told to search engines', () => {
    expect(sportsEvent(snapshot, 'https://scores.example')).toMatchObject({
      '@type': 'SportsEvent',
      sport: 'Sport',
      name: 'Argentina v France',
      description: expect.stringMatching(new RegExp(`^Argentina ${home}, France ${away}`)),
      eventStatus: 'https://schema.org/EventScheduled',
      homeTeam: { '@type': 'SportsTeam', name: 'Argentina' },
    });
  });

  it('has a timeline', () => {
    const { incidents, match } = snapshot;
    expect(words(<Timeline incidents={incidents} match={match} story={CORE_PARTS.story} />)).toBe(
      'Note: A fine day for it. Low gravity Moon landing, Argentina',
    );
  });
});

it('has a timeline with a column of minutes where something has one', () => {
  const { incidents, match } = received(LIVE);
  const [first, ...others] = incidents;
  const timeline = (all: Snapshot['incidents']) =>
    html(<Timeline incidents={all} match={match} story={CORE_PARTS.story} />);
  expect(timeline(incidents)).not.toContain('4.25rem');
  expect(timeline(first === undefined ? [] : [{ ...first, minute: { minute: 3 } }, ...others])).toContain(
    '4.25rem',
  );
});

it.each([
  ['a sport that the page does not know', CORE_PARTS.story, 'Start delayed'],
  ['tennis', tennisStory, 'Start delayed'],
  ['football', footballStory, 'Kick-off delayed'],
])('has its start in its own words in %s', (_sport, story, said) => {
  const { match } = received(LIVE);
  const delayed = { ...incident, id: 'c1', revision: 1, type: 'notice', notice: 'delayed' } as const;
  expect(words(<Timeline incidents={[delayed]} match={match} story={story} />)).toBe(said);
});

it('is announced', () => {
  const next: AnySummary = { ...LIVE, revision: 13, score: { home: 33, away: 28 } };
  expect(announcement(LIVE, next, NAMES)).toBe('Score, Argentina. Argentina 33, France 28.');
  expect(announcement(LIVE, { ...ENDED, revision: 13 }, NAMES)).toBe('Match over. Argentina 31, France 28.');
  expect(announcement(SHOOT_OUT, { ...AFTER_SHOOT_OUT, revision: 13 }, NAMES)).toBe(
    'Match over. Argentina 31, France 31. Argentina won 2–1 in the shoot-out.',
  );
});

it('counts tenths of a second where its clock does', () => {
  const clock = { ...LIVE.clock, elapsed: 590, startedAt: null, rate: 1, from: 0, lengthOfPeriod: 600 };
  const summary: AnySummary = { ...LIVE, clock: { ...clock, shown: 'down', tenthsBelow: 60 } };
  expect(statusLabel(summary, NOW, 'UTC').text).toBe('Q2 0:10.0');
});
