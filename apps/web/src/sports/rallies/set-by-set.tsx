import type { Fixture } from '@scoreline/protocol';
import { isolate } from '../../locale/isolate.ts';
import { LeadLine } from './lead-line.tsx';
import {
  type InSet,
  isPoint,
  leads,
  type RallySportIncident,
  ralliesBySet,
  type SetOfRallies,
} from './rallies-by-set.ts';
import { RALLY_WAY_NAMES, SANCTION_NAMES } from './words.ts';

interface Props {
  readonly incidents: readonly RallySportIncident[];
  readonly match: Fixture;
  /** `Set`, `Game`. */
  readonly unit: string;
}

/** Every point, by set, the newest set first and open. */
export const SetBySet = ({ incidents, match, unit }: Props) => (
  <div className="border-t-2 border-rule">
    {ralliesBySet(incidents)
      .toReversed()
      .map((set, index) => (
        <details key={set.number} open={index === 0} className="border-b border-hairline">
          <summary className="cursor-pointer py-2.5 font-semibold">
            {unit} {set.number}
          </summary>
          <LeadLine leads={leads(set)} match={match} />
          <Points set={set} match={match} />
        </details>
      ))}
  </div>
);

const Points = ({ set, match }: { readonly set: SetOfRallies; readonly match: Fixture }) => (
  <ol className="flex flex-wrap gap-x-3 gap-y-1 pb-3">
    {set.incidents.map((incident) => (
      // One that is struck out is another element: its words would begin somewhere else, and jump.
      <Entry key={`${incident.id} ${incident.state}`} incident={incident} match={match} />
    ))}
  </ol>
);

const Entry = ({ incident, match }: { readonly incident: InSet; readonly match: Fixture }) => {
  const isStruck = incident.state !== 'inForce';
  const words = wordsOf(incident, match);
  return (
    <li className={`text-[0.8125rem] text-muted ${isStruck ? 'line-through' : ''}`}>
      {(isPoint(incident) || incident.type === 'rally') && (
        <span className={`font-figures text-lg ${isStruck ? '' : 'text-ink'}`}>
          {incident.score.home}–{incident.score.away}
        </span>
      )}
      {words !== null && ` ${words}`}
      {isStruck && <span> Corrected{incident.correction && `: ${incident.correction}`}</span>}
    </li>
  );
};

const wordsOf = (incident: InSet, match: Fixture): string | null => {
  const code = match[incident.side].code;
  switch (incident.type) {
    case 'rally': {
      const said = [
        ...(incident.player === undefined ? [] : [isolate(incident.player.name)]),
        ...(incident.how === undefined ? [] : [RALLY_WAY_NAMES[incident.how]]),
      ];
      return said.length === 0 ? null : said.join(', ');
    }
    case 'timeOut':
      return `Time-out ${code}`;
    case 'sanction':
      return `${SANCTION_NAMES[incident.sanction]} ${code}`;
    case 'replacement':
      return `Substitution ${code}: ${incident.on} for ${incident.off}`;
    default:
      return incident satisfies never;
  }
};
