import type { Card } from '@scoreline/match';

/** A card, as the referee holds it. */
export const CardMark = ({ card }: { readonly card: Card }) => (
  <svg
    aria-hidden="true"
    className="inline-block h-[0.95em] w-[0.95em] shrink-0 align-[-0.1em]"
    viewBox="0 0 14 14"
  >
    {card === 'secondYellow' && (
      <rect x="1" y="1" width="8" height="11" rx="1" className="fill-card-yellow" />
    )}
    <rect
      x={card === 'secondYellow' ? 5 : 3}
      y={card === 'secondYellow' ? 3 : 1.5}
      width="8"
      height="11"
      rx="1"
      className={card === 'yellow' ? 'fill-card-yellow' : 'fill-card-red'}
    />
  </svg>
);

/** One mark for each player sent off. */
export const RedCards = ({ count }: { readonly count: number }) =>
  count === 0 ? null : (
    <span className="inline-flex shrink-0 items-center gap-0.5">
      <CardMark card="red" />
      {count > 1 && <span className="font-figures text-sm">{count}</span>}
    </span>
  );
