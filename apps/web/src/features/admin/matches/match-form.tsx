'use client';

import { type MatchRecord, matchRecord, type Team } from '@scoreline/protocol';
import { useState } from 'react';
import { TextField } from '../../../ui/text-field.tsx';
import { readRecord } from '../records/read-record.ts';
import { RecordForm } from '../records/record-form.tsx';
import { useRecord } from '../records/use-record.ts';
import { TeamField, type TeamInput } from '../teams/team-field.tsx';
import { VenueField } from '../venues/venue-field.tsx';
import * as messages from './messages.ts';

const SIDES = [
  ['home', 'homeId', messages.HOME],
  ['away', 'awayId', messages.AWAY],
] as const;

const FACTS = [
  ['stage', messages.STAGE, 60],
  ['group', messages.GROUP, 40],
  ['round', messages.ROUND, 60],
] as const;

const known = (team: Team): TeamInput => ({ name: team.name, known: team });

interface Props {
  readonly match: MatchRecord;
  /** Sides can be named until a match begins. */
  readonly isAhead: boolean;
  /** What the sport calls who is in charge. */
  readonly official: string;
}

/** Who plays and where it belongs. When it is played, and what happens in it, is the console's business. */
export const MatchForm = ({ match, isAhead, official }: Props) => {
  const { id } = match;
  const form = useRecord({
    kind: 'match',
    record: match,
    path: `/v1/matches/${id}`,
    schema: matchRecord,
    newest: () => readRecord(`/v1/catalogue/matches/${id}`, matchRecord, (now) => now),
    toTyped: ({ home, away, stage, group, round, venue, referee, attendance }) => ({
      homeId: home.id,
      awayId: away.id,
      stage: stage ?? '',
      group: group ?? '',
      round: round ?? '',
      venue: venue ?? '',
      referee: referee ?? '',
      attendance: attendance === null ? '' : String(attendance),
    }),
    nullable: ['stage', 'group', 'round', 'venue', 'referee', 'attendance'],
    numeric: ['attendance'],
  });
  const { typed, edit, faults, field } = form;
  const [sides, setSides] = useState(() => ({ home: known(match.home), away: known(match.away) }));
  return (
    <RecordForm form={form}>
      {isAhead && (
        <div className="grid gap-5 sm:grid-cols-2">
          {SIDES.map(([side, sideId, label]) => (
            <TeamField
              key={side}
              id={side}
              label={label}
              value={sides[side]}
              onlyKnown
              edit={(value) => {
                setSides((before) => ({ ...before, [side]: value }));
                edit(sideId, value.known?.id ?? '');
              }}
              fault={typed[sideId] === '' ? messages.CHOOSE_KNOWN : faults[sideId]}
            />
          ))}
        </div>
      )}
      <div className="grid gap-4 sm:grid-cols-2">
        {FACTS.map(([name, label, max]) => (
          <TextField key={name} label={label} maxLength={max} {...field(name)} />
        ))}
        <TextField label={official} maxLength={120} {...field('referee')} />
        <VenueField label={messages.VENUE} {...field('venue')} />
        <TextField label={messages.ATTENDANCE} inputMode="numeric" pattern="\d*" {...field('attendance')} />
      </div>
    </RecordForm>
  );
};
