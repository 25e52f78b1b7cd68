'use client';

import { count, describe, type ImportEffect, type MatchPreview } from '@scoreline/import';
import { summarize } from '@scoreline/match';
import { useState } from 'react';
import { dayOf, timeOf } from '../../../locale/day.ts';
import { PlainButton } from '../../../ui/plain-button.tsx';
import * as messages from './messages.ts';

const SHOWN = 30;

/** What an import will do, match by match, and what the file says that does not fit. */
export const ImportPreview = ({
  previews,
  zone,
}: {
  readonly previews: readonly MatchPreview[];
  readonly zone: string;
}) => {
  const [most, setMost] = useState(SHOWN);
  const of = (effect: ImportEffect) => previews.filter((one) => one.effect === effect).length;
  const differences = previews.flatMap((one) => one.differences);
  const commands = previews.reduce((sum, one) => sum + one.commands, 0);
  const incidents = describe(
    count(previews.map(({ plan }) => ({ summary: summarize(plan.state), incidents: plan.state.incidents }))),
  );
  return (
    <div className="flex flex-col gap-6">
      <div role="status" className="max-w-xl">
        <p className="font-semibold">
          {messages.summary({
            new: of('new'),
            changed: of('changed'),
            unchanged: of('unchanged'),
            left: of('left'),
          })}
        </p>
        <p className="text-muted">
          {incidents === ''
            ? messages.commandsToSend(commands)
            : messages.commandsToSendFor(commands, incidents)}
        </p>
      </div>
      {differences.length > 0 && (
        <section aria-labelledby="differences-title">
          <h2 id="differences-title" className="border-b-2 border-rule pb-1 font-bold">
            {messages.differences(differences.length)}
          </h2>
          <ul>
            {differences.map(({ match, text }) => (
              <li key={`${match} ${text}`} className="border-b border-hairline py-2 break-words">
                <span className="font-semibold">{match}:</span> {text}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="matches-title">
        <h2 id="matches-title" className="border-b-2 border-rule pb-1 font-bold">
          {messages.MATCHES}
        </h2>
        <ul>
          {previews.slice(0, most).map(({ plan, effect, commands: posted }) => (
            <li
              key={plan.wanted.ref}
              className="grid grid-cols-[minmax(0,1fr)_auto] items-baseline gap-x-4 border-b border-hairline py-2"
            >
              <span className="min-w-0 break-words">
                {plan.label}{' '}
                <span className="block text-sm text-muted">
                  {dayOf(plan.wanted.kickoffAt, zone)} {timeOf(plan.wanted.kickoffAt, zone)}
                </span>
              </span>
              <span className="text-right text-sm">
                <span className={effect === 'new' || effect === 'changed' ? 'font-semibold' : 'text-muted'}>
                  {messages.EFFECTS[effect]}
                </span>
                {posted > 0 && <span className="block text-muted">{messages.commands(posted)}</span>}
              </span>
            </li>
          ))}
        </ul>
        {previews.length > most && (
          <PlainButton className="min-h-12 underline" onClick={() => setMost(most + 10 * SHOWN)}>
            {messages.showMore(Math.min(10 * SHOWN, previews.length - most))}
          </PlainButton>
        )}
      </section>
    </div>
  );
};
