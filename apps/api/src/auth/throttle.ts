import type { Db } from '../database/open.ts';

/** How many wrong tries are free, and how long each one more makes its sender wait. */
interface Allowance {
  readonly free: number;
  readonly firstMs: number;
  readonly longestMs: number;
}

/** A thing that tries are counted of, with what it may have. */
export interface Bucket {
  readonly key: string;
  readonly allowance: Allowance;
}

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
/** After so long without a try nothing is remembered. Longer than the longest wait. */
const MEMORY_MS = 60 * MINUTE_MS;

export const ALLOWANCES = {
  /** One account from one address. */
  pair: { free: 5, firstMs: 5 * SECOND_MS, longestMs: 15 * MINUTE_MS },
  /** All accounts from one address, which may be a whole club's. */
  address: { free: 30, firstMs: 5 * SECOND_MS, longestMs: 15 * MINUTE_MS },
  /** One account from everywhere. Short, because whoever attacks could keep its owner waiting. */
  account: { free: 50, firstMs: SECOND_MS, longestMs: MINUTE_MS },
  /** One account from a device that was signed in to it before, whatever others do. */
  device: { free: 10, firstMs: 5 * SECOND_MS, longestMs: 15 * MINUTE_MS },
} as const satisfies Record<string, Allowance>;

/** What a try to sign in counts against. A device that is known stands apart from its address and from the account. */
export const bucketsOf = (account: string, address: string, device: string | null): Bucket[] =>
  device !== null
    ? [{ key: `device ${device} ${account}`, allowance: ALLOWANCES.device }]
    : [
        { key: `pair ${address} ${account}`, allowance: ALLOWANCES.pair },
        { key: `address ${address}`, allowance: ALLOWANCES.address },
        { key: `account ${account}`, allowance: ALLOWANCES.account },
      ];

/** How long one has to wait after so many tries. */
export const waitAfter = (tries: number, { free, firstMs, longestMs }: Allowance): number =>
  tries < free ? 0 : Math.min(longestMs, firstMs * 2 ** (tries - free));

class Blocked extends Error {
  readonly until: number;
  constructor(until: number) {
    super('blocked');
    this.until = until;
  }
}

/**
 * Counts a try before its password is looked at, so that many at once are counted too. Resolves to how long to wait,
 * in milliseconds, when it is one too many; then it is not counted.
 */
export const countTry = async (db: Db, buckets: readonly Bucket[], now: number): Promise<number | null> => {
  try {
    await db.transaction().execute(async (tx) => {
      await tx
        .deleteFrom('throttle')
        .where('lastAt', '<', now - MEMORY_MS)
        .execute();
      // Always in one order, so that two never wait for each other.
      for (const { key, allowance } of buckets.toSorted((a, b) => (a.key < b.key ? -1 : 1))) {
        await tx
          .insertInto('throttle')
          .values({ key, tries: 0, lastAt: now, blockedUntil: 0 })
          .onConflict((c) => c.column('key').doNothing())
          .execute();
        const counted = await tx
          .updateTable('throttle')
          .set((e) => ({ tries: e('tries', '+', 1), lastAt: now }))
          .where('key', '=', key)
          .where('blockedUntil', '<=', now)
          .returning('tries')
          .executeTakeFirst();
        if (counted === undefined) {
          const row = await tx
            .selectFrom('throttle')
            .select('blockedUntil')
            .where('key', '=', key)
            .executeTakeFirst();
          throw new Blocked(row?.blockedUntil ?? now + SECOND_MS);
        }
        const wait = waitAfter(counted.tries, allowance);
        if (wait > 0)
          await tx
            .updateTable('throttle')
            .set({ blockedUntil: now + wait })
            .where('key', '=', key)
            .execute();
      }
    });
    return null;
  } catch (error) {
    if (error instanceof Blocked) return error.until - now;
    throw error;
  }
};

/** Takes back the try that was counted: it was right. What was wrong before under the same pair is forgiven. */
export const forgive = async (db: Db, buckets: readonly Bucket[]): Promise<void> => {
  await db.transaction().execute(async (tx) => {
    for (const { key } of buckets.toSorted((a, b) => (a.key < b.key ? -1 : 1)))
      if (key.startsWith('address ') || key.startsWith('account '))
        await tx
          .updateTable('throttle')
          .set((e) => ({ tries: e('tries', '-', 1), blockedUntil: 0 }))
          .where('key', '=', key)
          .execute();
      else await tx.deleteFrom('throttle').where('key', '=', key).execute();
  });
};
