import { expect, test } from 'vitest';
import { digest } from '../digest.ts';
import { matchView } from '../testing/match-view.ts';
import { findBackwardSteps } from './match-views.ts';
import { findNonexistentStates } from './shown-states.ts';

const summaryOf = (revision: number) => ({ revision, score: { home: revision, away: 0 } });

/** What a match was at its two revisions. */
const api = {
  summaryAt: async (_: string, revision: number): Promise<unknown> => {
    if (revision > 2) throw new Error('there is no such revision');
    return summaryOf(revision);
  },
};
const shown = (revision: number, summary: object) => ({
  at: 0,
  fan: 7,
  matchId: 'm',
  revision,
  digest: digest(summary),
});

test('what the match was at a revision existed, however often and by whom it is shown', async () => {
  const all = [1, 2, 2, 1].map((revision) => shown(revision, summaryOf(revision)));
  expect(await findNonexistentStates(api, all)).toEqual([]);
});

test('a goal that was never scored, or one revision’s score at another, never existed', async () => {
  const wrong = [shown(1, { revision: 1, score: { home: 1, away: 1 } }), shown(2, summaryOf(1))];
  const found = await findNonexistentStates(api, [shown(1, summaryOf(1)), ...wrong]);
  expect(found.map((one) => one.split(':')[0])).toEqual([
    'fan 7, match m, revision 1',
    'fan 7, match m, revision 2',
  ]);
});

test('nor did a revision that the match never had', async () => {
  expect(await findNonexistentStates(api, [shown(3, summaryOf(3))])).toHaveLength(1);
});

test('a page that shows an older revision after a newer one went backwards', () => {
  const at = [1, 2, 4, 3, 4].map((revision, index) => ({ at: index, revision }));
  expect(findBackwardSteps(matchView({ shown: at }))).toEqual(['fan 1, match m: 3 after 4']);
  expect(findBackwardSteps(matchView({ shown: at.filter(({ revision }) => revision !== 3) }))).toEqual([]);
});
