import type { Fixture } from '@scoreline/protocol';
import { isolate } from '../../locale/isolate.ts';

const [WIDTH, HEIGHT] = [600, 96];
/** As large a lead as makes half of the height; larger ones are drawn smaller. */
const USUAL_LEAD = 6;

interface Props {
  readonly leads: readonly number[];
  readonly match: Fixture;
}

/** How the lead went to and fro in a set: above the line home was ahead, below it away. */
export const LeadLine = ({ leads, match }: Props) => {
  const most = Math.max(USUAL_LEAD, ...leads.map(Math.abs));
  const x = (index: number) => (index / Math.max(1, leads.length - 1)) * WIDTH;
  const y = (lead: number) => HEIGHT / 2 - (lead / most) * (HEIGHT / 2 - 4);
  const line = leads
    .map((lead, index) => `${index === 0 ? 'M' : 'L'}${x(index).toFixed(1)} ${y(lead).toFixed(1)}`)
    .join('');
  return (
    <figure className="py-2">
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        className="block h-24 w-full overflow-visible"
        role="img"
        aria-label={wordsOf(leads, match)}
      >
        <path d={`M0 ${HEIGHT / 2}H${WIDTH}`} className="stroke-hairline" vectorEffect="non-scaling-stroke" />
        <path
          d={line}
          className="fill-none stroke-ink"
          strokeWidth="2"
          strokeLinejoin="round"
          vectorEffect="non-scaling-stroke"
        />
      </svg>
      <figcaption className="flex justify-between text-[0.8125rem] text-muted" aria-hidden="true">
        <span>↑ {isolate(match.home.shortName)} ahead</span>
        <span>↓ {isolate(match.away.shortName)} ahead</span>
      </figcaption>
    </figure>
  );
};

const wordsOf = (leads: readonly number[], match: Fixture): string => {
  const largest = (sign: 1 | -1) => Math.max(0, ...leads.map((lead) => lead * sign));
  const said = [
    [match.home.shortName, largest(1)],
    [match.away.shortName, largest(-1)],
  ].map(([name, lead]) => `${isolate(String(name))} led by ${lead} at most`);
  return `The lead, point by point: ${said.join(', ')}.`;
};
