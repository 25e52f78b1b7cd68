'use client';

import { described, Field, INPUT } from '../../../../ui/field.tsx';
import * as messages from '../messages.ts';
import { NOTE_FAULT, noteOf, oneLine, remainingText } from './note-text.ts';

interface Props {
  readonly id: string;
  readonly hint: string;
  readonly value: string;
  readonly edit: (typed: string) => void;
}

/**
 * A line of commentary, which wraps; Enter sends its form. Too much is said and not cut off: what was pasted is for its
 * author to shorten.
 */
export const NoteField = ({ id, hint, value, edit }: Props) => {
  const isTooLong = value.trim() !== '' && noteOf(value) === null;
  return (
    <Field id={id} label={messages.NOTE_TEXT} hint={hint}>
      <textarea
        {...described(id, { hint: true, fault: isTooLong ? NOTE_FAULT : undefined })}
        aria-describedby={`${id}-hint ${id}-room`}
        rows={4}
        enterKeyHint="send"
        value={value}
        onChange={({ target }) => edit(oneLine(target.value))}
        onKeyDown={(event) => {
          // Enter also ends the choice of a character that is put together from several keys.
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          event.currentTarget.form?.requestSubmit();
        }}
        className={`${INPUT} resize-none`}
      />
      <p
        id={`${id}-room`}
        className={`text-right text-sm ${isTooLong ? 'font-semibold text-wrong' : 'text-muted'}`}
      >
        {remainingText(value)}
      </p>
    </Field>
  );
};
