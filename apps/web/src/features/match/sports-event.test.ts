import type { Snapshot } from '@scoreline/protocol';
import { PROTOCOL_VERSION } from '@scoreline/protocol/version';
import { expect, it } from 'vitest';
import { competition, entry, football, KICKOFF } from '../../testing/matches.ts';
import { scriptJson, sportsEvent } from './sports-event.ts';

const told = (script: Parameters<typeof football>[0], facts = {}) => {
  const state = football(script);
  const { match, summary } = entry('m1', state, facts);
  const snapshot: Snapshot = {
    v: PROTOCOL_VERSION,
    serverTime: KICKOFF,
    match,
    competition: competition('Cup'),
    revision: state.revision,
    summary,
    incidents: [],
    lineups: { home: null, away: null },
  };
  return sportsEvent(snapshot, 'https://scores.example');
};

it('tells a search engine what is played, when, and how it stands', () => {
  expect(told([[0, { type: 'startPeriod', period: '1H' }]], { venue: 'Lusail' })).toMatchObject({
    '@type': 'SportsEvent',
    name: 'Argentina v France',
    description: 'Argentina 0, France 0',
    url: 'https://scores.example/match/argentina-france-m1',
    startDate: '2026-11-23T19:30:00.000Z',
    eventStatus: 'https://schema.org/EventScheduled',
    location: { '@type': 'Place', name: 'Lusail' },
  });
});
it('says what is not played', () => {
  expect(told([[-9, { type: 'postponeMatch' }]]).eventStatus).toBe('https://schema.org/EventPostponed');
  expect(told([[-9, { type: 'cancelMatch' }]]).eventStatus).toBe('https://schema.org/EventCancelled');
});
it('cannot end the element it stands in', () => {
  expect(scriptJson({ name: '</script><script>' })).not.toContain('<');
});
