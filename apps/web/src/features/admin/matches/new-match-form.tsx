'use client';

import type { Competition } from '@scoreline/protocol';
import { useRouter } from 'next/navigation';
import { type FormEvent, useEffect, useState } from 'react';
import { createIdempotencyRefs } from '../../../api/idempotency.ts';
import { randomId } from '../../../api/random-id.ts';
import { adminOf } from '../../../sports/admins.ts';
import { viewOfSport } from '../../../sports/views.ts';
import { fromLocalInput, toLocalInput } from '../../../ui/datetime-local.ts';
import { described, Field, INPUT } from '../../../ui/field.tsx';
import { Form } from '../../../ui/form.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import {
  CompetitionFields,
  type CompetitionInput,
  NEW_COMPETITION,
} from '../competitions/competition-fields.tsx';
import { NO_TEAM, TeamField } from '../teams/team-field.tsx';
import { createMatch } from './create-match.ts';
import * as messages from './messages.ts';

const NEW = 'new';
const HOUR_MS = 60 * 60 * 1000;
const FACTS = [
  ['stage', messages.STAGE, 60],
  ['group', messages.GROUP, 40],
  ['round', messages.ROUND, 60],
  ['venue', messages.VENUE, 120],
] as const;

/** A match, and with it the competition and the teams that do not exist yet. */
export const NewMatchForm = ({ competitions }: { readonly competitions: readonly Competition[] }) => {
  const router = useRouter();
  const [refOf] = useState(() => createIdempotencyRefs(randomId));
  const [chosen, setChosen] = useState(competitions[0]?.id ?? NEW);
  const [made, setMade] = useState<CompetitionInput>(NEW_COMPETITION);
  const [home, setHome] = useState(NO_TEAM);
  const [away, setAway] = useState(NO_TEAM);
  const [kickoff, setKickoff] = useState('');
  const [facts, setFacts] = useState({ stage: '', group: '', round: '', venue: '' });
  const [isBusy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const [faults, setFaults] = useState<Readonly<Record<string, string>>>({});
  // Known only in the browser: the next full hour, where the scorer is.
  useEffect(() => setKickoff(toLocalInput(Math.ceil(Date.now() / HOUR_MS) * HOUR_MS)), []);
  const sport = competitions.find(({ id }) => id === chosen)?.sport ?? made.sport;
  const { usual, Fields: OptionsFields } = adminOf(sport).options;
  const [typed, setTyped] = useState({ sport, input: usual });
  // Another sport has other options, and begins with its usual ones.
  const options = typed.sport === sport ? typed.input : usual;
  const isPlayers = viewOfSport(sport).schema.participant === 'Person';

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const kickoffAt = fromLocalInput(kickoff);
    const isSame = home.name.trim().toLowerCase() === away.name.trim().toLowerCase();
    const found = {
      ...(isSame ? { away: isPlayers ? messages.SAME_PLAYER : messages.SAME_TEAM } : {}),
      ...(kickoffAt === null ? { kickoffAt: messages.NO_KICKOFF } : {}),
      ...options.faults,
    };
    setFaults(found);
    setFault(Object.keys(found).length === 0 ? null : messages.FORM_FAULTS);
    if (kickoffAt === null || Object.keys(found).length > 0) return;
    setBusy(true);
    const given = Object.entries(facts).filter(([, value]) => value.trim() !== '');
    const answer = await createMatch(
      {
        competition: chosen === NEW ? made : chosen,
        home,
        away,
        match: { kickoffAt, ...Object.fromEntries(given), options: { sport, ...options.options } },
      },
      refOf,
    );
    if (answer.kind === 'created') {
      router.push(`/admin/match/${answer.id}`);
      return;
    }
    setBusy(false);
    setFault(answer.message);
    setFaults(answer.faults);
  };

  return (
    <Form {...{ submit, isBusy, fault }} action={messages.CREATE} isWide>
      <Field id="competition" label={messages.COMPETITION} fault={faults.competition}>
        <select
          {...described('competition', { fault: faults.competition })}
          value={chosen}
          onChange={({ target }) => setChosen(target.value)}
          className={INPUT}
        >
          {competitions.map(({ id, name, season }) => (
            <option key={id} value={id}>
              {name} {season}
            </option>
          ))}
          <option value={NEW}>{messages.NEW_ONE}</option>
        </select>
      </Field>
      {chosen === NEW && <CompetitionFields value={made} edit={setMade} faults={faults} />}
      <div className="grid gap-5 sm:grid-cols-2">
        <TeamField
          id="home"
          label={isPlayers ? messages.HOME_PLAYER : messages.HOME_TEAM}
          value={home}
          edit={setHome}
          fault={faults.home}
        />
        <TeamField
          id="away"
          label={isPlayers ? messages.AWAY_PLAYER : messages.AWAY_TEAM}
          value={away}
          edit={setAway}
          fault={faults.away}
        />
      </div>
      <TextField
        id="kickoffAt"
        label={messages.KICKOFF}
        hint={messages.KICKOFF_HINT}
        fault={faults.kickoffAt}
        type="datetime-local"
        required
        value={kickoff}
        edit={setKickoff}
      />
      <fieldset className="grid gap-4 border-t border-hairline pt-4 sm:grid-cols-2">
        <legend className="float-left font-bold sm:col-span-2">{messages.DETAILS}</legend>
        {FACTS.map(([name, label, max]) => (
          <TextField
            key={name}
            id={name}
            label={label}
            fault={faults[name]}
            autoComplete="off"
            maxLength={max}
            value={facts[name]}
            edit={(typed) => setFacts({ ...facts, [name]: typed })}
          />
        ))}
      </fieldset>
      <fieldset className="flex flex-col gap-4 border-t border-hairline pt-4">
        <legend className="float-left font-bold">Rules</legend>
        <OptionsFields key={sport} faults={faults} onChange={(input) => setTyped({ sport, input })} />
      </fieldset>
    </Form>
  );
};
