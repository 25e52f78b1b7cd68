'use client';

import { useState } from 'react';
import { type ApiResult, errorText, fieldErrors } from '../../../api/request.ts';

interface Options<R, C> {
  /** As the page has it: a newer one comes when the page is read again. */
  readonly record: R;
  readonly versionOf: (record: R) => number;
  /** Whether something is typed that is not in the record. */
  readonly isTyped: (record: R) => boolean;
  /** Sends a change of the version `on`. */
  readonly send: (change: C, on: R) => Promise<ApiResult<R>>;
  /** Reads the record once more, after somebody else has changed it. */
  readonly newest: () => Promise<R | null>;
  /** Whether the form shows the same of both: then there is nothing to look over. */
  readonly looksSame: (one: R, other: R) => boolean;
  /** Shows a newer version, whoever made it. */
  readonly take: (record: R) => void;
  /** Brings somebody else's newer version into what is being typed, and says so. */
  readonly overtaken: (was: R, now: R) => string;
}

/** How a form saves a record that somebody else may be editing too: nobody's change is undone unseen. */
export const useSaving = <R, C>(options: Options<R, C>) => {
  const [record, setRecord] = useState(options.record);
  const [isBusy, setBusy] = useState(false);
  const [isSaved, setSaved] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const [faults, setFaults] = useState<Readonly<Record<string, string>>>({});

  const take = (next: R) => {
    setRecord(next);
    setFault(null);
    setFaults({});
    options.take(next);
  };

  const [given, setGiven] = useState(options.record);
  if (given !== options.record) {
    const next = options.record;
    setGiven(next);
    if (options.versionOf(next) > options.versionOf(record)) {
      if (options.looksSame(record, next)) setRecord(next);
      else if (options.isTyped(record)) {
        setRecord(next);
        setFault(options.overtaken(record, next));
      } else take(next);
    }
  }

  const send = async (change: C, on: R): Promise<void> => {
    const answer = await options.send(change, on);
    if (answer.kind === 'done') {
      take(answer.value);
      setSaved(true);
      return;
    }
    const isOvertaken = answer.kind === 'problem' && answer.problem.status === 409;
    const now = isOvertaken ? await options.newest() : null;
    if (now === null) {
      setFault(errorText(answer));
      setFaults(fieldErrors(answer));
      return;
    }
    if (options.looksSame(on, now)) return send(change, now);
    setRecord(now);
    setFault(options.overtaken(on, now));
  };

  const refuse = (text: string | null) => {
    setSaved(false);
    setFault(text);
    setFaults({});
  };

  const save = async (change: C) => {
    setBusy(true);
    refuse(null);
    await send(change, record);
    setBusy(false);
  };

  return {
    record,
    save,
    take,
    /** Says why nothing is sent. */
    refuse,
    /** What is typed is no longer what was saved. */
    touch: () => setSaved(false),
    isBusy,
    isSaved,
    fault,
    faults,
  };
};
