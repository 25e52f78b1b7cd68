import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { boardHeartbeat, boardUpdated, EVENTS, matchUpdated } from './index.ts';

const message = z.discriminatedUnion('event', [
  z.strictObject({ event: z.literal(EVENTS.matchUpdated), channel: z.string(), data: matchUpdated }),
  z.strictObject({ event: z.literal(EVENTS.boardUpdated), channel: z.string(), data: boardUpdated }),
  z.strictObject({ event: z.literal(EVENTS.boardHeartbeat), channel: z.string(), data: boardHeartbeat }),
]);

it('the messages that docs/protocol.md shows are messages of this version, with nothing left out or made up', () => {
  const page = readFileSync(new URL('../../../docs/protocol.md', import.meta.url), 'utf8');
  const shown = [...page.matchAll(/```json\n(.*?)```/gs)].map(([, json = '']): unknown => JSON.parse(json));
  expect(shown).toHaveLength(2);
  for (const one of shown) expect(message.parse(one)).toEqual(one);
});
