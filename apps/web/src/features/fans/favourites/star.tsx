'use client';

import type { FavouriteKind } from './favourites.ts';
import * as messages from './messages.ts';
import { toggleStar, useFavourites } from './use-favourites.ts';

/** Follows a team, a competition or a match, or no longer. Filled is followed; said as a pressed button. */
export const Star = ({
  kind,
  id,
  name,
  className = '',
}: {
  readonly kind: FavouriteKind;
  readonly id: string;
  readonly name: string;
  readonly className?: string;
}) => {
  const isOn = useFavourites()[kind].includes(id);
  return (
    <button
      type="button"
      aria-pressed={isOn}
      aria-label={messages.follow(name)}
      title={isOn ? messages.FOLLOWING : messages.FOLLOW}
      onClick={() => toggleStar(kind, id)}
      className={`scripted star ${className}`}
    >
      <svg viewBox="0 0 20 20" aria-hidden="true" className="h-4 w-4">
        <path d="M10 1.8l2.5 5.3 5.8.8-4.2 4 1 5.8-5.1-2.8-5.1 2.8 1-5.8-4.2-4 5.8-.8z" />
      </svg>
    </button>
  );
};
