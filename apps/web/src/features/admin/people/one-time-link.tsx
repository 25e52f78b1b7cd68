'use client';

import type { MadeLink } from '@scoreline/protocol';
import { dayOf, dayTitle, timeOf } from '../../../locale/day.ts';
import { CopyField } from '../../../ui/copy-field.tsx';
import { QrCode } from '../../../ui/qr-code.tsx';
import * as messages from './messages.ts';

interface Props {
  readonly id: string;
  readonly link: MadeLink;
  /** What to do with it. */
  readonly words: string;
  readonly zone: string;
}

const HERE_ONLY = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/** A link that works once. It is shown now and never again: nobody keeps it. */
export const OneTimeLink = ({ id, link: { path, expiresAt }, words, zone }: Props) => {
  const address = `${window.location.origin}${path}`;
  const day = dayOf(expiresAt, zone);
  return (
    <div className="flex max-w-xl flex-col gap-4 border-l-4 border-ink py-2 pl-4">
      <p role="status">
        {messages.oneTimeLink(words, messages.dayAndTime(dayTitle(day, day), timeOf(expiresAt, zone)))}
      </p>
      <CopyField id={id} label={messages.LINK} text={address} />
      <QrCode text={address} label={messages.LINK_AS_QR} />
      {HERE_ONLY.test(window.location.hostname) && (
        <p className="text-sm text-muted">{messages.LOCAL_LINK}</p>
      )}
    </div>
  );
};
