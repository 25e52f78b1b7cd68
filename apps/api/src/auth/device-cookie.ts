import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** Marks a browser that has signed in before, so that attacks on the account from elsewhere do not lock it out. */
export const DEVICE_COOKIE = 'scoreline.device';
/** Sent with sign-in requests only. */
const PATH = '/api/auth';
const YEAR_S = 365 * 24 * 60 * 60;
const MOST_ACCOUNTS = 5;

export interface Device {
  readonly id: string;
  /** Hashes of the accounts that have signed in there. */
  readonly accounts: readonly string[];
}

const sign = (secret: string, text: string): string =>
  createHmac('sha256', secret).update(`device ${text}`).digest('base64url');

/** A hash of an account, so that the cookie reveals no email address. */
const tagOf = (secret: string, account: string): string => sign(secret, `account ${account}`).slice(0, 16);

/** The device of a cookie header; null when there is none or its signature is wrong. */
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

/** The device's ID when this account has signed in there before; otherwise null. */
export const knownDevice = (secret: string, device: Device | null, account: string): string | null =>
  device?.accounts.includes(tagOf(secret, account)) ? device.id : null;

/** The Set-Cookie header of a device after a sign-in to this account. */
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
