import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide, evolve, fold, type IssuedCommand, type MatchState, summarize, undoOf } from '../match.ts';
import { footballPlay, ralliesPlay, tennisPlay, turnsOf } from '../testing/arbitrary.ts';
import {
  amending,
  FIRST_HALF,
  FULL_TIME,
  goal,
  HALF_TIME,
  note,
  points,
  SHOOT_OUT,
  serve,
  voiding,
} from '../testing/commands.ts';
import { after, as, expectSame, given } from '../testing/given.ts';
import { cupTie, footballMatch, tennisMatch } from '../testing/setups.ts';

const SAVE = note('A great save by Lloris');
const inPlay = given(footballMatch(), ...FIRST_HALF);

describe('a note', () => {
  it('stands at the minute that the clock shows, among what happened', () => {
    const { state, incident } = given(
      footballMatch(),
      after(0, FIRST_HALF[0] ?? SAVE),
      after(10.5, goal('home'), 'first'),
      after(12.5, SAVE, 'save'),
      after(20.5, goal('away'), 'second'),
      after(21, goal('away', 12), 'late'),
    );
    expect(incident('save')).toMatchObject({
      type: 'note',
      text: 'A great save by Lloris',
      minute: { minute: 13 },
      phase: '1H',
      state: 'inForce',
    });
    expect(state.incidents.map(({ id }) => id)).toEqual(['1', 'first', 'late', 'save', 'second']);
  });

  it.each([
    ['before a football match', given(footballMatch())],
    ['at half-time', given(footballMatch(), ...HALF_TIME)],
    ['among the kicks of a shoot-out', given(cupTie(), ...SHOOT_OUT)],
    ['after a football match', given(footballMatch(), ...FULL_TIME)],
    ['of a match that was cancelled', given(footballMatch(), { type: 'cancelMatch' })],
    ['before a tennis match', given(tennisMatch())],
    ['in a tennis match', given(tennisMatch(), serve('home'), ...points('HHA'))],
  ])('%s has no minute and comes last', (_, situation) => {
    const { state, incident } = situation.when(as('note', SAVE)).accepted();
    expect(incident('note')).not.toHaveProperty('minute');
    expect(state.incidents.at(-1)?.id).toBe('note');
  });

  it('is not added to a final result', () => {
    given(footballMatch(), ...FULL_TIME, { type: 'finalize' })
      .when(SAVE)
      .refused('ST-05');
  });

  it('is amended, voided and restored as other incidents are', () => {
    const said = inPlay.when(as('save', SAVE)).accepted();
    const amended = said.when(amending('save', { text: ' A great save by Martínez ' })).accepted();
    expect(amended.incident('save')).toMatchObject({ text: 'A great save by Martínez', amended: true });
    const voided = amended.when(voiding('save')).accepted();
    expect(voided.incident('save')).toMatchObject({ state: 'voided', correction: 'Tapped by mistake' });
    const back = voided.when({ type: 'restoreIncident', incidentId: 'save' }).accepted();
    expect(back.incident('save')).toMatchObject({ state: 'inForce', text: 'A great save by Martínez' });
    said.when(amending('save', { minutes: 3 })).refused('CO-05', /what can be changed is text/);
  });
});

describe('the words of a note', () => {
  it.each([
    ['', /at least one/],
    ['  \n ', /at least one/],
    ['x'.repeat(281), /at most 280 characters; this one has 281/],
    ['Two\nlines', /one line/],
    ['A bell \u0007', /control/],
  ])('NT-01 A note is one line of 1 to 280 characters, and not %j', (text, words) => {
    inPlay.when(note(text)).refused('NT-01', words);
    const said = inPlay.when(as('note', SAVE)).accepted();
    said.when(amending('note', { text })).refused('NT-01', words);
  });

  it('NT-01 A note of 280 characters is taken, and the spaces around it are not', () => {
    const { incident } = inPlay.when(as('note', note(`  ${'x'.repeat(280)}\n`))).accepted();
    expect(incident('note')).toMatchObject({ text: 'x'.repeat(280) });
  });
});

/** All of a match but its notes, and how long the log is. */
const apartFromNotes = (state: MatchState) => {
  const { revision: _, log: _log, incidents, ...rest } = state;
  const others = incidents.filter(({ type }) => type !== 'note');
  return {
    ...rest,
    summary: { ...summarize(state), revision: null, news: null },
    incidents: others.map(({ revision: _revision, ...one }) => one),
  };
};

/** A match in which something is said; of what is said some is put right and some struck out at once. */
const withWords = (state: MatchState, id: string, at: number, index: number): MatchState => {
  const asked: IssuedCommand[] = [{ id, at, command: SAVE }];
  if (index % 3 === 1) asked.push({ id: `${id}a`, at, command: amending(id, { text: 'Well saved' }) });
  if (index % 3 === 2) asked.push({ id: `${id}v`, at, command: voiding(id) });
  return asked.reduce((so, one) => {
    const decision = decide(so, one);
    if (decision.kind !== 'accepted') throw new Error(JSON.stringify(decision));
    return evolve(so, decision.entry);
  }, state);
};

describe.each([
  ['football', footballPlay, 80],
  ['tennis', tennisPlay, 20],
  ['sports of rallies', ralliesPlay, 20],
])('whatever is commanded in %s,', (_, plays, numRuns) => {
  it('NT-02 a match in which somebody speaks before each command is the same match', () => {
    fc.assert(
      fc.property(plays, (play) => {
        const turns = turnsOf(play);
        let spoken = play.beginning;
        for (const [index, { before, asked, decision }] of turns.entries()) {
          if (before.status !== 'final') spoken = withWords(spoken, `said${index}`, asked.at, index);
          const judged = decide(spoken, asked);
          expect(judged).toStrictEqual(decision);
          if (judged.kind === 'accepted') spoken = evolve(spoken, judged.entry);
        }
        expectSame(apartFromNotes(spoken), apartFromNotes(turns.at(-1)?.after ?? play.beginning));
        expectSame(spoken, fold(spoken.setup, spoken.log));
      }),
      { numRuns },
    );
  });
});

it('an undo takes a note back, and the goal before it stays', () => {
  const said = inPlay
    .when(as('goal', goal('home', 5)))
    .accepted()
    .when(as('save', SAVE))
    .accepted();
  const undo = undoOf(said.state.log);
  if (undo === null) throw new Error('there is nothing to undo');
  const undone = said.when(undo.command).accepted();
  expect(undone.summary.score).toEqual({ home: 1, away: 0 });
  expect(undone.incident('save').state).toBe('voided');
});
