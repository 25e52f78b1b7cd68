/** The word itself; its colon blinks while something on the page is live (see `.wordmark-colon`). */
export const Wordmark = ({ className = '' }: { readonly className?: string }) => (
  <span className={`font-figures tracking-[-0.01em] ${className}`}>
    <span className="sr-only">Scoreline</span>
    <span aria-hidden="true">
      Score<span className="wordmark-colon">:</span>line
    </span>
  </span>
);
