'use client';

import { type MatchRecord, matchRecord } from '@scoreline/protocol';
import { useCallback, useState } from 'react';
import { requestApi } from '../../../api/request.ts';
import { TextField } from '../../../ui/text-field.tsx';
import { RecordFooter } from '../records/record-footer.tsx';
import { useRecord } from '../records/use-record.ts';
import { TeamField, type TeamInput } from '../teams/team-field.tsx';
import { VenueField } from '../venues/venue-field.tsx';
import * as messages from './messages.ts';

const toTyped = (match: MatchRecord) => ({
  homeId: match.home.id,
  awayId: match.away.id,
  stage: match.stage ?? '',
  group: match.group ?? '',
  round: match.round ?? '',
  venue: match.venue ?? '',
  referee: match.referee ?? '',
  attendance: match.attendance === null ? '' : String(match.attendance),
});

const FACTS = [
  ['stage', messages.STAGE, 60],
  ['group', messages.GROUP, 40],
  ['round', messages.ROUND, 60],
  ['referee', messages.REFEREE, 120],
] as const;

interface Props {
  readonly match: MatchRecord;
  /** Sides can be named until a match begins. */
  readonly isAhead: boolean;
}

/** Who plays and where it belongs. When it is played, and what happens in it, is the console's business. */
export const MatchForm = ({ match, isAhead }: Props) => {
  const { id } = match;
  const newest = useCallback(async () => {
    const answer = await requestApi({ method: 'GET', path: `/v1/catalogue/matches/${id}` }, matchRecord);
    return answer.kind === 'done' ? answer.value : null;
  }, [id]);
  const form = useRecord({
    kind: 'match',
    record: match,
    path: `/v1/matches/${id}`,
    schema: matchRecord,
    newest,
    toTyped,
    nullable: ['stage', 'group', 'round', 'venue', 'referee', 'attendance'],
    numeric: ['attendance'],
  });
  const { typed, edit, faults, hintOf } = form;
  const [home, setHome] = useState<TeamInput>({ name: match.home.name, known: match.home });
  const [away, setAway] = useState<TeamInput>({ name: match.away.name, known: match.away });
  const field = (name: keyof typeof typed) => {
    const hint = hintOf(name);
    return {
      id: name,
      fault: faults[name],
      autoComplete: 'off',
      value: typed[name],
      edit: (value: string) => edit(name, value),
      ...(hint === undefined ? {} : { hint }),
    };
  };
  return (
    <form method="post" onSubmit={form.submit} className="flex max-w-xl flex-col gap-5">
      {isAhead && (
        <div className="grid gap-5 sm:grid-cols-2">
          <TeamField
            id="home"
            label={messages.HOME}
            value={home}
            onlyKnown
            edit={(value) => {
              setHome(value);
              edit('homeId', value.known?.id ?? '');
            }}
            fault={typed.homeId === '' ? messages.CHOOSE_KNOWN : faults.homeId}
          />
          <TeamField
            id="away"
            label={messages.AWAY}
            value={away}
            onlyKnown
            edit={(value) => {
              setAway(value);
              edit('awayId', value.known?.id ?? '');
            }}
            fault={typed.awayId === '' ? messages.CHOOSE_KNOWN : faults.awayId}
          />
        </div>
      )}
      <div className="grid gap-4 sm:grid-cols-2">
        {FACTS.map(([name, label, max]) => (
          <TextField key={name} label={label} maxLength={max} {...field(name)} />
        ))}
        <VenueField label={messages.VENUE} {...field('venue')} />
        <TextField label={messages.ATTENDANCE} inputMode="numeric" pattern="\d*" {...field('attendance')} />
      </div>
      <RecordFooter
        kind="match"
        isArchived={form.record.archived}
        isBusy={form.isBusy}
        isSaved={form.isSaved}
        fault={form.fault}
        archive={form.archive}
      />
    </form>
  );
};
