interface Props {
  readonly colour: string | null;
  /** Where the crest is, of a team that has one. */
  readonly crest?: string | undefined;
  /** A bar stands in the room of a crest, where names below each other begin at the same place. */
  readonly isWide?: boolean;
  readonly className?: string;
}

/**
 * A team's colour as a thin bar beside its name; white and the paper's own keep an edge. Without one, its room. Of a
 * team with a crest, that, in a square whose room is kept before it is loaded.
 */
export const TeamMark = ({ colour, crest, isWide = false, className = '' }: Props) =>
  crest === undefined ? (
    <svg
      aria-hidden="true"
      className={`h-[1.1em] w-1 shrink-0 rounded-[1px] ${colour === null ? '' : 'outline outline-1 outline-ink/25'} ${isWide ? 'mx-[calc(0.625em-0.125rem)]' : ''} ${className}`}
      viewBox="0 0 1 1"
      preserveAspectRatio="none"
    >
      <rect width="1" height="1" fill={colour ?? 'transparent'} />
    </svg>
  ) : (
    // biome-ignore lint/performance/noImgElement: the API serves it at the size it is shown, for good.
    <img
      src={crest}
      alt=""
      width={256}
      height={256}
      decoding="async"
      className={`size-[1.25em] shrink-0 object-contain ${className}`}
    />
  );
