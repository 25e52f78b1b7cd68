import { expect, test } from 'vitest';
import { digest } from '../digest.ts';
import { matchView } from '../testing/match-view.ts';
import { findBackwardSteps } from './match-views.ts';
import { compareWithApi } from './shown-states.ts';

const summaryOf = (revision: number) => ({ revision, score: { home: revision, away: 0 } });
const detailsOf = (revision: number) => ({ incidents: Array(revision).fill('goal'), lineups: {} });

/** What a match was at its two revisions. */
const api = {
  stateAt: async (_: string, revision: number) => {
    if (revision > 2) throw new Error('there is no such revision');
    return { summary: summaryOf(revision), ...detailsOf(revision) };
  },
};
const shown = (revision: number, summary: object, details: object | null = null) => ({
  at: 0,
  fan: 7,
  matchId: 'm',
  revision,
  digest: digest(summary),
  details: details && digest(details),
});
const findNonexistentStates = async (all: Parameters<typeof compareWithApi>[1]) =>
  (await compareWithApi(api, all)).nonexistent;

test('what the match was at a revision existed, however often and by whom it is shown', async () => {
  const all = [1, 2, 2, 1].map((revision) => shown(revision, summaryOf(revision)));
  expect(await findNonexistentStates(all)).toEqual([]);
});

test('a goal that was never scored, or one revision’s score at another, never existed', async () => {
  const wrong = [shown(1, { revision: 1, score: { home: 1, away: 1 } }), shown(2, summaryOf(1))];
  const found = await findNonexistentStates([shown(1, summaryOf(1)), ...wrong]);
  expect(found.map((one) => one.split(':')[0])).toEqual([
    'fan 7, match m, revision 1',
    'fan 7, match m, revision 2',
  ]);
});

test('nor did a revision that the match never had', async () => {
  expect(await findNonexistentStates([shown(3, summaryOf(3))])).toHaveLength(1);
});

test('a page is whole when its incidents are those of the revision; a board has none', async () => {
  const [whole, behind, board] = [
    shown(2, summaryOf(2), detailsOf(2)),
    shown(2, summaryOf(2), detailsOf(1)),
    shown(2, summaryOf(2)),
  ];
  const { nonexistent, isWhole } = await compareWithApi(api, [whole, behind, board]);
  expect([nonexistent, isWhole(whole), isWhole(behind), isWhole(board)]).toEqual([[], true, false, true]);
});

test('a page that shows an older revision after a newer one went backwards', () => {
  const at = [1, 2, 4, 3, 4].map((revision, index) => ({ at: index, revision }));
  expect(findBackwardSteps(matchView({ shown: at }))).toEqual(['fan 1, match m: 3 after 4']);
  expect(findBackwardSteps(matchView({ shown: at.filter(({ revision }) => revision !== 3) }))).toEqual([]);
});
