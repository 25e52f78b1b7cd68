/** A team's colour as a thin bar beside its name; white and the paper's own keep an edge. Without one, its room. */
export const TeamMark = ({
  colour,
  className = '',
}: {
  readonly colour: string | null;
  readonly className?: string;
}) => (
  <svg
    aria-hidden="true"
    className={`h-[1.1em] w-1 shrink-0 rounded-[1px] ${colour === null ? '' : 'outline outline-1 outline-ink/25'} ${className}`}
    viewBox="0 0 1 1"
    preserveAspectRatio="none"
  >
    <rect width="1" height="1" fill={colour ?? 'transparent'} />
  </svg>
);
