import { NO_PROXIES, trustedProxies } from '@scoreline/forwarded';
import { type Environment, readSettings } from '@scoreline/settings';
import { z } from 'zod';

const zone = z.string().refine((name) => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) !== null;
  } catch {
    return false;
  }
}, 'must be an IANA time zone such as Europe/Berlin');

const origin = z.url({ protocol: /^https?$/ }).transform((url) => new URL(url).origin);

const flag = z.enum(['0', '1']).transform((value) => value === '1');

const schema = z.object({
  /** The one public port. */
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().default('0.0.0.0'),
  /** Where `/v1`, `/api` and `/broadcasting` are answered. */
  API_URL: origin.default('http://127.0.0.1:4000'),
  /** Where `/app/*`, the WebSockets, are answered. */
  SOKETI_URL: origin.default('http://127.0.0.1:6001'),
  /** Where the page finds the WebSocket server; on its own origin unless said. */
  SCORELINE_SOCKET_KEY: z
    .string()
    .regex(/^[A-Za-z0-9_-]{1,64}$/)
    .default('scoreline'),
  SCORELINE_SOCKET_HOST: z
    .string()
    .regex(/^[A-Za-z0-9.-]{1,253}$/)
    .optional(),
  SCORELINE_SOCKET_PORT: z.coerce.number().int().min(1).max(65_535).optional(),
  SCORELINE_SOCKET_TLS: flag.optional(),
  /** Days begin and kick-offs are shown in it until the reader's own zone is known. */
  SCORELINE_TIME_ZONE: zone.default(() => Intl.DateTimeFormat().resolvedOptions().timeZone),
  /** The one public address, such as `https://scores.example.org`. When it is set, no other host is answered. */
  SCORELINE_ORIGIN: origin.optional(),
  /** The proxies in front whose X-Forwarded-* headers count: how many, or their addresses and networks. */
  SCORELINE_TRUSTED_PROXIES: trustedProxies.default(NO_PROXIES),
  /** Connections at the public port; those of this machine are not counted by address. */
  SCORELINE_MAX_CONNECTIONS: z.coerce.number().int().min(1).max(1_000_000).default(25_000),
  SCORELINE_MAX_CONNECTIONS_PER_ADDRESS: z.coerce.number().int().min(1).max(1_000_000).default(12_000),
  /** `1` where our own nginx stands in front, as in the compose set-up. */
  SCORELINE_BEHIND_NGINX: flag.default(false),
});

export type Env = z.infer<typeof schema>;

/** Settings with their defaults. Throws a `SettingsError` with one line for each that is wrong. */
export const readEnv = (from: Environment): Env => readSettings(schema, from);
