import { NO_PROXIES, trustedProxies } from '@scoreline/forwarded';
import { type Environment, readSettings, SettingsError, withSecretFiles } from '@scoreline/settings';
import { z } from 'zod';

/** For one machine only: whoever knows the secret can broadcast any score. */
const DEVELOPMENT_SECRET = 'scoreline-development';

const port = z.coerce.number().int().min(0).max(65_535);

const schema = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  API_HOST: z.string().default('127.0.0.1'),
  API_PORT: port.default(4000),
  /** The folder of the SQLite database, the feed key and the auth secret. */
  SCORELINE_DATA_DIR: z.string().default('./data'),
  /** `postgres://…`; SQLite in the data folder when not set. */
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must start with postgres://')
    .optional(),
  /** Where backups are kept; a folder `backups` in the data folder when not set. */
  SCORELINE_BACKUP_DIR: z.string().optional(),
  /** How many of the nightly backups stay. With 0 none are made, also not before an update. */
  SCORELINE_BACKUPS_KEPT: z.coerce.number().int().min(0).max(1_000).default(7),
  /** When the nightly backup is made, on the clock of the machine. */
  SCORELINE_BACKUP_AT: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time of day such as 03:30')
    .default('03:30'),
  SOKETI_URL: z.url().default('http://127.0.0.1:6001'),
  SCORELINE_SOKETI_APP_ID: z.string().default('scoreline'),
  SCORELINE_SOKETI_KEY: z.string().default('scoreline'),
  SCORELINE_SOKETI_SECRET: z.string().min(8, 'must have at least 8 characters').default(DEVELOPMENT_SECRET),
  /** Signs session cookies. */
  SCORELINE_AUTH_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  SCORELINE_OWNER_EMAIL: z.email().default('owner@scoreline.local'),
  SCORELINE_OWNER_PASSWORD: z.string().min(10, 'must have at least 10 characters').max(128).optional(),
  /** The one public address. When it is set, no other host is answered. */
  SCORELINE_ORIGIN: z.url().optional(),
  /** The proxies in front of our own whose X-Forwarded-* headers count: how many, or their addresses and networks. */
  SCORELINE_TRUSTED_PROXIES: trustedProxies.default(NO_PROXIES),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
});

const REQUIRED_IN_PRODUCTION = ['SCORELINE_SOKETI_SECRET', 'SCORELINE_AUTH_SECRET'] as const;

export type Env = z.infer<typeof schema>;

/** Reads the settings. Throws a `SettingsError` with one line for each that is wrong. */
export const readEnv = (from: Environment): Env => {
  const env = readSettings(schema, from);
  if (env.NODE_ENV !== 'production') return env;
  const given = withSecretFiles(from);
  for (const name of REQUIRED_IN_PRODUCTION)
    if (given[name] === undefined) throw new SettingsError(`${name} must be set in production`);
  if (env.SCORELINE_SOKETI_SECRET === DEVELOPMENT_SECRET)
    throw new SettingsError(
      'SCORELINE_SOKETI_SECRET must not be the default in production: everyone knows it',
    );
  return env;
};
