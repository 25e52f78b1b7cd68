import type { SocketSettings } from './config.ts';

/** What a transport reports. It never retries by itself. */
export interface TransportEvents {
  /** The attempt succeeded; channels that were joined are being subscribed. */
  opened(): void;
  /** The attempt failed, or an open connection ended. Once for each `connect()`. */
  lost(): void;
  /** The server confirmed the subscription: after `join`, and after each reconnect. */
  subscribed(channel: string): void;
  /** The server refused the subscription, with an HTTP status where there is one. */
  refused(channel: string, status: number | null): void;
  message(channel: string, event: string, data: unknown): void;
  /** Who is on a presence channel: first all of them, then each that comes or goes. */
  members(channel: string, change: MemberChange): void;
}

export interface MemberChange {
  readonly type: 'here' | 'joined' | 'left';
  /** The id that the channel knows somebody by, and what the API says about them. */
  readonly members: readonly { readonly id: string; readonly info: unknown }[];
}

/** One connection to a server that speaks the Pusher protocol. */
export interface Transport {
  /** Begins one attempt. */
  connect(): void;
  /** Ends the connection or the attempt; reports nothing. */
  disconnect(): void;
  /** Channels stay joined over reconnects. */
  join(channel: string, events: readonly string[]): void;
  leave(channel: string): void;
}

export interface TransportSettings {
  readonly socket: SocketSettings;
  /** Signs the subscription to a private or presence channel. Rejects with `status` when it is refused. */
  authorize(socketId: string, channel: string): Promise<ChannelGrant>;
}

export interface ChannelGrant {
  readonly auth: string;
  readonly channel_data?: string;
}

/** Loads what it needs and gives a transport that has not connected yet. Rejects when loading fails. */
export type OpenTransport = (settings: TransportSettings, events: TransportEvents) => Promise<Transport>;
