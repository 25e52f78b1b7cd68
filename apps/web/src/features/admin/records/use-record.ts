'use client';

import { type FormEvent, useState } from 'react';
import type { z } from 'zod';
import { requestApi } from '../../../api/request.ts';
import type { EditedField } from '../../../ui/field.tsx';
import { changesOf, type FormValues, merge } from './merge.ts';

import type { RecordKind } from './messages.ts';
import * as messages from './messages.ts';
import { useSaving } from './use-saving.ts';

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
  const [typed, setTyped] = useState(() => toTyped(options.record));
  const [theirs, setTheirs] = useState<Partial<T>>({});
  const { record, save, touch, ...saving } = useSaving<R, object>({
    record: options.record,
    versionOf: ({ version }) => version,
    isTyped: (on) => Object.keys(changesOf(toTyped(on), typed)).length > 0,
    send: (changes, on) =>
      requestApi({ method: 'PATCH', path, body: { version: on.version, ...changes } }, schema),
    newest,
    looksSame: (one, other) =>
      JSON.stringify([toTyped(one), one.archived]) === JSON.stringify([toTyped(other), other.archived]),
    take: (next) => {
      setTyped(toTyped(next));
      setTheirs({});
    },
    overtaken: (was, now) => {
      const merged = merge(toTyped(was), typed, toTyped(now));
      setTyped(merged.typed);
      setTheirs(merged.theirs);
      return messages.conflict(kind);
    },
  });

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const values: Record<string, unknown> = {};
    for (const [field, text] of Object.entries(changesOf(toTyped(record), typed))) {
      const value = String(text).trim();
      values[field] =
        value === '' && nullable.includes(field) ? null : numeric.includes(field) ? Number(value) : value;
    }
    await save(values);
  };

  const edit = (field: keyof T & string, value: string) => {
    touch();
    setTyped((before) => ({ ...before, [field]: value }));
  };

  /** What the control of a field takes. Its hint is what somebody else made of it meanwhile. */
  const field = (name: keyof T & string): Omit<EditedField, 'label'> & { readonly autoComplete: 'off' } => {
    const their = theirs[name];
    return {
      id: name,
      autoComplete: 'off',
      fault: saving.faults[name],
      value: typed[name] ?? '',
      edit: (value) => edit(name, value),
      ...(their === undefined ? {} : { hint: messages.theirValue(their) }),
    };
  };

  const archive = (archived: boolean) => save({ archived });

  return { ...saving, kind, record, typed, edit, field, submit, archive };
};
