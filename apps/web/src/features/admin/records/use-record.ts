'use client';

import { type FormEvent, useState } from 'react';
import type { z } from 'zod';
import { errorText, fieldErrors, requestApi } from '../../../api/request.ts';
import { changesOf, type FormValues, merge } from './merge.ts';

import type { RecordKind } from './messages.ts';
import * as messages from './messages.ts';

interface VersionedRecord {
  readonly version: number;
  readonly archived: boolean;
}

interface Options<R extends VersionedRecord, T extends FormValues> {
  readonly kind: RecordKind;
  readonly record: R;
  /** Where it is edited. */
  readonly path: string;
  readonly schema: z.ZodType<R>;
  /** Reads it once more, after somebody else has changed it. */
  readonly newest: () => Promise<R | null>;
  readonly toTyped: (record: R) => T;
  /** Fields that are null when nothing is typed. */
  readonly nullable: readonly (keyof T & string)[];
  readonly numeric?: readonly (keyof T & string)[];
}

/**
 * A form that edits a record. Only changed fields are sent, with the version they were read from. Overtaken by
 * somebody else, the form takes their changes in, keeps what was typed, and says where both changed the same.
 */
export const useRecord = <R extends VersionedRecord, T extends FormValues>(options: Options<R, T>) => {
  const { kind, path, schema, newest, toTyped, nullable, numeric = [] } = options;
  const [record, setRecord] = useState(options.record);
  const [typed, setTyped] = useState(() => toTyped(options.record));
  const [theirs, setTheirs] = useState<Partial<T>>({});
  const [isBusy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const [faults, setFaults] = useState<Readonly<Record<string, string>>>({});
  const [isSaved, setSaved] = useState(false);

  /** Shows a newer version of the record, whoever made it. */
  const take = (next: R) => {
    setRecord(next);
    setTyped(toTyped(next));
    setTheirs({});
    setFault(null);
    setFaults({});
  };

  const send = async (changes: object, on: R): Promise<void> => {
    const answer = await requestApi(
      { method: 'PATCH', path, body: { version: on.version, ...changes } },
      schema,
    );
    if (answer.kind === 'done') {
      take(answer.value);
      setSaved(true);
      return;
    }
    const isOvertaken = answer.kind === 'problem' && answer.problem.status === 409;
    const now = isOvertaken ? await newest() : null;
    if (now === null) {
      setFault(errorText(answer));
      setFaults(fieldErrors(answer));
      return;
    }
    const [was, is] = [toTyped(on), toTyped(now)];
    // What changed is nothing that this form shows, so there is nothing to look over.
    if (JSON.stringify([was, on.archived]) === JSON.stringify([is, now.archived])) return send(changes, now);
    const merged = merge(was, typed, is);
    setRecord(now);
    setTyped(merged.typed);
    setTheirs(merged.theirs);
    setFault(messages.conflict(kind));
  };

  const begin = async (changes: object) => {
    setBusy(true);
    setFault(null);
    setFaults({});
    setSaved(false);
    await send(changes, record);
    setBusy(false);
  };

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const values: Record<string, unknown> = {};
    for (const [field, text] of Object.entries(changesOf(toTyped(record), typed))) {
      const value = String(text).trim();
      values[field] =
        value === '' && nullable.includes(field) ? null : numeric.includes(field) ? Number(value) : value;
    }
    await begin(values);
  };

  return {
    record,
    typed,
    edit: (field: keyof T & string, value: string) => {
      setSaved(false);
      setTyped((before) => ({ ...before, [field]: value }));
    },
    /** What somebody else made of a field that is typed here too. */
    hintOf: (field: keyof T & string): string | undefined =>
      theirs[field] === undefined ? undefined : messages.theirValue(theirs[field]),
    submit,
    archive: (archived: boolean) => begin({ archived }),
    take,
    isBusy,
    isSaved,
    fault,
    faults,
  };
};
