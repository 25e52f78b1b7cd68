import { SIDES, type Side } from '@scoreline/match';

/** A column of a board's row: a figure for each side. */
export const SetColumn = ({ children }: { readonly children: (side: Side) => React.ReactNode }) => (
  <span className="w-6 text-right">
    {SIDES.map((side) => (
      <span key={side} className="font-figures flex h-9 items-center justify-end text-[1.2rem]">
        {children(side)}
      </span>
    ))}
  </span>
);

/** The ball, beside whoever serves. */
export const Serving = () => (
  <svg viewBox="0 0 8 8" className="h-2 w-2 shrink-0 fill-current" role="img" aria-label="serving">
    <circle cx="4" cy="4" r="3.5" />
  </svg>
);
