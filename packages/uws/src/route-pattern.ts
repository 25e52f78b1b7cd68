/** A route pattern, already split: `/app/:key` or `/files/*`. */
export interface RoutePattern {
  readonly segments: readonly string[];
  /** Sort key for precedence: static before `:parameter` before `*`. */
  readonly rank: string;
}

export const parsePattern = (text: string): RoutePattern => {
  const segments = splitPath(text);
  return { segments, rank: segments.map(segmentRank).join('') };
};

/** The values of the pattern's `:parameters`, in order and not decoded; undefined when the path does not match. */
export const matchPath = (pattern: RoutePattern, path: readonly string[]): string[] | undefined => {
  const parameters: string[] = [];
  for (const [index, segment] of pattern.segments.entries()) {
    if (segment === '*') return parameters;
    const part = path[index];
    if (part === undefined) return undefined;
    if (segment.startsWith(':')) {
      if (part === '') return undefined;
      parameters.push(part);
    } else if (segment !== part) {
      return undefined;
    }
  }
  return pattern.segments.length === path.length ? parameters : undefined;
};

export const splitPath = (path: string): string[] =>
  path.startsWith('/') ? path.slice(1).split('/') : [path];

const segmentRank = (segment: string): string => {
  if (segment === '*') return '2';
  return segment.startsWith(':') ? '1' : '0';
};
