'use client';

import { useEffect, useRef, useState } from 'react';
import { Button } from './button.tsx';
import { FormError } from './form-error.tsx';
import * as messages from './messages.ts';

interface Props {
  /** What the button says that leads to the question. */
  readonly label: string;
  /** Which of several such buttons it is, for who cannot see beside what it stands. */
  readonly what?: string;
  /** What will happen. */
  readonly question: string;
  readonly act: string;
  readonly keep: string;
  /** Resolves to why it was not done, or null. */
  readonly run: () => Promise<string | null>;
}

/** Something that cannot be taken back easily: asked once, done with the second press. */
export const ConfirmButton = ({ label, what, question, act, keep, run }: Props) => {
  const [isAsked, setAsked] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const keeper = useRef<HTMLButtonElement>(null);
  const wasAsked = useRef(false);

  // The keyboard goes along with the buttons, to the one that changes nothing.
  useEffect(() => {
    if (isAsked) keeper.current?.focus();
    else if (wasAsked.current) opener.current?.focus();
    wasAsked.current = isAsked;
  }, [isAsked]);

  const doIt = async () => {
    setBusy(true);
    setFault(null);
    const why = await run();
    setBusy(false);
    setFault(why);
    if (why === null) setAsked(false);
  };

  if (!isAsked)
    return (
      <Button
        ref={opener}
        look="grave"
        aria-label={what === undefined ? undefined : messages.which(label, what)}
        onClick={() => setAsked(true)}
      >
        {label}
      </Button>
    );
  return (
    <fieldset className="flex w-full flex-wrap items-center gap-3">
      <legend className="max-w-prose pb-2">{question}</legend>
      <Button look="grave" disabled={isBusy} aria-busy={isBusy} onClick={doIt}>
        {act}
      </Button>
      <Button
        ref={keeper}
        disabled={isBusy}
        onClick={() => {
          setFault(null);
          setAsked(false);
        }}
      >
        {keep}
      </Button>
      {fault !== null && (
        <div className="basis-full">
          <FormError>{fault}</FormError>
        </div>
      )}
    </fieldset>
  );
};
