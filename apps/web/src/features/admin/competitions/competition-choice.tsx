'use client';

import type { Competition } from '@scoreline/protocol';
import { described, Field, INPUT } from '../../../ui/field.tsx';
import { CompetitionFields, type CompetitionInput } from './competition-fields.tsx';
import * as messages from './messages.ts';

/** In place of the id of a competition: one that is made. */
export const NEW = 'new';

interface Props {
  readonly competitions: readonly Competition[];
  /** The id of one of them, or `NEW`. */
  readonly chosen: string;
  readonly choose: (chosen: string) => void;
  /** What is new, where it is. */
  readonly made: CompetitionInput;
  readonly edit: (made: CompetitionInput) => void;
  readonly faults: Readonly<Record<string, string>>;
}

/** A competition that there is, or one to make. */
export const CompetitionChoice = ({ competitions, chosen, choose, made, edit, faults }: Props) => (
  <>
    <Field id="competition" label={messages.COMPETITION} fault={faults.competition}>
      <select
        {...described('competition', { fault: faults.competition })}
        value={chosen}
        onChange={({ target }) => choose(target.value)}
        className={INPUT}
      >
        {competitions.map(({ id, name, season }) => (
          <option key={id} value={id}>
            {name} {season}
          </option>
        ))}
        <option value={NEW}>{messages.NEW_COMPETITION}</option>
      </select>
    </Field>
    {chosen === NEW && <CompetitionFields value={made} edit={edit} faults={faults} />}
  </>
);
