/** A route pattern, split once: `/app/:key` or `/files/*`. */
export interface Pattern {
  readonly segments: readonly string[];
  /** Sorts before another pattern that it must win against: static before `:parameter` before `*`. */
  readonly rank: string;
}

export function parsePattern(text: string): Pattern {
  const segments = splitPath(text);
  return { segments, rank: segments.map(segmentRank).join('') };
}

/** The values of the pattern's `:parameters`, in order and not decoded; undefined when it does not match. */
export function matchPath(pattern: Pattern, path: readonly string[]): string[] | undefined {
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
}

export function splitPath(path: string): string[] {
  return path.startsWith('/') ? path.slice(1).split('/') : [path];
}

function segmentRank(segment: string): string {
  if (segment === '*') return '2';
  return segment.startsWith(':') ? '1' : '0';
}
