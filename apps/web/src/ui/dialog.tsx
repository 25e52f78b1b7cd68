'use client';

import { type ReactNode, useEffect, useId, useRef } from 'react';
import * as messages from './messages.ts';
import { PlainButton } from './plain-button.tsx';

interface Props {
  readonly title: string;
  readonly close: () => void;
  readonly children: ReactNode;
}

/** A question over the console: a sheet at the thumb on a phone, in the middle elsewhere. Escape closes it. */
export const Dialog = ({ title, close, children }: Props) => {
  const ref = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const dialog = ref.current;
    if (dialog !== null && !dialog.open) dialog.showModal();
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      ref={ref}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
      className="mx-auto mt-auto mb-0 max-h-[90dvh] w-full max-w-xl scroll-pt-16 scroll-pb-24 overflow-y-auto overscroll-contain border-t-4 border-ink bg-paper text-ink backdrop:bg-[#000a] sm:my-auto sm:border-4"
    >
      <h2 id={id} className="border-b border-hairline py-4 pr-24 pl-4 text-lg font-bold">
        {title}
      </h2>
      <div className="flex flex-col gap-5 p-4">{children}</div>
      {/* Last, so that what is asked has the keyboard when the dialog opens. */}
      <PlainButton onClick={close} className="absolute top-1 right-1 min-h-12 px-3 underline">
        {messages.CLOSE}
      </PlainButton>
    </dialog>
  );
};
