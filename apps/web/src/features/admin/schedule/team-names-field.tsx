'use client';

import { useState } from 'react';
import { Button } from '../../../ui/button.tsx';
import { Field, INPUT } from '../../../ui/field.tsx';
import { NO_TEAM, TeamField } from '../teams/team-field.tsx';
import * as messages from './messages.ts';
import { teamNames } from './schedule-values.ts';

interface Props {
  /** Names of teams, one a line. */
  readonly list: string;
  readonly edit: (list: string) => void;
  /** Whether their order says who meets whom. */
  readonly isSeeded: boolean;
  readonly fault: string | undefined;
}

/** A list of teams to type or paste, and a search that adds one to it. */
export const TeamNamesField = ({ list, edit, isSeeded, fault }: Props) => {
  const [added, setAdded] = useState(NO_TEAM);
  const names = teamNames(list);
  return (
    <>
      <Field
        id="teams"
        label={messages.teams(names.length)}
        hint={isSeeded ? messages.SEED_HINT : messages.TEAMS_HINT}
        fault={fault}
      >
        <textarea
          id="teams"
          rows={Math.min(16, Math.max(5, names.length + 1))}
          value={list}
          aria-describedby="teams-hint"
          aria-invalid={fault !== undefined}
          spellCheck={false}
          onChange={({ target }) => edit(target.value)}
          className={INPUT}
        />
      </Field>
      <div className="grid grid-cols-[1fr_auto] items-start gap-3">
        <TeamField
          id="add"
          label={messages.FIND_TEAM}
          value={added}
          edit={setAdded}
          fault={undefined}
          isRequired={false}
        />
        <Button
          className="mt-7"
          disabled={added.name.trim() === ''}
          onClick={() => {
            edit([...names, added.name.trim()].join('\n'));
            setAdded(NO_TEAM);
          }}
        >
          {messages.ADD}
        </Button>
      </div>
    </>
  );
};
