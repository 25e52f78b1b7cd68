'use client';

import { type Team, team as teamSchema } from '@scoreline/protocol';
import { useEffect } from 'react';
import { z } from 'zod';
import { described, Field, INPUT } from '../../../ui/field.tsx';
import { useSuggestions } from '../records/use-suggestions.ts';
import * as messages from './messages.ts';

const teamsAnswer = z.object({ teams: z.array(teamSchema) });

/** A name as typed, and the team of that name where there is one. */
export interface TeamInput {
  readonly name: string;
  readonly known: Team | null;
}

export const NO_TEAM: TeamInput = { name: '', known: null };

interface Props {
  readonly id: string;
  readonly label: string;
  readonly value: TeamInput;
  readonly edit: (value: TeamInput) => void;
  readonly fault: string | undefined;
  /** No new team is made from what is typed. */
  readonly onlyKnown?: boolean;
  readonly isRequired?: boolean;
  /** Who takes part in the sport. */
  readonly who?: 'team' | 'player';
}

/** A team by name: those that exist are suggested, any other is made with the match. */
export const TeamField = ({
  id,
  label,
  value,
  edit,
  fault,
  onlyKnown = false,
  isRequired = true,
  who = 'team',
}: Props) => {
  const typed = value.name.trim();
  const found = useSuggestions('/v1/teams', teamsAnswer, typed === '' ? null : typed)?.teams ?? [];
  const known =
    found.find(({ name }) => name.toLowerCase() === typed.toLowerCase()) ??
    (value.known?.name.toLowerCase() === typed.toLowerCase() ? value.known : null);
  const isChanged = known?.id !== value.known?.id;
  useEffect(() => {
    if (isChanged) edit({ name: value.name, known });
  }, [isChanged, edit, value.name, known]);
  return (
    <Field
      id={id}
      label={label}
      fault={fault}
      hint={
        typed === ''
          ? onlyKnown
            ? messages.knownOnly(who)
            : messages.knownOrNew(who)
          : known === null && value.known === null
            ? onlyKnown
              ? messages.unknown(who)
              : messages.newName(who)
            : messages.known(who)
      }
    >
      <input
        {...described(id, { hint: true, fault })}
        list={`${id}-known`}
        autoComplete="off"
        required={isRequired}
        maxLength={80}
        value={value.name}
        onChange={({ target }) => edit({ name: target.value, known: null })}
        className={INPUT}
      />
      <datalist id={`${id}-known`}>
        {found.map((one) => (
          <option key={one.id} value={one.name} />
        ))}
      </datalist>
    </Field>
  );
};
