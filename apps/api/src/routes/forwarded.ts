import { markForwarded, normalizeHost, type TrustedProxies } from '@scoreline/forwarded';
import type { App } from '../fastify.ts';
import { ProblemError } from '../problems/problem.ts';

interface Front {
  /** The one public origin, when it is set. */
  readonly origin: string | undefined;
  readonly proxies: TrustedProxies;
}

/**
 * Makes address, scheme and host of each request those of the client, and refuses a host that is not ours. Our gateway
 * or nginx stands in front; who asks without it, from inside, has no public host.
 */
export const readForwarded = (app: Pick<App, 'addHook'>, { origin, proxies }: Front): void => {
  const ours = origin === undefined ? null : new URL(origin).host;
  app.addHook('onRequest', async ({ raw }) => {
    const isForwarded = raw.headers['x-forwarded-host'] !== undefined;
    const { host, scheme } = markForwarded(raw, { isBehindOurs: true, proxies }, origin);
    const asked = normalizeHost(host, scheme);
    if (asked === null) throw new ProblemError('bad-request', 'The Host header must name a host.');
    if (isForwarded && ours !== null && asked !== ours)
      throw new ProblemError('bad-request', `Ask ${origin} instead.`, { status: 421 });
  });
};
