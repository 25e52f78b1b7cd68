import { passkey } from '@better-auth/passkey';
import { PASSWORD_LENGTH, ROLES } from '@scoreline/protocol';
import { betterAuth } from 'better-auth';
import { getMigrations } from 'better-auth/db/migration';
import type { Database } from '../database/open.ts';

export interface AuthSettings {
  readonly secret: string;
  /** The public origin, when it is set; otherwise each request's own host counts. */
  readonly origin: string | undefined;
}

/** Passes the client's address on to better-auth. Set by us; a header of the client is never used. */
export const CLIENT_ADDRESS_HEADER = 'x-scoreline-client';
const WEEK_S = 7 * 24 * 60 * 60;
/** A session's last use is saved at most this often. */
const LAST_USE_S = 5 * 60;

const options = ({ db, kind }: Pick<Database, 'db' | 'kind'>, { secret, origin }: AuthSettings) => ({
  appName: 'Scoreline',
  secret,
  basePath: '/api/auth',
  ...(origin === undefined ? {} : { baseURL: origin }),
  database: { db, type: kind, transaction: kind === 'postgres' },
  emailAndPassword: {
    enabled: true,
    /** The owner adds people. */
    disableSignUp: true,
    minPasswordLength: PASSWORD_LENGTH.min,
    maxPasswordLength: PASSWORD_LENGTH.max,
  },
  user: {
    additionalFields: {
      role: { type: [...ROLES], required: true, defaultValue: 'scorer', input: false },
      removedAt: { type: 'number' as const, bigint: true, required: false, input: false },
    },
  },
  session: { expiresIn: WEEK_S, updateAge: LAST_USE_S },
  rateLimit: {
    enabled: true,
    window: 60,
    max: 300,
    // Sign-in has a rate limit of its own: see throttle.ts.
    customRules: { '/sign-in/email': false as const },
  },
  advanced: {
    useSecureCookies: origin?.startsWith('https:') ?? false,
    // Our own routes check the Origin of every write, these too: see routes/authentication.ts.
    disableCSRFCheck: true,
    defaultCookieAttributes: { httpOnly: true, sameSite: 'lax' as const },
    ipAddress: { ipAddressHeaders: [CLIENT_ADDRESS_HEADER] },
  },
  plugins: [
    // Without a public origin, better-auth uses the one of the request.
    passkey(origin === undefined ? {} : { rpID: new URL(origin).hostname, origin }),
  ],
  telemetry: { enabled: false },
  logger: { disabled: true },
});

/** better-auth on our database. */
export const openAuth = (database: Database, settings: AuthSettings) =>
  betterAuth({ ...options(database, settings) });

export type Auth = ReturnType<typeof openAuth>;

/** Migrates better-auth's own tables. */
export const migrateAuth = async (database: Database, settings: AuthSettings): Promise<void> => {
  const { runMigrations } = await getMigrations(options(database, settings));
  await runMigrations();
};
