import type { TransportSettings } from './transport.ts';
import { isRecord, isString } from './type-guards.ts';

/** The API refused a subscription to a private or presence channel. */
export class AuthorizationError extends Error {
  /** HTTP status. */
  readonly status: number;
  constructor(status: number) {
    super(`Authorization failed: ${status}`);
    this.status = status;
  }
}

export interface ChannelAuthorization {
  readonly auth: string;
  readonly channel_data?: string;
}

const isAuthorization = (body: unknown): body is ChannelAuthorization =>
  isRecord(body) && isString(body.auth) && (body.channel_data === undefined || isString(body.channel_data));

/** Asks the API to sign the subscription; the session cookie says who is asking. Rejects with AuthorizationError. */
export const createChannelAuthorizer =
  ({ fetch, api }: Pick<TransportSettings, 'fetch' | 'api'>) =>
  async (socketId: string, channel: string): Promise<ChannelAuthorization> => {
    const response = await fetch(`${api}/broadcasting/auth`, {
      method: 'POST',
      body: new URLSearchParams({ socket_id: socketId, channel_name: channel }),
    });
    if (!response.ok) throw new AuthorizationError(response.status);
    const body = await response.json();
    if (!isAuthorization(body)) throw new AuthorizationError(response.status);
    return body;
  };
