'use client';

import { type Command, type Lineup, type LineupPlayer, POSITIONS } from '@scoreline/match';
import { useState } from 'react';
import { Field, INPUT } from '../../../../ui/field.tsx';
import { TextField } from '../../../../ui/text-field.tsx';
import * as messages from '../../line-up/messages.ts';
import { parseLineUp } from '../../line-up/parse-line-up.ts';
import type { QuestionProps } from './question.ts';
import { QuestionForm } from './question-form.tsx';

const lineOf = ({ number, name, position, captain }: LineupPlayer): string =>
  [number, name, position === undefined ? null : `(${position})`, captain === true ? '(c)' : null]
    .filter((part) => part !== undefined && part !== null)
    .join(' ');

const listOf = (lineup: Lineup | null): string =>
  lineup === null
    ? ''
    : [
        ...lineup.starters.map(lineOf),
        ...(lineup.bench.length === 0 ? [] : ['', 'Substitutes:', ...lineup.bench.map(lineOf)]),
      ].join('\n');

const FORMATION = /^\d(-\d){1,4}$/;

/** A team's list, pasted or typed, a player a line. */
export const LineupQuestion = (props: QuestionProps) => {
  const side = props.of.side ?? 'home';
  const known = props.state.lineups[side];
  const [list, setList] = useState(() => listOf(known));
  const [formation, setFormation] = useState(known?.formation ?? '');
  const [coach, setCoach] = useState(known?.coach ?? '');
  const { starters, bench, faults } = parseLineUp(list);
  const shape = formation.trim();
  const isShapeWrong = shape !== '' && !FORMATION.test(shape);
  const command: Command | null =
    starters.length === 0 || faults.length > 0 || isShapeWrong
      ? null
      : {
          type: 'setLineup',
          side,
          lineup: {
            starters,
            bench,
            ...(shape === '' ? {} : { formation: shape }),
            ...(coach.trim() === '' ? {} : { coach: coach.trim() }),
          },
        };
  return (
    <QuestionForm {...props} command={command} confirm={messages.SAVE}>
      <Field id="lineup-list" label={messages.LIST} hint={messages.hint(POSITIONS)}>
        <textarea
          id="lineup-list"
          aria-describedby="lineup-list-hint lineup-count"
          rows={12}
          spellCheck={false}
          value={list}
          onChange={({ target }) => setList(target.value)}
          className={`${INPUT} font-mono`}
        />
      </Field>
      <div id="lineup-count" className="min-h-6" role="status">
        {starters.length} starting, {bench.length} on the bench
        {faults.map(({ line, message }) => (
          <p key={line} className="font-semibold text-wrong">
            Line {line}: {message}
          </p>
        ))}
      </div>
      <div className="grid grid-cols-2 gap-3">
        <TextField
          id="lineup-formation"
          label={messages.FORMATION}
          fault={isShapeWrong ? messages.WRONG_FORMATION : undefined}
          autoComplete="off"
          value={formation}
          edit={setFormation}
        />
        <TextField
          id="lineup-coach"
          label={messages.COACH}
          autoComplete="off"
          maxLength={80}
          value={coach}
          edit={setCoach}
        />
      </div>
    </QuestionForm>
  );
};
