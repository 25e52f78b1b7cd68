'use client';

import { formatMinute, type Incident, type PerSide, type SportName } from '@scoreline/match';
import { useState } from 'react';
import { PlainButton } from '../../../../ui/plain-button.tsx';
import { describeIncident, describePeople, nameIncident } from '../../match-log/wording.ts';
import * as messages from '../messages.ts';

interface Props {
  readonly incidents: readonly Incident[];
  readonly names: PerSide<string>;
  readonly sport: SportName;
  readonly open: (incident: Incident) => void;
}

const SHORT = 30;

const stateWords = ({ state, amended, correction }: Incident): string | null => {
  switch (state) {
    case 'voided':
      return messages.voided(correction);
    case 'cancelled':
      return messages.CANCELLED_AFTER_REVIEW;
    case 'inForce':
      return amended === true ? messages.edited(correction) : null;
    default:
      return state satisfies never;
  }
};

/** Everything recorded, the newest first; each opens its correction. */
export const IncidentList = ({ incidents, names, sport, open }: Props) => {
  const [showsAll, showAll] = useState(false);
  const newestFirst = incidents.toReversed();
  const hasMinutes = incidents.some(({ minute }) => minute !== undefined);
  const shown = showsAll ? newestFirst : newestFirst.slice(0, SHORT);
  return (
    <section aria-label={messages.RECORDED} className="px-4">
      <h2 className="border-b-2 border-rule pb-1 font-bold">{messages.RECORDED}</h2>
      {incidents.length === 0 && <p className="py-3 text-muted">{messages.NOTHING_RECORDED}</p>}
      <ol>
        {shown.map((incident) => {
          const people = describePeople(incident, sport);
          const words = stateWords(incident);
          const counts = incident.state === 'inForce';
          return (
            <li
              key={incident.id}
              className={`relative grid items-baseline gap-x-2 border-b border-hairline ${hasMinutes ? 'grid-cols-[4rem_1fr]' : ''}`}
            >
              {hasMinutes && (
                <span className="font-figures text-lg text-muted">
                  {incident.minute === undefined ? '' : formatMinute(incident.minute)}
                </span>
              )}
              <div className="min-w-0 break-words">
                {/* The whole row can be pressed, and only what is pressed is its name. */}
                <PlainButton
                  aria-label={messages.correct(describeIncident(incident, names, sport))}
                  onClick={() => open(incident)}
                  className={`min-h-12 w-full py-2 text-left after:absolute after:inset-0 ${counts ? 'font-semibold' : 'text-muted line-through'}`}
                >
                  {nameIncident(incident, names, sport)}
                </PlainButton>
                {(people !== null || words !== null) && (
                  <p className="-mt-2 pb-1 text-sm">
                    {people}
                    {words !== null && <span className="block text-muted">{words}</span>}
                  </p>
                )}
              </div>
            </li>
          );
        })}
      </ol>
      {incidents.length > SHORT && !showsAll && (
        <PlainButton onClick={() => showAll(true)} className="min-h-12 underline">
          {messages.showAll(incidents.length)}
        </PlainButton>
      )}
    </section>
  );
};
