import type { Environment } from './environment.ts';
import type { SocketSettings } from './socket-address.ts';

/** What a transport reports. It never retries by itself. */
export interface TransportListener {
  /** The attempt succeeded; joined channels are being subscribed. */
  opened(): void;
  /** The attempt failed, or an open connection ended. Once for each `connect()`. */
  lost(): void;
  /** The server confirmed the subscription: after `join`, and after each reconnect. */
  subscribed(channel: string): void;
  /** The server refused the subscription, with an HTTP status where there is one. */
  refused(channel: string, status: number | null): void;
  message(channel: string, event: string, data: unknown): void;
  /** Who is on a presence channel: first everyone, then each who joins or leaves. */
  members(channel: string, change: MemberChange): void;
}

export interface MemberChange {
  readonly type: 'here' | 'joined' | 'left';
  /** The member's id on the channel, and what the API says about them (`user_info`). */
  readonly members: readonly { readonly id: string; readonly info: unknown }[];
}

/** One connection to a server that speaks the Pusher protocol. */
export interface Transport {
  /** Starts one attempt. */
  connect(): void;
  /** Ends the connection or the attempt; reports nothing. */
  disconnect(): void;
  /** Channels stay joined over reconnects. */
  join(channel: string, events: readonly string[]): void;
  leave(channel: string): void;
}

export interface TransportSettings {
  readonly socket: SocketSettings;
  /** Origin of the API, which signs subscriptions to private and presence channels. Empty for the page's own. */
  readonly api: string;
  readonly fetch: Environment['fetch'];
}

/** Loads what it needs and resolves with a transport that is not connected yet. Rejects when loading fails. */
export type OpenTransport = (settings: TransportSettings, listener: TransportListener) => Promise<Transport>;
