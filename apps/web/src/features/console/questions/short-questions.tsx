'use client';

import { type Command, readClock, SIDES, type Side } from '@scoreline/match';
import { useState } from 'react';
import { Button, Field, INPUT } from '../../admin/control.tsx';
import { fromLocalInput, toLocalInput } from '../../admin/local-time.ts';
import { Choice } from '../choice.tsx';
import { Dialog } from '../dialog.tsx';
import { PlayerPick } from '../player-pick.tsx';
import { type QuestionProps, wholeNumber } from './question.ts';
import { QuestionForm } from './question-form.tsx';
import { isBlank, NO_SCORE, ScoreInput, scoreOf } from './score-input.tsx';
import { withReason } from './with-reason.ts';

const MINUTES = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

/** How much time is added: one tap for what is usual, a number for the rest. */
export const AddedTimeQuestion = ({ answer, close }: QuestionProps) => {
  const [typed, setTyped] = useState('');
  const minutes = wholeNumber(typed, 60);
  return (
    <Dialog title="Added time" close={close}>
      <div className="grid grid-cols-4 gap-2">
        {MINUTES.map((one) => (
          <Button
            key={one}
            aria-label={`Added time ${one} min`}
            onClick={() => answer({ type: 'announceAddedTime', minutes: one })}
            className="font-figures text-2xl"
          >
            +{one}
          </Button>
        ))}
      </div>
      <form
        className="flex items-end gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          if (minutes !== null) answer({ type: 'announceAddedTime', minutes });
        }}
      >
        <div className="grow">
          <Field id="added-minutes" label="Another number of minutes">
            <input
              id="added-minutes"
              inputMode="numeric"
              autoComplete="off"
              value={typed}
              onChange={({ target }) => setTyped(target.value)}
              className={INPUT}
            />
          </Field>
        </div>
        <Button type="submit" look="main" disabled={minutes === null}>
          Announce
        </Button>
      </form>
    </Dialog>
  );
};

/** What the match clock shows now, as the referee has it. */
export const ClockQuestion = ({ state, now, answer, close }: QuestionProps) => {
  const [seconds] = useState(() => (state.clock === null ? 0 : Math.floor(readClock(state.clock, now))));
  const [typed, setTyped] = useState({
    minutes: String(Math.floor(seconds / 60)),
    seconds: String(seconds % 60).padStart(2, '0'),
  });
  const minutes = wholeNumber(typed.minutes, 239);
  const rest = wholeNumber(typed.seconds, 59);
  const command: Command | null =
    minutes === null || rest === null ? null : { type: 'setClock', seconds: minutes * 60 + rest };
  return (
    <QuestionForm
      title="Set clock"
      state={state}
      now={now}
      command={command}
      answer={answer}
      close={close}
      confirm="Set"
    >
      <div className="grid grid-cols-2 gap-3">
        <Field id="clock-minutes" label="Minutes">
          <input
            id="clock-minutes"
            inputMode="numeric"
            autoComplete="off"
            value={typed.minutes}
            onChange={({ target }) => setTyped({ ...typed, minutes: target.value })}
            className={`${INPUT} font-figures text-2xl`}
          />
        </Field>
        <Field id="clock-seconds" label="Seconds">
          <input
            id="clock-seconds"
            inputMode="numeric"
            autoComplete="off"
            value={typed.seconds}
            onChange={({ target }) => setTyped({ ...typed, seconds: target.value })}
            className={`${INPUT} font-figures text-2xl`}
          />
        </Field>
      </div>
      <p className="text-sm text-muted">The clock runs on from here when it is set.</p>
    </QuestionForm>
  );
};

/** A change that may have a reason, which fans read. */
export const WhyQuestion = ({ of, state, now, answer, close }: QuestionProps) => {
  const [reason, setReason] = useState('');
  const why = reason.trim();
  const command = why === '' ? of.command : withReason(of.command, why);
  return (
    <QuestionForm
      title={of.name}
      state={state}
      now={now}
      command={command}
      answer={answer}
      close={close}
      isGrave
    >
      <Field id="why" label="Reason" hint="May be left empty. Fans read it.">
        <input
          id="why"
          aria-describedby="why-hint"
          maxLength={200}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
          className={INPUT}
        />
      </Field>
    </QuestionForm>
  );
};

