'use client';

import { useEffect, useRef } from 'react';
import * as messages from './messages.ts';
import { SearchBox } from './search-box.tsx';

/** The search over the page; Escape closes it, and the page is where it was. */
export default function SearchDialog({ onClose }: { readonly onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-label={messages.SEARCH}
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && dialog.current?.close()}
      onKeyDown={() => {}}
      className="search-dialog"
    >
      <div className="p-4">
        <SearchBox initial={{ text: '', results: [] }} onLeave={() => dialog.current?.close()} />
      </div>
    </dialog>
  );
}
