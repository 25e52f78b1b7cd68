import type { MatchEvent } from '@scoreline/match';
import { AUDIT_GROUPS, type AuditEntry, auditKind } from '@scoreline/protocol';
import { describe, expect, it } from 'vitest';
import { describeEntry } from './describe-entry.ts';
import { eventsBefore, NO_EVENTS } from './recorded-events.ts';

const ZONE = 'Europe/Berlin';

const entry = (more: Partial<AuditEntry>): AuditEntry => ({
  id: '1.a1',
  at: 0,
  by: { kind: 'user', id: 'u', name: 'Ana' },
  kind: 'roleChanged',
  subject: 'Bo',
  match: null,
  competitionId: null,
  personId: null,
  changes: [],
  event: null,
  happenedAt: null,
  revision: null,
  ...more,
});

const inMatch = (event: MatchEvent): AuditEntry =>
  entry({
    kind: 'command',
    match: { id: 'm', sport: 'football', home: 'Reds', away: 'Blues' },
    event: { ...event },
    revision: 9,
  });

const goal = {
  type: 'GoalRecorded',
  side: 'home',
  kind: 'openPlay',
  minute: { minute: 23 },
  player: { name: 'Sam' },
} satisfies MatchEvent;

describe('an entry of the audit log in words', () => {
  it('says from what to what', () => {
    const changes = [{ field: 'role', from: 'scorer', to: 'editor' }];
    expect(describeEntry(entry({ changes }), ZONE, NO_EVENTS)).toEqual({
      what: 'changed the role of Bo',
      details: [{ label: 'Role', text: 'from scorer to editor' }],
    });
  });

  it('says what is new, and what is gone', () => {
    const changes = [
      { field: 'shortName', from: null, to: 'Ayr' },
      { field: 'venue', from: 'Somerset Park', to: null },
    ];
    const { details } = describeEntry(entry({ kind: 'teamChanged', changes }), ZONE, NO_EVENTS);
    expect(details).toEqual([
      { label: 'Short name', text: 'Ayr' },
      { label: 'Venue', text: 'Somerset Park removed' },
    ]);
  });

  it('writes times where the reader is, and browsers as people call them', () => {
    const changes = [
      { field: 'kickoffAt', from: null, to: Date.UTC(2026, 6, 19, 19) },
      {
        field: 'browser',
        from: null,
        to: 'Mozilla/5.0 (Android 15; Mobile; rv:143.0) Gecko/143.0 Firefox/143.0',
      },
    ];
    const { details } = describeEntry(entry({ kind: 'matchMade', changes }), ZONE, NO_EVENTS);
    expect(details.map(({ text }) => text)).toEqual(['2026-07-19 21:00', 'Firefox on Android']);
  });

  it('has words for every kind', () => {
    for (const kind of auditKind.options.filter((one) => one !== AUDIT_GROUPS.matches[0]))
      expect(describeEntry(entry({ kind }), ZONE, NO_EVENTS).what).toMatch(/^[a-z]/);
  });

  it.each<[MatchEvent, string]>([
    [goal, "recorded a goal for Reds, 23', Sam"],
    [{ type: 'PeriodEnded', period: '1H' }, 'ended the first half'],
    [{ type: 'ClockSet', seconds: 605 }, 'set the clock to 10:05'],
    [
      { type: 'ResultRecorded', result: { sport: 'football', fullTime: { home: 2, away: 1 } } },
      'entered the result, 2–1',
    ],
    [
      { type: 'NoteAdded', text: 'A great save', minute: { minute: 12 } },
      "recorded a note, 12', “A great save”",
    ],
    [{ type: 'IncidentRestored', incidentId: 'gone' }, 'restored something recorded before'],
  ])('says of %j: %s', (event, what) => {
    expect(describeEntry(inMatch(event), ZONE, NO_EVENTS).what).toBe(what);
  });

  it('says of a point who won it', () => {
    const point: MatchEvent = { type: 'PointWon', side: 'away', how: 'ace' };
    const match = { id: 'm', sport: 'tennis', home: 'Reds', away: 'Blues' } as const;
    expect(describeEntry({ ...inMatch(point), match }, ZONE, NO_EVENTS).what).toBe(
      'recorded a point for Blues, ace',
    );
  });

  it('says of a correction what was corrected, as it was by then', () => {
    const amended = (minute: number): MatchEvent => ({
      type: 'IncidentAmended',
      incidentId: 'g',
      changes: { minute: { minute } },
    });
    const log = [goal, amended(24), amended(25)].map((event, index) => ({
      revision: index + 1,
      entry: { id: index === 0 ? 'g' : `c${index}`, at: 0, event },
    }));
    expect(describeEntry(inMatch(amended(25)), ZONE, eventsBefore(log, 3))).toEqual({
      what: "corrected a goal for Reds, 24', Sam",
      details: [{ label: 'Minute', text: "from 24' to 25'" }],
    });
    const voided: MatchEvent = { type: 'IncidentVoided', incidentId: 'g', reason: 'Offside' };
    expect(describeEntry(inMatch(voided), ZONE, eventsBefore(log, 4))).toEqual({
      what: "struck out a goal for Reds, 25', Sam",
      details: [{ label: 'Reason', text: 'Offside' }],
    });
  });

  it('does without words for an event that it does not know', () => {
    const unknown = { ...inMatch(goal), event: { type: 'DogOnPitch' } };
    expect(describeEntry(unknown, ZONE, NO_EVENTS).what).toBe('recorded DogOnPitch');
  });
});
