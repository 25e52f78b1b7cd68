const HOME = '/admin';
/** Nothing is ever requested from it; it only gives relative addresses something to stand on. */
const BASE = 'http://scoreline.invalid';

/** Where to go after signing in: an admin page of ours, whatever the address says. */
export const nextPath = (path: string | undefined): string => {
  if (path === undefined || !path.startsWith('/') || !URL.canParse(path, BASE)) return HOME;
  const { origin, pathname, search } = new URL(path, BASE);
  const isAdmin = pathname === HOME || pathname.startsWith(`${HOME}/`);
  const isSignIn = pathname === `${HOME}/sign-in`;
  return origin === BASE && isAdmin && !isSignIn ? pathname + search : HOME;
};

export const signInPath = (next: string): string => `/admin/sign-in?next=${encodeURIComponent(next)}`;
