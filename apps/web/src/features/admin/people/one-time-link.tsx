'use client';

import type { MadeLink } from '@scoreline/protocol';
import { dayOf, dayTitle, timeOf } from '../../../locale/day.ts';
import { CopyField } from '../../../ui/copy-field.tsx';
import { QrCode } from '../../../ui/qr-code.tsx';

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
        {words} It works once, until {dayTitle(day, day)}, {timeOf(expiresAt, zone)}, and is shown only now.
      </p>
      <CopyField id={id} label="Link" text={address} />
      <QrCode text={address} label="The link as a QR code" />
      {HERE_ONLY.test(window.location.hostname) && (
        <p className="text-sm text-muted">
          The link begins with the address of this page, which only this computer can open. For others, open
          this page under the address that they use, and make another link.
        </p>
      )}
    </div>
  );
};
