import { matchPath, parsePattern, type RoutePattern, splitPath } from './route-pattern.ts';

interface Route<Handler> {
  readonly method: string;
  readonly pattern: RoutePattern;
  readonly handler: Handler;
}

export interface RouteMatch<Handler> {
  readonly handler: Handler;
  readonly parameters: readonly string[];
}

export interface Router<Handler> {
  /** @param method in lower case, or `ANY_METHOD` */
  add(method: string, pattern: string, handler: Handler): void;
  /** The handler of the first route that matches; undefined when none does. */
  match(method: string, path: string): RouteMatch<Handler> | undefined;
}

/** Matches any method, after every route that names the method. */
export const ANY_METHOD = 'any';

/** Tries routes by precedence, in whatever order they were added. */
export const createRouter = <Handler>(): Router<Handler> => {
  const routes: Route<Handler>[] = [];
  return {
    add(method, pattern, handler) {
      routes.push({ method, pattern: parsePattern(pattern), handler });
      routes.sort(comparePrecedence);
    },
    match(method, path) {
      const segments = splitPath(path);
      for (const route of routes) {
        if (route.method !== method && route.method !== ANY_METHOD) continue;
        const parameters = matchPath(route.pattern, segments);
        if (parameters !== undefined) return { handler: route.handler, parameters };
      }
      return undefined;
    },
  };
};

const comparePrecedence = (a: Route<unknown>, b: Route<unknown>): number => {
  const methods = Number(a.method === ANY_METHOD) - Number(b.method === ANY_METHOD);
  if (methods !== 0) return methods;
  return a.pattern.rank < b.pattern.rank ? -1 : Number(a.pattern.rank > b.pattern.rank);
};
