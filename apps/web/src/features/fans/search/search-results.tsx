import type { SearchResult } from '@scoreline/protocol';
import Link from 'next/link';
import { isolate } from '../../../locale/isolate.ts';
import * as messages from './messages.ts';

const hrefOf = (result: SearchResult): string => {
  switch (result.kind) {
    case 'team':
      return `/team/${result.slug}`;
    // A player has no page; the line-up of their last match tells of them.
    case 'player':
    case 'match':
      return `/match/${result.slug}`;
    case 'competition':
      return `/competition/${result.slug}`;
    default:
      return result.kind satisfies never;
  }
};

/** What was found, best first, in one column, its kind in the other. */
export const SearchResults = ({
  results,
  onLeave = () => {},
}: {
  readonly results: readonly SearchResult[];
  /** A result was followed. */
  readonly onLeave?: (() => void) | undefined;
}) => (
  <ul>
    {results.map((result) => (
      <li key={`${result.kind} ${result.id}`} className="border-b border-hairline">
        <Link
          href={hrefOf(result)}
          prefetch={false}
          onClick={onLeave}
          className="match-row grid grid-cols-[minmax(0,1fr)_auto] items-baseline gap-4 py-2.5 no-underline"
        >
          <span>
            <span className="font-semibold">{isolate(result.name)}</span>{' '}
            {result.detail !== null && (
              <span className="block text-[0.875rem] text-muted">{result.detail}</span>
            )}
          </span>
          <span className="text-[0.875rem] text-muted">{messages.KINDS[result.kind]}</span>
        </Link>
      </li>
    ))}
  </ul>
);
