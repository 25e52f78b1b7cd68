'use client';

import { useRef, useState } from 'react';
import { Button } from './button.tsx';
import { INPUT } from './field.tsx';
import * as messages from './messages.ts';

interface Props {
  readonly id: string;
  /** What it is that can be copied. */
  readonly label: string;
  readonly text: string;
}

/** A text to take along, whole, with one press. */
export const CopyField = ({ id, label, text }: Props) => {
  const field = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState('');

  const copy = async () => {
    field.current?.focus();
    field.current?.select();
    try {
      await navigator.clipboard.writeText(text);
      setSaid(messages.COPIED);
    } catch {
      // Pages without TLS have no clipboard; the old way works there in most browsers.
      setSaid(document.execCommand('copy') ? messages.COPIED : messages.SELECTED);
    }
  };

  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="font-semibold">
        {label}
      </label>
      <div className="flex flex-wrap gap-2">
        <input
          ref={field}
          id={id}
          type="text"
          readOnly
          value={text}
          onFocus={({ target }) => target.select()}
          className={`${INPUT} min-w-0 basis-64 grow font-mono`}
        />
        <Button onClick={copy}>{messages.COPY}</Button>
      </div>
      <p role="status" className="min-h-6 text-sm text-muted">
        {said}
      </p>
    </div>
  );
};
