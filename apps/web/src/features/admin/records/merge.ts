/** The fields of a form, as typed. */
export type FormValues = Readonly<Record<string, string>>;

/** What differs from how it was read: only that is sent, so that nobody's other changes are undone. */
export const changesOf = <T extends FormValues>(read: T, typed: T): Partial<T> => {
  const changed: Partial<T> = {};
  for (const field in typed) if (typed[field]?.trim() !== read[field]) changed[field] = typed[field];
  return changed;
};

export interface MergeResult<T extends FormValues> {
  /** What the form shows now: the newest of every field, but what was typed stays. */
  readonly typed: T;
  /** Fields that both changed, with what somebody else made of them. */
  readonly theirs: Partial<T>;
}

/** Brings somebody else's newer version into a form that is being typed into. Nothing typed is lost. */
export const merge = <T extends FormValues>(read: T, typed: T, newest: T): MergeResult<T> => {
  const result = { ...newest };
  const theirs: Partial<T> = {};
  for (const field in typed) {
    if (typed[field] === read[field] || typed[field] === newest[field]) continue;
    result[field] = typed[field];
    if (newest[field] !== read[field]) theirs[field] = newest[field];
  }
  return { typed: result, theirs };
};
