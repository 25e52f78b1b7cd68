'use client';

import { type PerSide, SIDES } from '@scoreline/match';
import type { Competition } from '@scoreline/protocol';
import { useRouter } from 'next/navigation';
import { type FormEvent, useEffect, useState } from 'react';
import { createIdempotencyRefs } from '../../../api/idempotency.ts';
import { randomId } from '../../../api/random-id.ts';
import { adminOf } from '../../../sports/admins.ts';
import { viewOfSport } from '../../../sports/views.ts';
import { fromLocalInput, toLocalInput } from '../../../ui/datetime-local.ts';
import { Form } from '../../../ui/form.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { CompetitionChoice, NEW } from '../competitions/competition-choice.tsx';
import { type CompetitionInput, NEW_COMPETITION } from '../competitions/competition-fields.tsx';
import { NO_TEAM, TeamField, type TeamInput } from '../teams/team-field.tsx';
import { createMatch } from './create-match.ts';
import * as messages from './messages.ts';

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
  const [sides, setSides] = useState<PerSide<TeamInput>>({ home: NO_TEAM, away: NO_TEAM });
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
  const { words, schema } = viewOfSport(sport);
  const isPlayers = schema.participant === 'Person';

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const kickoffAt = fromLocalInput(kickoff);
    const [home, away] = SIDES.map((side) => sides[side].name.trim().toLowerCase());
    const isSame = home === away;
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
        ...sides,
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
      <CompetitionChoice
        competitions={competitions}
        chosen={chosen}
        choose={setChosen}
        made={made}
        edit={setMade}
        faults={faults}
      />
      <div className="grid gap-5 sm:grid-cols-2">
        {SIDES.map((side) => (
          <TeamField
            key={side}
            id={side}
            label={messages.SIDES[isPlayers ? 'players' : 'teams'][side]}
            value={sides[side]}
            edit={(value) => setSides((before) => ({ ...before, [side]: value }))}
            who={isPlayers ? 'player' : 'team'}
            fault={faults[side]}
          />
        ))}
      </div>
      <TextField
        id="kickoffAt"
        label={words.startTime}
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
      {OptionsFields !== undefined && (
        <fieldset className="flex flex-col gap-4 border-t border-hairline pt-4">
          <legend className="float-left font-bold">Rules</legend>
          <OptionsFields key={sport} faults={faults} onChange={(input) => setTyped({ sport, input })} />
        </fieldset>
      )}
    </Form>
  );
};
