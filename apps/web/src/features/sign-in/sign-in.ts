import { problem } from '@scoreline/protocol';
import { clearOfflinePages } from '../admin/console/device/offline-pages.ts';

export type SignInResult = { readonly kind: 'done' } | { readonly kind: 'fault'; readonly message: string };

const PATIENCE_MS = 10_000;
const UNREACHABLE = 'The server does not answer. Check the connection and try again.';

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
    return { kind: 'fault', message: UNREACHABLE };
  }
};

const faultOf = async (response: Response): Promise<string> => {
  if (response.status === 401) return 'E-mail or password is wrong.';
  if (response.status === 400) return 'Write the e-mail address in full, like ana@example.org.';
  if (response.status === 429) return tooMany(response);
  if (response.status >= 500) return UNREACHABLE;
  const said = problem.safeParse(await response.json().catch(() => null));
  return said.success ? said.data.detail : 'Signing in was refused.';
};

const tooMany = (response: Response): string => {
  const seconds = Number(
    response.headers.get('x-retry-after') ?? response.headers.get('retry-after') ?? Number.NaN,
  );
  return Number.isFinite(seconds) && seconds > 0
    ? `Too many attempts. Try again in ${Math.ceil(seconds)} s.`
    : 'Too many attempts. Try again in a minute.';
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
