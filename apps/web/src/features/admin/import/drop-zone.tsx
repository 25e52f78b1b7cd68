'use client';

import { decode, type SourceText } from '@scoreline/import';
import { useRef, useState } from 'react';
import { Button } from '../../../ui/button.tsx';
import { FormError } from '../../../ui/form-error.tsx';
import * as messages from './messages.ts';

const MOST_BYTES = 4 * 1024 * 1024;

/** Where files are dropped, or chosen with the keyboard. */
export const DropZone = ({ onFiles }: { readonly onFiles: (files: readonly SourceText[]) => void }) => {
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const [fault, setFault] = useState<string | null>(null);

  const take = async (list: FileList | null) => {
    const files = [...(list ?? [])];
    if (files.length === 0) return;
    const large = files.find(({ size }) => size > MOST_BYTES);
    if (large !== undefined) {
      setFault(messages.tooLarge(large.name));
      return;
    }
    setFault(null);
    onFiles(
      await Promise.all(
        files.map(async (file) => ({
          file: file.name,
          text: decode(new Uint8Array(await file.arrayBuffer())),
        })),
      ),
    );
  };

  return (
    <div className="flex max-w-xl flex-col gap-3">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button inside is the first. */}
      <div
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          void take(event.dataTransfer.files);
        }}
        className={`flex flex-col items-start gap-3 border-2 border-dashed p-6 ${isOver ? 'border-ink' : 'border-muted'}`}
      >
        <Button look="main" onClick={() => input.current?.click()}>
          {messages.CHOOSE_FILE}
        </Button>
        <p className="text-muted">{messages.DROP_HINT}</p>
        <input
          ref={input}
          type="file"
          multiple
          aria-label={messages.FILE}
          accept=".json,.txt,.csv,.tsv"
          className="sr-only"
          tabIndex={-1}
          onChange={async ({ target }) => {
            await take(target.files);
            target.value = '';
          }}
        />
      </div>
      {fault !== null && <FormError>{fault}</FormError>}
    </div>
  );
};
