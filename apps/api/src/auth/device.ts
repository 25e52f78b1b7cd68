import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** Names a browser that was signed in before, so that what others try does not count against it. */
export const DEVICE_COOKIE = 'scoreline.device';
/** Only where sign-in happens does it travel. */
const PATH = '/api/auth';
const YEAR_S = 365 * 24 * 60 * 60;
const MOST_ACCOUNTS = 5;

export interface Device {
  readonly id: string;
  /** Hashes of the accounts that were signed in to there. */
  readonly accounts: readonly string[];
}

const sign = (secret: string, text: string): string =>
  createHmac('sha256', secret).update(`device ${text}`).digest('base64url');

/** An account as it stands in the cookie: whoever sees the cookie learns no e-mail. */
const tagOf = (secret: string, account: string): string => sign(secret, `account ${account}`).slice(0, 16);

/** The device that a cookie header names, if we signed it. */
export const readDevice = (secret: string, cookies: string | undefined): Device | null => {
  const value = cookies
    ?.split(';')
    .map((one) => one.trim())
    .find((one) => one.startsWith(`${DEVICE_COOKIE}=`))
    ?.slice(DEVICE_COOKIE.length + 1);
  const [id, accounts, signature, ...rest] = value?.split('.') ?? [];
  if (id === undefined || accounts === undefined || signature === undefined || rest.length > 0) return null;
  const [given, ours] = [Buffer.from(signature), Buffer.from(sign(secret, `${id}.${accounts}`))];
  if (given.length !== ours.length || !timingSafeEqual(given, ours)) return null;
  return { id, accounts: accounts.split('~') };
};

/** The device's id, if this account was signed in to there before. */
export const knownDevice = (secret: string, device: Device | null, account: string): string | null =>
  device?.accounts.includes(tagOf(secret, account)) ? device.id : null;

/** The cookie of a device after a sign-in to this account. */
export const deviceCookie = (
  secret: string,
  device: Device | null,
  account: string,
  isSecure: boolean,
): string => {
  const id = device?.id ?? randomBytes(12).toString('base64url');
  const tag = tagOf(secret, account);
  const others = device?.accounts.filter((one) => one !== tag) ?? [];
  const accounts = [tag, ...others].slice(0, MOST_ACCOUNTS).join('~');
  const value = `${id}.${accounts}.${sign(secret, `${id}.${accounts}`)}`;
  const flags = `Path=${PATH}; Max-Age=${YEAR_S}; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`;
  return `${DEVICE_COOKIE}=${value}; ${flags}`;
};
