import { type FootballTypes, type IncidentOf, SIDES, type Side } from '@scoreline/match';
import type { Fixture } from '@scoreline/protocol';
import { isolate } from '../../locale/isolate.ts';
import { CardMark } from './card-mark.tsx';
import { scorersOf, sentOff } from './scorers.ts';

/** Who scored and who was sent off, home left and away right. */
export const SideScorers = ({
  match,
  incidents,
}: {
  readonly match: Fixture;
  readonly incidents: readonly IncidentOf<FootballTypes>[];
}) => {
  const has = (side: Side) => scorersOf(incidents, side).length + sentOff(incidents, side).length > 0;
  if (!has('home') && !has('away')) return null;
  return (
    <div className="mt-3 grid grid-cols-2 gap-4 border-t border-hairline pt-3 text-[0.9375rem] leading-snug">
      {SIDES.map((side) => (
        <ul
          key={side}
          className={side === 'away' ? 'text-right' : ''}
          aria-label={`Scorers, ${match[side].name}`}
        >
          {scorersOf(incidents, side).map(({ key, name, when }) => (
            <li key={key}>
              {isolate(name)} <Minutes when={when} />
            </li>
          ))}
          {sentOff(incidents, side).map(({ key, name, when }) => (
            <li key={key}>
              <CardMark card="red" /> {isolate(name)} <Minutes when={when} />
            </li>
          ))}
        </ul>
      ))}
    </div>
  );
};

/** A line may break between two minutes and never within one. */
const Minutes = ({ when }: { readonly when: readonly string[] }) =>
  when.map((minute, index) => (
    <span key={minute} className="text-muted">
      {index > 0 && ', '}
      <span className="whitespace-nowrap">{minute}</span>
    </span>
  ));
