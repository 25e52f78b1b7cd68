import type { Page } from '@playwright/test';
import type { Match } from './fixtures/api.ts';
import { expectAudited, nameOf } from './fixtures/audit.ts';
import { DESKTOP, type Hand, keyOf, keys, PHONE, record, taps } from './fixtures/hand.ts';
import { expectLive } from './fixtures/live.ts';
import { expect, test } from './fixtures/test.ts';

const HANDS = [
  ['with taps alone on a phone', PHONE, taps],
  ['with the keyboard alone on a desktop', DESKTOP, keys],
] as const;

/** Presses a key, and waits until the console says that this is what undo would take back. */
const recordTennis = async (hand: Hand, page: Page, key: string, undo: RegExp) => {
  const done = page.getByRole('button', { name: undo });
  await expect(async () => {
    if (!(await done.isVisible())) await hand.press(page, key);
    await expect(done).toBeVisible({ timeout: 500 });
  }).toPass();
};

const scoreTennis = async (hand: Hand, console: Page, { home, away }: Match) => {
  await recordTennis(hand, console, `Start play, ${home.name} serves`, /^Undo: Start of play/);
  await recordTennis(hand, console, `Double fault by ${home.name}`, /^Undo: Point.*0–15/);
  await recordTennis(hand, console, `Undo: Point, ${away.name}, 0–15`, /^Undo: Start of play/);
  for (let set = 1; set <= 2; set += 1)
    for (let game = 1; game <= 6; game += 1)
      for (const score of [/15–0$/, /30–0$/, /40–0$/, /(game|set|match)/])
        await recordTennis(
          hand,
          console,
          `Point ${home.name}`,
          new RegExp(`^Undo: Point, .*${score.source}`),
        );
  await hand.press(console, 'Make final');
  await hand.choose(console, 'Confirm');
};

type Play =
  | { readonly goal: 'home' | 'away'; readonly at: string; readonly by: string; readonly isPenalty?: true }
  | { readonly key: 'Yellow card' | 'Substitution'; readonly side: 'home' | 'away'; readonly at: string }
  | { readonly kick: 'home' | 'away'; readonly isScored: boolean }
  | { readonly press: string };

const card = (side: 'home' | 'away', at: string): Play => ({ key: 'Yellow card', side, at });
const change = (side: 'home' | 'away', at: string): Play => ({ key: 'Substitution', side, at });

/** The final of 2022, Argentina against France, from the public record: the clock is in the minute that it names. */
const FINAL: readonly Play[] = [
  { press: 'Start first half' },
  { goal: 'home', at: '22:10', by: 'Lionel Messi', isPenalty: true },
  { goal: 'home', at: '35:20', by: 'Ángel Di María' },
  ...[change('away', '40:05'), change('away', '40:25'), card('home', '51:30')],
  { press: 'End first half' },
  { press: 'Start second half' },
  ...[card('away', '54:30'), change('home', '63:30'), change('away', '70:20'), change('away', '70:40')],
  { goal: 'away', at: '79:30', by: 'Kylian Mbappé', isPenalty: true },
  { goal: 'away', at: '80:40', by: 'Kylian Mbappé' },
  ...[card('away', '86:30'), card('away', '94:10'), card('home', '97:10')],
  { press: 'End second half' },
  { press: 'Start extra time, first half' },
  ...[change('home', '90:10'), change('away', '95:10'), change('home', '101:10'), change('home', '101:30')],
  { press: 'End extra time, first half' },
  { press: 'Start extra time, second half' },
  { goal: 'home', at: '107:30', by: 'Lionel Messi' },
  ...[change('away', '112:10'), card('home', '113:10'), change('home', '115:10'), card('home', '115:40')],
  { goal: 'away', at: '117:30', by: 'Kylian Mbappé', isPenalty: true },
  ...[change('home', '120:10'), change('away', '120:30')],
  { press: 'End extra time, second half' },
  { press: 'Start shoot-out' },
  { kick: 'away', isScored: true },
  { kick: 'home', isScored: true },
  { kick: 'away', isScored: false },
  { kick: 'home', isScored: true },
  { kick: 'away', isScored: false },
  { kick: 'home', isScored: true },
  { kick: 'away', isScored: true },
  { kick: 'home', isScored: true },
];
const SHOWN_AT = ["23'", "36'", "80'", "81'", "108'", "118'"];

/** Puts the clock where it stood when something happened. */
const setClock = async (hand: Hand, console: Page, at: string) => {
  const [minutes = '', seconds = ''] = at.split(':');
  await record(hand, console, 'Set clock');
  await hand.write(console.getByLabel('Minutes', { exact: true }), minutes);
  await hand.write(console.getByLabel('Seconds', { exact: true }), seconds);
  await hand.choose(console, 'Set');
  await expect(console.getByRole('dialog')).toBeHidden();
  await expect(console.getByRole('button', { name: `Undo: Clock set to ${at}` })).toBeVisible();
};

/** Says who scored, which fans need not wait for. */
const nameScorer = async (hand: Hand, console: Page, by: string, isPenalty: boolean) => {
  await hand.choose(console, 'Add scorer');
  await hand.write(console.getByRole('group', { name: 'Player' }).getByLabel('Name'), by);
  if (isPenalty) await hand.pick(console.getByRole('radio', { name: 'Penalty' }));
  await hand.choose(console, 'Save changes');
  await expect(console.getByRole('dialog')).toBeHidden();
};

interface Scene {
  readonly hand: Hand;
  readonly console: Page;
  readonly fan: Page;
  readonly match: Match;
}

