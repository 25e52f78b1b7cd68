import { addressGroup } from '@scoreline/forwarded';
import type { Db } from '../database/open.ts';

/** How many failed attempts are free, and how long each further one blocks. The delay doubles. */
interface Allowance {
  readonly free: number;
  readonly firstMs: number;
  readonly longestMs: number;
}

/** A counter of attempts and its limits. */
export interface Bucket {
  readonly key: string;
  readonly allowance: Allowance;
}

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
/** Counters expire after this long without an attempt. Longer than the longest delay. */
const MEMORY_MS = 60 * MINUTE_MS;

export const ALLOWANCES = {
  /** One account from one client address. */
  pair: { free: 5, firstMs: 5 * SECOND_MS, longestMs: 15 * MINUTE_MS },
  /** All accounts from one client address, which a whole club may share. */
  address: { free: 30, firstMs: 5 * SECOND_MS, longestMs: 15 * MINUTE_MS },
  /** One account from everywhere. Short, or an attacker could lock its owner out. */
  account: { free: 50, firstMs: SECOND_MS, longestMs: MINUTE_MS },
  /** One account from a known device, independent of everyone else's attempts. */
  device: { free: 10, firstMs: 5 * SECOND_MS, longestMs: 15 * MINUTE_MS },
} as const satisfies Record<string, Allowance>;

/**
 * The counters of a sign-in attempt. A known device has its own instead of those of its address and account. `address`
 * is counted by its network: see `addressGroup`.
 */
export const signInBuckets = (account: string, address: string, device: string | null): Bucket[] =>
  device !== null
    ? [{ key: `device ${device} ${account}`, allowance: ALLOWANCES.device }]
    : [
        { key: `pair ${addressGroup(address)} ${account}`, allowance: ALLOWANCES.pair },
        ...passkeyBuckets(address),
        { key: `account ${account}`, allowance: ALLOWANCES.account },
      ];

/** The counter of an attempt with a passkey, which does not say whose it is: that of all attempts of its address. */
export const passkeyBuckets = (address: string): Bucket[] => [
  { key: `address ${addressGroup(address)}`, allowance: ALLOWANCES.address },
];

/** How long to block after so many attempts, in milliseconds; 0 when none. */
export const delayAfter = (tries: number, { free, firstMs, longestMs }: Allowance): number =>
  tries < free ? 0 : Math.min(longestMs, firstMs * 2 ** (tries - free));

class BlockedError extends Error {
  readonly until: number;
  constructor(until: number) {
    super('blocked');
    this.until = until;
  }
}

/**
 * Counts an attempt before the password is checked, so that parallel attempts count too. Resolves to the time to wait in
 * milliseconds when the attempt is blocked, and then does not count it; otherwise to null.
 */
export const countAttempt = async (
  db: Db,
  buckets: readonly Bucket[],
  now: number,
): Promise<number | null> => {
  try {
    await db.transaction().execute(async (tx) => {
      await tx
        .deleteFrom('throttle')
        .where('lastAt', '<', now - MEMORY_MS)
        .execute();
      // Always in the same order, so that two transactions cannot deadlock.
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
          throw new BlockedError(row?.blockedUntil ?? now + SECOND_MS);
        }
        const wait = delayAfter(counted.tries, allowance);
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
    if (error instanceof BlockedError) return error.until - now;
    throw error;
  }
};

/** After a correct password: takes its attempt back, and clears the failed ones of this pair or device. */
export const forgiveAttempts = async (db: Db, buckets: readonly Bucket[]): Promise<void> => {
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
