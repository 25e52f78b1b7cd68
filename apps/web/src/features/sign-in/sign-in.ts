import { problem } from '@scoreline/protocol';
import { clearOfflinePages } from '../admin/console/device/offline-pages.ts';
import * as messages from './messages.ts';

export type SignInResult = { readonly kind: 'done' } | { readonly kind: 'fault'; readonly message: string };

const PATIENCE_MS = 10_000;
const post = (path: string, body: unknown): Promise<Response> =>
  fetch(path, {
    method: 'POST',
    credentials: 'same-origin',
    signal: AbortSignal.timeout(PATIENCE_MS),
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

/** Signs in; the session is a cookie that no script can read. */
export const signIn = async (email: string, password: string): Promise<SignInResult> => {
  try {
    const response = await post('/api/auth/sign-in/email', { email, password });
    return response.ok ? { kind: 'done' } : { kind: 'fault', message: await faultOf(response) };
  } catch {
    return { kind: 'fault', message: messages.UNREACHABLE };
  }
};

const faultOf = async (response: Response): Promise<string> => {
  if (response.status === 401) return messages.WRONG_PASSWORD;
  if (response.status === 400) return messages.INCOMPLETE_EMAIL;
  if (response.status === 429) return tooMany(response);
  if (response.status >= 500) return messages.UNREACHABLE;
  const said = problem.safeParse(await response.json().catch(() => null));
  return said.success ? said.data.detail : messages.REFUSED;
};

const tooMany = (response: Response): string => {
  const seconds = Number(
    response.headers.get('x-retry-after') ?? response.headers.get('retry-after') ?? Number.NaN,
  );
  return messages.tooManyAttempts(Number.isFinite(seconds) && seconds > 0 ? Math.ceil(seconds) : null);
};

/** Ends the session. False when the server did not hear of it. */
export const signOut = async (): Promise<boolean> => {
  try {
    const response = await post('/api/auth/sign-out', {});
    const isOut = response.ok || response.status === 401;
    if (isOut) await clearOfflinePages();
    return isOut;
  } catch {
    return false;
  }
};
