import { boardStore, createLive, type Live, matchStore } from '@scoreline/live';
import type { Summary } from '@scoreline/match';
import { board, snapshot } from '@scoreline/protocol';
import { monotonic, sleep } from '@scoreline/testbed';
import type { z } from 'zod';
import { digest } from '../digest.ts';
import type { Device } from './device.ts';
import type { ClaimRecord, FanPlan, FinalView, ShownRecord } from './messages.ts';

export interface Fan {
  /** Opens the page and keeps it open; a restless fan leaves and returns until `stay`. */
  watch(): Promise<void>;
  stay(): void;
  finals(): FinalView[];
}

interface Deps {
  readonly device: Device;
  readonly random: () => number;
  readonly record: (one: ShownRecord | ClaimRecord) => void;
}

const REQUEST_TIMEOUT_MS = 8_000;
const DAY_MS = 86_400_000;
const MIN_VISIT_MS = 8_000;
const MAX_VISIT_MS = 30_000;

export const createFan = (plan: FanPlan, { device, random, record }: Deps): Fan => {
  const api = `http://127.0.0.1:${plan.apiPort}`;
  let sums: () => FinalView[] = () => [];
  let isRestless = plan.isRestless;
  const lastShown = new Map<string, { summary: object; details: string | null }>();

  const show = (matchId: string, summary: Summary, details: string | null) => {
    const last = lastShown.get(matchId);
    if (last !== undefined && last.summary === summary && last.details === details) return;
    lastShown.set(matchId, { summary, details });
    const { revision } = summary;
    record({ at: monotonic(), fan: plan.id, matchId, revision, digest: digest(summary), details });
  };

  /** Reads the data that a page is rendered with, until it succeeds. */
  const read = async <T>(path: string, schema: z.ZodType<T>): Promise<T> => {
    for (;;) {
      try {
        const answer = await fetch(`${api}${path}`, { signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS) });
        if (answer.ok) return schema.parse(await answer.json());
        await answer.body?.cancel();
      } catch {
        // Like a browser's error page, until the fan tries again.
      }
      await sleep(500 + random() * 1_000);
    }
  };

  const openBoard = async (live: Live, competition: string): Promise<() => FinalView[]> => {
    const now = Math.floor(Date.now() / DAY_MS) * DAY_MS;
    const query = { from: now - DAY_MS, to: now + 2 * DAY_MS, competition };
    const path = `/v1/board?from=${query.from}&to=${query.to}&competition=${competition}`;
    const store = boardStore(live, await read(path, board), query);
    const all = () => store.getSnapshot().competitions.flatMap(({ matches }) => matches);
    const showAll = () => {
      for (const { match, summary } of all()) show(match.id, summary, null);
    };
    showAll();
    store.subscribe(showAll);
    store.start();
    return () =>
      all().map(({ match, summary }) => ({
        fan: plan.id,
        matchId: match.id,
        revision: summary.revision,
        summary: digest(summary),
        details: null,
      }));
  };

  const openMatch = async (live: Live, matchId: string): Promise<() => FinalView[]> => {
    const store = matchStore(live, await read(`/v1/matches/${matchId}`, snapshot));
    const detailsNow = () => {
      const { incidents, lineups } = store.getSnapshot();
      return digest({ incidents, lineups });
    };
    const showIt = () => show(matchId, store.getSnapshot().summary, detailsNow());
    showIt();
    store.subscribe(showIt);
    store.start();
    return () => {
      const { revision, summary } = store.getSnapshot();
      return [{ fan: plan.id, matchId, revision, summary: digest(summary), details: detailsNow() }];
    };
  };

  const open = async (): Promise<Live> => {
    const live = createLive({
      socket: { key: 'scoreline', host: '127.0.0.1', port: plan.socketPort, tls: false },
      api,
      environment: { page: device.page, random },
    });
    lastShown.clear();
    const opened = [
      ...(plan.board === null ? [] : [await openBoard(live, plan.board)]),
      ...(await Promise.all(plan.matches.map((matchId) => openMatch(live, matchId)))),
    ];
    sums = () => opened.flatMap((sum) => sum());
    const claim = () => record({ at: monotonic(), fan: plan.id, claim: live.connection.getSnapshot().state });
    let before = live.connection.getSnapshot().state;
    claim();
    live.connection.subscribe(() => {
      const { state } = live.connection.getSnapshot();
      if (state !== before) claim();
      before = state;
    });
    return live;
  };

  return {
    async watch() {
      for (;;) {
        const live = await open();
        const visit = MIN_VISIT_MS + random() * (MAX_VISIT_MS - MIN_VISIT_MS);
        if (isRestless) await sleep(visit);
        if (!isRestless) return;
        record({ at: monotonic(), fan: plan.id, claim: 'closed' });
        live.stop();
        await sleep(random() * 2_000);
      }
    },
    stay() {
      isRestless = false;
    },
    finals: () => sums(),
  };
};
