import { createElement, StrictMode } from 'react';
import { renderToString } from 'react-dom/server';
import { expect, test } from 'vitest';
import { boardStore } from './board-store.ts';
import type { LiveConfig } from './config.ts';
import { matchStore } from './match-store.ts';
import { LiveProvider, useBoard, useConnection, useLive, useMatch, useServerNow } from './react.ts';
import { openPage, SERVER_START } from './testing/page.ts';

const Page = ({ page }: { readonly page: ReturnType<typeof openPage> }) => {
  const live = useLive();
  const { summary } = useMatch(matchStore(live, page.match.snapshot()));
  const { competitions } = useBoard(boardStore(live, page.board()));
  const { state } = useConnection();
  const now = useServerNow(1000, SERVER_START + 7);
  return `${summary.score.home}-${summary.score.away} ${competitions[0]?.competition.name} ${state} ${now}`;
};

test('on the server it renders what it was given, and touches neither network nor timers', async () => {
  const page = openPage();
  const config: LiveConfig = {
    socket: { key: 'scoreline' },
    environment: page.environment,
    openTransport: page.transport.open,
    serverTime: SERVER_START,
  };
  const html = renderToString(
    createElement(StrictMode, null, createElement(LiveProvider, { config }, createElement(Page, { page }))),
  );
  expect(html).toBe(`0-0 Cup connecting ${SERVER_START + 7}`);
  await page.environment.advance(60_000);
  expect(page.environment.requests).toEqual([]);
  expect(page.transport.settings).toBeUndefined();
});

test('without a provider it says what is missing', () => {
  const Lost = () => useConnection().state;
  expect(() => renderToString(createElement(Lost))).toThrow('Missing <LiveProvider>');
});
