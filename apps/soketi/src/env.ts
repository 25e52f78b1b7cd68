import { NO_PROXIES, trustedProxies } from '@scoreline/forwarded';
import { type Environment, readSettings } from '@scoreline/settings';
import { z } from 'zod';

export const ADAPTER_DRIVERS = ['local', 'redis'] as const;

/** For development on one machine; anyone who knows it can publish any score. */
export const DEVELOPMENT_SECRET = 'scoreline-development';

const wholeNumberUpTo = (max: number) => {
  const message = `must be a whole number from 0 to ${max}`;
  return z.coerce.number(message).int(message).min(0, message).max(max, message);
};

const port = wholeNumberUpTo(65_535);
const milliseconds = wholeNumberUpTo(600_000);
const count = wholeNumberUpTo(10_000_000);
const flag = z.enum(['0', '1'], 'must be 0 or 1').transform((value) => value === '1');

/** The official image reads its settings as JSON: there, an all-digit key is a number and never matches. */
const credential = z
  .string()
  .refine(
    (value) => !/^\d+$/.test(value),
    'is all digits: Soketi would read it as a number, which never matches',
  );

const schema = z
  .object({
    NODE_ENV: z.string().optional(),
    SOKETI_HOST: z.string().default('127.0.0.1'),
    SOKETI_PORT: port.default(6001),
    SOKETI_API_HOST: z.string().default('127.0.0.1'),
    /** Undefined: the HTTP API is on the port of the sockets. */
    SOKETI_API_PORT: port.optional(),
    SOKETI_METRICS_HOST: z.string().default('127.0.0.1'),
    SOKETI_METRICS_PORT: port.default(9601),
    SCORELINE_SOKETI_APP_ID: z.string().default('scoreline'),
    SCORELINE_SOKETI_KEY: credential.default('scoreline'),
    SCORELINE_SOKETI_SECRET: credential.default(DEVELOPMENT_SECRET),
    /** The proxies in front of our own gateway: how many, or their addresses and networks. */
    SCORELINE_TRUSTED_PROXIES: trustedProxies.default(NO_PROXIES),
    /** The names by which pages reach this server, where they are known. Connections by another one are refused. */
    SCORELINE_ORIGIN: z.url({ protocol: /^https?$/ }).optional(),
    SCORELINE_SOCKET_HOST: z
      .string()
      .regex(/^[A-Za-z0-9.-]{1,253}$/)
      .optional(),
    SOKETI_CLIENT_EVENTS: flag.default(false),
    SOKETI_REQUIRE_SIGN_IN: flag.default(false),
    SOKETI_ADAPTER_DRIVER: z
      .enum(ADAPTER_DRIVERS, `must be one of: ${ADAPTER_DRIVERS.join(', ')}`)
      .default('local'),
    SOKETI_REDIS_URL: z
      .url({ protocol: /^rediss?$/, error: 'must be like redis://host:6379/0' })
      .default('redis://127.0.0.1:6379/0'),
    SOKETI_SHUTDOWN_GRACE_MS: milliseconds.default(2_000),
    SOKETI_SLOW_READER_MS: milliseconds.default(15_000),
    SOKETI_MAX_CONNECTIONS: count.default(20_000),
    SOKETI_MAX_CONNECTIONS_PER_ADDRESS: count.default(10_000),
    SOKETI_MAX_CHANNELS_PER_CONNECTION: count.default(500),
    SOKETI_MAX_FRAMES_PER_SECOND: count.default(50),
    SOKETI_MAX_EVENT_KB: z.coerce
      .number('must be a number from 1 to 100')
      .min(1, 'must be a number from 1 to 100')
      .max(100, 'must be a number from 1 to 100')
      .default(100),
  })
  .refine((env) => env.NODE_ENV !== 'production' || env.SCORELINE_SOKETI_SECRET !== DEVELOPMENT_SECRET, {
    path: ['SCORELINE_SOKETI_SECRET'],
    message: 'must be set in production: anyone who knows the development secret can publish any score',
  });

export type Settings = z.infer<typeof schema>;

/** Throws a `SettingsError` with one line for each that is wrong. */
export const readEnv = (env: Environment): Settings => readSettings(schema, env);
