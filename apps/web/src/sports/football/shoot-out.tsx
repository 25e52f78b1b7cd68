import { type FootballTypes, type IncidentOf, SIDES } from '@scoreline/match';
import type { Fixture } from '@scoreline/protocol';
import { isolate } from '../../locale/isolate.ts';
import { TeamName } from '../../ui/team-name.tsx';

type Incident = IncidentOf<FootballTypes>;
type Kick = Extract<Incident, { type: 'kick' }>;
const isKick = (incident: Incident): incident is Kick =>
  incident.type === 'kick' && incident.state === 'inForce';

/** The kicks of each side in order: full is scored, empty with a stroke is missed. */
export const ShootOut = ({
  incidents,
  match,
}: {
  readonly incidents: readonly Incident[];
  readonly match: Fixture;
}) => {
  const kicks = incidents.filter(isKick);
  if (kicks.length === 0) return null;
  return (
    <section className="mt-9" aria-label="Penalty shoot-out">
      <h2 className="pb-1.5 text-[0.9375rem] font-bold">Penalty shoot-out</h2>
      <div className="border-t-2 border-rule">
        {SIDES.map((side) => {
          const own = kicks.filter((kick) => kick.side === side);
          return (
            <div
              key={side}
              className="grid grid-cols-[minmax(0,1fr)_auto_2rem] items-center gap-3 border-b border-hairline py-2"
            >
              <span className="truncate">
                <TeamName team={match[side]} among={[match.home, match.away]} />
              </span>
              <ol className="flex flex-wrap justify-end gap-1.5">
                {own.map((kick) => (
                  <li key={kick.id}>
                    <KickMark kick={kick} />
                  </li>
                ))}
              </ol>
              <span className="font-figures text-right text-2xl">
                {own.filter(({ scored }) => scored).length}
              </span>
            </div>
          );
        })}
      </div>
    </section>
  );
};

const KickMark = ({ kick: { player, scored } }: { readonly kick: Kick }) => (
  <svg viewBox="0 0 16 16" className="block h-4 w-4" role="img">
    <title>{`${player === undefined ? '' : `${isolate(player.name)} `}${scored ? 'scored' : 'missed'}`}</title>
    <circle cx="8" cy="8" r="6" className={scored ? 'fill-ink' : 'fill-none stroke-ink'} strokeWidth="1.5" />
    {!scored && <path d="M4 12 12 4" className="stroke-ink" strokeWidth="1.5" />}
  </svg>
);
