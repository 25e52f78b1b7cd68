'use client';

import { useLinkStatus } from 'next/link';
import * as messages from './messages.ts';

/** What a link says, and while what it leads to is on its way, that it is. */
export const PendingLinkText = ({ words }: { readonly words: string }) => {
  const { pending } = useLinkStatus();
  return <span aria-busy={pending}>{pending ? messages.LOADING : words}</span>;
};
