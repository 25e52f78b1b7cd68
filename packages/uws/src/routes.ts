import { matchPath, type Pattern, parsePattern, splitPath } from './pattern.ts';

interface Route<Handler> {
  readonly method: string;
  readonly pattern: Pattern;
  readonly handler: Handler;
}

export interface RouteMatch<Handler> {
  readonly handler: Handler;
  readonly parameters: readonly string[];
}

/** Matches any method, after every route that names the method. */
export const anyMethod = 'any';

/** Routes in the order in which they are tried, whatever the order in which they were added. */
export class Routes<Handler> {
  readonly #routes: Route<Handler>[] = [];

  /** @param method in lower case, or `anyMethod` */
  add(method: string, pattern: string, handler: Handler): void {
    this.#routes.push({ method, pattern: parsePattern(pattern), handler });
    this.#routes.sort(byPrecedence);
  }

  match(method: string, path: string): RouteMatch<Handler> | undefined {
    const segments = splitPath(path);
    for (const route of this.#routes) {
      if (route.method !== method && route.method !== anyMethod) continue;
      const parameters = matchPath(route.pattern, segments);
      if (parameters !== undefined) return { handler: route.handler, parameters };
    }
    return undefined;
  }
}

function byPrecedence(a: Route<unknown>, b: Route<unknown>): number {
  const methods = Number(a.method === anyMethod) - Number(b.method === anyMethod);
  if (methods !== 0) return methods;
  return a.pattern.rank < b.pattern.rank ? -1 : Number(a.pattern.rank > b.pattern.rank);
}
