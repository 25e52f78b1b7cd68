import { describe, expect, it } from 'vitest';
import { footballStory } from '../../../sports/football/football-story.tsx';
import { football, type Script } from '../../../testing/matches.ts';
import { lines } from './describe.ts';

const START: Script = [[0, { type: 'startPeriod', period: '1H' }]];
const told = (script: Script) =>
  lines(football([...START, ...script]).incidents, footballStory).map(
    ({ minute, title, detail, score, correction, isStruck }) =>
      [minute, isStruck ? `(${title})` : title, detail, score && `${score.home}–${score.away}`, correction]
        .filter((part) => part !== null)
        .join(' | '),
  );

describe('the timeline', () => {
  it('has the newest first, with the score after each goal and at half-time', () => {
    expect(
      told([
        [22.5, { type: 'recordGoal', side: 'home', kind: 'penalty', player: { name: 'Messi' } }],
        [
          35.5,
          {
            type: 'recordGoal',
            side: 'away',
            kind: 'openPlay',
            player: { name: 'Mbappé' },
            assist: { name: 'Coman' },
          },
        ],
        [45.5, { type: 'announceAddedTime', minutes: 1 }],
        [46.5, { type: 'recordGoal', side: 'home', kind: 'ownGoal', player: { name: 'Koundé' } }],
        [47, { type: 'endPeriod' }],
      ]),
    ).toEqual([
      'Half-time | 2–1',
      "45+2' | Own goal | Koundé | 2–1",
      "45' | 1 minute added",
      "36' | Goal | Mbappé, assist Coman | 1–1",
      "23' | Goal, penalty | Messi | 1–0",
      'Kick-off',
    ]);
  });

  it('keeps a goal that was cancelled, struck out', () => {
    const script: Script = [
      [22.5, { type: 'recordGoal', side: 'home', kind: 'openPlay', player: { name: 'Messi' } }],
      [23.5, { type: 'openReview', about: 'goal', incidentId: 'c1' }],
      [24.5, { type: 'closeReview', outcome: 'goalCancelled' }],
    ];
    expect(told(script)).toEqual([
      "25' | VAR: goal cancelled",
      "24' | VAR check: goal",
      "23' | (Goal) | Messi | Goal cancelled (VAR)",
      'Kick-off',
    ]);
  });

  it('keeps what was corrected, with the reason', () => {
    expect(
      told([
        [10.5, { type: 'recordCard', side: 'home', card: 'yellow', player: { name: 'Otamendi' } }],
        [11, { type: 'voidIncident', incidentId: 'c1', reason: 'Shown to nobody' }],
        [12.5, { type: 'recordCard', side: 'away', card: 'yellow', player: { name: 'Rabiot' } }],
        [
          13,
          {
            type: 'amendIncident',
            incidentId: 'c3',
            changes: { player: { name: 'Thuram' } },
            reason: 'Wrong player',
          },
        ],
      ]),
    ).toEqual([
      "13' | Yellow card | Thuram | Corrected: Wrong player",
      "11' | (Yellow card) | Otamendi | Corrected: Shown to nobody",
      'Kick-off',
    ]);
  });

  it('has words between what happened, as they read now', () => {
    expect(
      told([
        [9.5, { type: 'addNote', text: 'A great save by Loris' }],
        [10, { type: 'addNote', text: 'Wrong match' }],
        [10.2, { type: 'recordCard', side: 'home', card: 'yellow' }],
        [12, { type: 'amendIncident', incidentId: 'c1', changes: { text: 'A great save by Lloris' } }],
        [13, { type: 'voidIncident', incidentId: 'c2', reason: 'Entered by mistake' }],
      ]),
    ).toEqual([
      "11' | Yellow card",
      "11' | (Wrong match) | Corrected: Entered by mistake",
      "10' | A great save by Lloris | Corrected",
      'Kick-off',
    ]);
  });

  it('tells misses, substitutions, stoppages', () => {
    expect(
      told([
        [9.5, { type: 'recordMissedPenalty', side: 'home', miss: 'woodwork', player: { name: 'Messi' } }],
        [
          19.5,
          {
            type: 'recordSubstitution',
            side: 'away',
            on: { name: 'Thuram' },
            off: { name: 'Giroud' },
            concussion: true,
          },
        ],
        [29.5, { type: 'interruptMatch', reason: 'Floodlights' }],
      ]),
    ).toEqual([
      "30' | Play interrupted | Floodlights",
      "20' | Substitution, concussion | Thuram on, Giroud off",
      "10' | Penalty hit the woodwork | Messi",
      'Kick-off',
    ]);
  });
});
