import { apiKey } from '@better-auth/api-key';
import { ROLES } from '@scoreline/protocol';
import { betterAuth } from 'better-auth';
import { getMigrations } from 'better-auth/db/migration';
import type { Database } from '../database/open.ts';

export interface AuthSettings {
  readonly secret: string;
  /** The public address, when it is known; else each request's own host. */
  readonly origin: string | undefined;
}

/** Carries the client's address from the proxy in front; set by us, never taken from the client. */
export const CLIENT_ADDRESS_HEADER = 'x-scoreline-client';
const WEEK_S = 7 * 24 * 60 * 60;
const DAY_S = 24 * 60 * 60;

const options = ({ db, kind }: Pick<Database, 'db' | 'kind'>, { secret, origin }: AuthSettings) => ({
  appName: 'Scoreline',
  secret,
  basePath: '/api/auth',
  ...(origin === undefined ? {} : { baseURL: origin }),
  database: { db, type: kind, transaction: kind === 'postgres' },
  emailAndPassword: {
    enabled: true,
    /** People are added by the owner. */
    disableSignUp: true,
    minPasswordLength: 10,
    maxPasswordLength: 128,
  },
  user: {
    additionalFields: {
      role: { type: [...ROLES], required: true, defaultValue: 'scorer', input: false },
    },
  },
  session: { expiresIn: WEEK_S, updateAge: DAY_S },
  rateLimit: {
    enabled: true,
    window: 60,
    max: 300,
    customRules: { '/sign-in/email': { window: 60, max: 10 } },
  },
  advanced: {
    useSecureCookies: origin?.startsWith('https:') ?? false,
    // Our own routes check the Origin of every write, these included: see routes/identify.ts.
    disableCSRFCheck: true,
    defaultCookieAttributes: { httpOnly: true, sameSite: 'lax' as const },
    ipAddress: { ipAddressHeaders: [CLIENT_ADDRESS_HEADER] },
  },
  plugins: [
    apiKey({
      defaultPrefix: 'sl_',
      requireName: true,
      rateLimit: { enabled: false },
      enableMetadata: false,
    }),
  ],
  telemetry: { enabled: false },
  logger: { disabled: true },
});

export const openAuth = (database: Database, settings: AuthSettings) =>
  betterAuth({ ...options(database, settings) });

export type Auth = ReturnType<typeof openAuth>;

/** Brings better-auth's own tables to its newest shape. */
export const migrateAuth = async (database: Database, settings: AuthSettings): Promise<void> => {
  const { runMigrations } = await getMigrations(options(database, settings));
  await runMigrations();
};