/** When it will be played instead, in the scorer's own time. */
export const KickoffQuestion = ({ state, now, answer, close }: QuestionProps) => {
  const [typed, setTyped] = useState(() => toLocalInput(state.kickoffAt));
  const kickoffAt = fromLocalInput(typed);
  const command: Command | null = kickoffAt === null ? null : { type: 'moveKickoff', kickoffAt };
  return (
    <QuestionForm
      title="Move kick-off"
      state={state}
      now={now}
      command={command}
      answer={answer}
      close={close}
    >
      <Field id="kickoff" label="New kick-off" hint="In your own time.">
        <input
          id="kickoff"
          type="datetime-local"
          aria-describedby="kickoff-hint"
          required
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
          className={INPUT}
        />
      </Field>
    </QuestionForm>
  );
};

/** Who wins at the table, why, and with which score. */
export const AwardQuestion = ({ state, now, answer, close }: QuestionProps) => {
  const { names } = state.setup;
  const [winner, setWinner] = useState<Side | null>(null);
  const [score, setScore] = useState(NO_SCORE);
  const [reason, setReason] = useState('');
  const given = scoreOf(score);
  const command: Command | null =
    winner === null || reason.trim() === '' || (given === null && !isBlank(score))
      ? null
      : { type: 'awardMatch', winner, reason: reason.trim(), ...(given && { score: given }) };
  return (
    <QuestionForm
      title="Award match"
      state={state}
      now={now}
      command={command}
      answer={answer}
      close={close}
      isGrave
    >
      <Choice
        label="Winner"
        options={SIDES.map((side) => [side, names[side]] as const)}
        value={winner}
        choose={setWinner}
      />
      <ScoreInput label="Score" names={names} value={score} edit={setScore} isOptional />
      <Field id="award-reason" label="Reason" hint="Fans read it.">
        <input
          id="award-reason"
          aria-describedby="award-reason-hint"
          required
          maxLength={200}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
          className={INPUT}
        />
      </Field>
    </QuestionForm>
  );
};

/** Whom the card was meant for. */
export const IdentityQuestion = ({ state, now, answer, close }: QuestionProps) => {
  const [player, setPlayer] = useState<{ readonly id?: string; readonly name: string } | null>(null);
  const reviewed = state.incidents.find(({ id }) => id === state.review?.incidentId);
  const side = reviewed !== undefined && 'side' in reviewed ? reviewed.side : undefined;
  const command: Command | null =
    player === null ? null : { type: 'closeReview', outcome: 'mistakenIdentity', player };
  return (
    <QuestionForm
      title="Another player"
      state={state}
      now={now}
      command={command}
      answer={answer}
      close={close}
    >
      <PlayerPick
        label="The card is for"
        lineup={side === undefined ? null : state.lineups[side]}
        first={null}
        value={player}
        choose={setPlayer}
      />
    </QuestionForm>
  );
};

/** The last word, asked once. */
export const FinalQuestion = ({ state, now, close, answer }: QuestionProps) => (
  <QuestionForm
    title="Make the result final?"
    state={state}
    now={now}
    command={{ type: 'finalize' }}
    answer={answer}
    close={close}
  >
    <p>After this nothing can be recorded or corrected, unless an editor reopens the match.</p>
  </QuestionForm>
);

export const ReopenQuestion = ({ state, now, close, answer }: QuestionProps) => {
  const [reason, setReason] = useState('');
  const command: Command | null = reason.trim() === '' ? null : { type: 'reopen', reason: reason.trim() };
  return (
    <QuestionForm title="Reopen" state={state} now={now} command={command} answer={answer} close={close}>
      <Field id="reopen-reason" label="Reason" hint="Fans read it.">
        <input
          id="reopen-reason"
          aria-describedby="reopen-reason-hint"
          required
          maxLength={200}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
          className={INPUT}
        />
      </Field>
    </QuestionForm>
  );
};
