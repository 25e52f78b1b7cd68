import { describe, expect, it } from 'vitest';
import type { Command } from '../../match.ts';
import {
  card,
  end,
  FIRST_HALF,
  FULL_TIME,
  goal,
  HALF_TIME,
  lineup,
  player,
  serve,
  start,
  voiding,
} from '../../testing/commands.ts';
import { after, as, given, type Step } from '../../testing/given.ts';
import { cupTie, footballMatch, tennisMatch } from '../../testing/setups.ts';
import type { ReviewOutcome, ReviewSubject } from './types.ts';

const open = (about: ReviewSubject, incidentId?: string): Command => ({
  type: 'openReview',
  about,
  ...(incidentId === undefined ? {} : { incidentId }),
});
const close = (outcome: ReviewOutcome, of?: string): Command => ({
  type: 'closeReview',
  outcome,
  ...(of === undefined ? {} : { player: player(of) }),
});
const LINEUPS = [lineup('home'), lineup('away')];
const inPlay = (...steps: readonly Step[]) => given(footballMatch(), ...LINEUPS, ...FIRST_HALF, ...steps);

describe('a review', () => {
  it('RV-01 A review is opened while the match is under way, one at a time', () => {
    given(footballMatch()).when(open('goal')).refused('RV-01');
    given(footballMatch(), ...FULL_TIME)
      .when(open('goal'))
      .refused('RV-01');
    const opened = given(footballMatch(), ...HALF_TIME)
      .when(open('penalty'))
      .accepted();
    expect(opened.summary).toMatchObject({ detail: { review: 'penalty' } });
    opened.when(open('goal')).refused('RV-01', /close it first/);
  });

  it('RV-02 Only an open review is closed', () => {
    inPlay().when(close('stands')).refused('RV-02');
    const closed = inPlay(open('penalty'), close('penaltyAwarded'));
    expect(closed.summary).toMatchObject({ detail: { review: null } });
    closed.when(close('stands')).refused('RV-02');
  });

  it.each<[string, ReviewSubject, string]>([
    ['an incident that does not exist', 'goal', 'nothing'],
    ['a card as a goal', 'goal', 'card'],
    ['a goal as a red card', 'redCard', 'goal'],
    ['the start of a period', 'penalty', '3'],
    ['what was voided', 'goal', 'wrong'],
  ])('RV-03 A review is not about %s', (_, about, id) => {
    const steps = [as('goal', goal('home', 5)), as('card', card('home', 'yellow', 'h2', 6))];
    inPlay(...steps, as('wrong', goal('away', 7)), voiding('wrong'))
      .when(open(about, id))
      .refused('RV-03');
  });

  it('RV-03 A goal that was cancelled is not reviewed again', () => {
    inPlay(as('goal', goal('home', 5)), open('goal', 'goal'), close('goalCancelled'))
      .when(open('goal', 'goal'))
      .refused('RV-03', /already cancelled/);
  });

  it.each<[ReviewSubject, string | undefined, Command]>([
    ['goal', 'goal', close('penaltyAwarded')],
    ['goal', undefined, close('goalCancelled')],
    ['redCard', undefined, close('cardCancelled')],
    ['mistakenIdentity', 'card', close('mistakenIdentity')],
    ['mistakenIdentity', undefined, close('mistakenIdentity', 'h3')],
    ['mistakenIdentity', 'card', close('goalCancelled')],
  ])('RV-03 A review of a %s (%s) ends only as it can: not with %o', (about, id, command) => {
    inPlay(as('goal', goal('home', 5)), as('card', card('home', 'yellow', 'h2', 6)), open(about, id))
      .when(command)
      .refused('RV-03');
  });

  it('RV-04 Tennis has no such review', () => {
    given(tennisMatch(), serve('home')).when(open('goal')).refused('RV-04');
  });

  it('is shown with the minute of the clock, whenever it is folded', () => {
    const reviewed = given(
      footballMatch(),
      after(0, start('1H')),
      after(23, goal('home'), 'goal'),
      after(24, open('goal', 'goal'), 'open'),
      after(26, close('goalCancelled'), 'close'),
    );
    expect(reviewed.incident('goal')).toMatchObject({ state: 'cancelled', minute: { minute: 24 } });
    expect(reviewed.incident('open')).toMatchObject({ minute: { minute: 25 }, phase: '1H' });
    expect(reviewed.incident('close')).toMatchObject({
      type: 'review',
      about: 'goal',
      outcome: 'goalCancelled',
      incidentId: 'goal',
      reviewId: 'open',
      minute: { minute: 27 },
    });
    expect(reviewed.summary.score).toEqual({ home: 0, away: 0 });
  });
});

describe('the outcome of a review', () => {
  it('that stands leaves everything as it was', () => {
    const { summary, incident } = inPlay(as('goal', goal('home', 5)), open('goal', 'goal'), close('stands'));
    expect(summary.score).toEqual({ home: 1, away: 0 });
    expect(incident('goal').state).toBe('inForce');
  });

  it('cancels a card, and the player may go on', () => {
    const { summary, when } = inPlay(
      as('red', card('home', 'red', 'h2', 5)),
      open('redCard', 'red'),
      close('cardCancelled'),
    );
    expect(summary).toMatchObject({ counters: { home: { red: 0 }, away: { red: 0 } } });
    when(goal('home', 6, { player: 'h2' })).accepted();
  });

  it('gives a card to the player it was meant for', () => {
    const right = inPlay(
      as('card', card('home', 'red', 'h2', 5)),
      open('mistakenIdentity', 'card'),
      as('closed', close('mistakenIdentity', 'h3')),
    );
    expect(right.incident('card')).toMatchObject({ player: { id: 'h3', name: 'home 3' }, amended: true });
    right.when(goal('home', 6, { player: 'h3' })).refused('FB-05');
    right.when(goal('home', 6, { player: 'h2' })).accepted();
    const back = right.when(voiding('closed')).accepted();
    expect(back.incident('card')).toMatchObject({ player: { id: 'h2' } });
    expect(back.incident('card')).not.toHaveProperty('amended');
  });

  it('is refused by the rule that the change would break', () => {
    const booked = inPlay(card('home', 'yellow', 'h3', 4), as('card', card('home', 'yellow', 'h2', 5)));
    const opened = booked.when(open('mistakenIdentity', 'card')).accepted();
    opened.when(close('mistakenIdentity', 'h3')).refused('FB-10');
    opened.when(close('mistakenIdentity', 'h99')).refused('FB-04');
  });

  it('does not cancel a goal that decided what was played since', () => {
    const since = [open('goal', 'goal'), end, start('2H'), goal('away', 60), end, start('ET1')];
    given(cupTie(), ...FIRST_HALF, as('goal', goal('home', 5)), ...since)
      .when(close('goalCancelled'))
      .refused('CO-04', /the start of ET1/);
  });

  it('on an incident that was voided meanwhile counts once that is restored', () => {
    const both = inPlay(
      as('goal', goal('home', 5)),
      open('goal', 'goal'),
      voiding('goal'),
      close('goalCancelled'),
    );
    expect(both.incident('goal').state).toBe('voided');
    const back = both.when({ type: 'restoreIncident', incidentId: 'goal' }).accepted();
    expect(back.incident('goal').state).toBe('cancelled');
  });
});
