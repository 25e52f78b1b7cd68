import { isReached, type Limits } from './limits.ts';
import type { RefusedConnectionReason } from './metrics.ts';

/** Counts connections in total and by address. An undefined address counts in the total only. */
export interface ConnectionLimit {
  /** Why one more connection from this address is refused; undefined when it is allowed. */
  refusalFor(address: string | undefined): RefusedConnectionReason | undefined;
  add(address: string | undefined): void;
  remove(address: string | undefined): void;
}

export const createConnectionLimit = ({ connections, connectionsPerAddress }: Limits): ConnectionLimit => {
  const countByAddress = new Map<string, number>();
  let total = 0;
  return {
    refusalFor(address) {
      if (isReached(total, connections)) return 'total';
      if (address === undefined) return undefined;
      return isReached(countByAddress.get(address) ?? 0, connectionsPerAddress) ? 'address' : undefined;
    },
    add(address) {
      total += 1;
      if (address !== undefined) countByAddress.set(address, (countByAddress.get(address) ?? 0) + 1);
    },
    remove(address) {
      total -= 1;
      if (address === undefined) return;
      const others = (countByAddress.get(address) ?? 1) - 1;
      if (others === 0) countByAddress.delete(address);
      else countByAddress.set(address, others);
    },
  };
};
