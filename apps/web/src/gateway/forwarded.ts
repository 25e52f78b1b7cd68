import type { IncomingMessage } from 'node:http';
import { TLSSocket } from 'node:tls';

/**
 * Says in X-Forwarded-* who asked, for the servers behind. What the client itself claims there is thrown away,
 * unless `trust` says that another proxy of ours stands in front.
 */
export const markForwarded = (request: IncomingMessage, trust: boolean): void => {
  const { headers, socket } = request;
  const address = socket.remoteAddress?.replace(/^::ffff:/, '') ?? 'unknown';
  const earlier = trust ? headers['x-forwarded-for'] : undefined;
  const proto = socket instanceof TLSSocket ? 'https' : 'http';
  headers['x-forwarded-for'] = earlier === undefined ? address : `${[earlier].flat().join(', ')}, ${address}`;
  headers['x-forwarded-proto'] = (trust ? first(headers['x-forwarded-proto']) : undefined) ?? proto;
  const host = (trust ? first(headers['x-forwarded-host']) : undefined) ?? headers.host;
  if (host === undefined) delete headers['x-forwarded-host'];
  else headers['x-forwarded-host'] = host;
  delete headers['x-forwarded-port'];
  delete headers.forwarded;
};

const first = (value: string | string[] | undefined): string | undefined =>
  [value].flat()[0]?.split(',')[0]?.trim();
