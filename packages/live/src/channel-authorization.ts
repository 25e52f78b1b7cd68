import type { Surroundings } from './environment.ts';
import type { ChannelGrant, TransportSettings } from './transport.ts';

/** A subscription to a private or presence channel was refused. */
export class Refusal extends Error {
  /** Of the HTTP answer. */
  readonly status: number;
  constructor(status: number) {
    super(`refused with ${status}`);
    this.status = status;
  }
}

const isGrant = (body: unknown): body is ChannelGrant =>
  typeof body === 'object' &&
  body !== null &&
  'auth' in body &&
  typeof body.auth === 'string' &&
  (!('channel_data' in body) || typeof body.channel_data === 'string');

/** Has the API sign the subscription; it knows who asks by the session's cookie. */
export const authorizeBy =
  (fetch: Surroundings['fetch'], api: string): TransportSettings['authorize'] =>
  async (socketId, channel) => {
    const response = await fetch(`${api}/broadcasting/auth`, {
      method: 'POST',
      body: new URLSearchParams({ socket_id: socketId, channel_name: channel }),
      credentials: 'same-origin',
    });
    if (!response.ok) throw new Refusal(response.status);
    const body: unknown = await response.json();
    if (!isGrant(body)) throw new Refusal(response.status);
    return body;
  };