/** One goal, and how many presses it took until it was on the fans' page. */
const scoreGoal = async ({ hand, console, fan, match }: Scene, side: 'home' | 'away', score: RegExp) => {
  const before = hand.presses();
  await record(hand, console, `Goal ${match[side].name}`);
  await expect(fan.getByTestId('score')).toHaveText(score);
  return hand.presses() - before;
};

const scoreText = (score: { home: number; away: number }): RegExp =>
  new RegExp(`^${score.home}\\s*–\\s*${score.away}$`);

const scoreFinal = async (scene: Scene): Promise<number[]> => {
  const { hand, console, match, fan } = scene;
  const score = { home: 0, away: 0 };
  const perGoal: number[] = [];
  const nameIn = (side: 'home' | 'away') => match[side].name;
  for (const play of FINAL)
    if ('press' in play) {
      await record(hand, console, play.press);
      const half = play.press.replace(/^(Start|End) /, '$1 of ');
      await expect(console.getByRole('button', { name: `Undo: ${half}`, exact: true })).toBeVisible();
    } else if ('kick' in play) {
      const key = `Kick ${play.isScored ? 'scored' : 'missed'}`;
      await record(hand, console, `${key} ${nameIn(play.kick)}`);
      await expect(console.getByRole('button', { name: `Undo: ${key}, ${nameIn(play.kick)}` })).toBeVisible();
    } else {
      await setClock(hand, console, play.at);
      if ('key' in play) {
        await record(hand, console, `${play.key} ${nameIn(play.side)}`);
        await expect(
          console.getByRole('button', { name: `Undo: ${play.key}, ${nameIn(play.side)}` }),
        ).toBeVisible();
        continue;
      }
      score[play.goal] += 1;
      perGoal.push(await scoreGoal(scene, play.goal, scoreText(score)));
      await nameScorer(hand, console, play.by, play.isPenalty === true);
      if (perGoal.length > 1) continue;
      // Not in the record: a goal more, which the referee takes back after a look at the screen.
      perGoal.push(await scoreGoal(scene, 'away', scoreText({ ...score, away: score.away + 1 })));
      await record(hand, console, 'Review goal');
      await record(hand, console, 'Close review: goal cancelled');
      await expect(fan.getByTestId('score')).toHaveText(scoreText(score));
    }
  await hand.press(console, 'Make final');
  await hand.choose(console, 'Confirm');
  return perGoal;
};

for (const [how, device, handOf] of HANDS) {
  test(`a whole tennis match is scored ${how}`, async ({ owner, visit, visitAsOwner }) => {
    const match = await owner.makeMatch('tennis');
    const fan = await visit(`/match/${match.id}`);
    await expectLive(fan);
    const console = await visitAsOwner(`/admin/match/${match.id}`, device);
    await expect(keyOf(console, `Start play, ${match.home.name} serves`)).toBeEnabled();
    await scoreTennis(handOf(), console, match);
    await expect
      .poll(async () => (await owner.matchOf(match.id)).summary)
      .toMatchObject({
        status: 'final',
        score: { home: 2, away: 0 },
        units: [
          { code: 'S1', home: 6, away: 0 },
          { code: 'S2', home: 6, away: 0 },
        ],
      });
    await expect(fan.getByRole('heading', { level: 1 })).toHaveText(/2/);
    const name = await nameOf(owner);
    await expectAudited(owner, match.id, () => name);
  });

  test(`a whole football match is scored ${how}, each goal with at most two presses`, async ({
    owner,
    visit,
    visitAsOwner,
  }) => {
    test.setTimeout(300_000);
    const options = { extraTime: true, shootOut: true, maxSubstitutions: 7 };
    const match = await owner.makeMatch('football', options);
    const fan = await visit(`/match/${match.id}`);
    await expectLive(fan);
    const console = await visitAsOwner(`/admin/match/${match.id}`, device);
    await expect(keyOf(console, 'Start first half')).toBeEnabled();
    const perGoal = await scoreFinal({ hand: handOf(), console, fan, match });
    expect(perGoal).toHaveLength(7);
    expect(Math.max(...perGoal)).toBeLessThanOrEqual(2);

    const read = () => owner.matchOf(match.id);
    await expect.poll(async () => (await read()).summary).toMatchObject({ status: 'final' });
    const { summary, incidents } = await read();
    expect(summary).toMatchObject({
      score: { home: 3, away: 3 },
      shootOut: { home: 4, away: 2 },
      result: { winner: 'home', decidedBy: 'shootOut' },
      units: [
        { code: '1H', home: 2, away: 0 },
        { code: '2H', home: 0, away: 2 },
        { code: 'ET1', home: 0, away: 0 },
        { code: 'ET2', home: 1, away: 1 },
      ],
    });
    const inForce = incidents.filter(({ state }) => state === 'inForce');
    const count = (type: string) => inForce.filter((one) => one.type === type).length;
    expect([count('goal'), count('card'), count('substitution'), count('kick')]).toEqual([6, 7, 13, 8]);
    const goals = inForce.filter(({ type }) => type === 'goal');
    expect(goals.map(({ minute }) => `${minute?.minute}'`)).toEqual(SHOWN_AT);
    expect(goals).toMatchObject(
      'Messi María Mbappé Mbappé Messi Mbappé'
        .split(' ')
        .map((name) => ({ player: { name: expect.stringMatching(new RegExp(`(^| )${name}$`)) } })),
    );
    await expect(fan.getByRole('heading', { level: 1 })).toHaveText(/3.*3/);
    const name = await nameOf(owner);
    await expectAudited(owner, match.id, () => name);
  });
}
