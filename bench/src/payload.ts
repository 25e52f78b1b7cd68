const SUMMARY = {
  v: 1,
  matchId: 'bench',
  revision: 41,
  at: 1_750_000_000_000,
  summary: { status: 'live', phase: '2H', score: { home: 2, away: 1 }, clock: { minute: 71, added: null } },
} as const;

/** JSON text of a broadcast of exactly this many bytes, with as many quotes as a real one. */
export const createPayload = (bytes: number): string => {
  const bare = JSON.stringify({ ...SUMMARY, more: [] });
  const room = bytes - bare.length;
  if (room < 0) throw new RangeError(`A broadcast has at least ${bare.length} bytes`);
  const item = '"home",';
  const items = item.repeat(Math.floor(room / item.length)).slice(0, -1);
  const filled = bare.replace('[]', `[${items}]`);
  return filled + ' '.repeat(bytes - filled.length);
};
