'use client';

import { Button } from '../../../ui/button.tsx';
import { FormError } from '../../../ui/form-error.tsx';
import { SubmitButton } from '../../../ui/submit-button.tsx';

import type { RecordKind } from './messages.ts';
import * as messages from './messages.ts';

interface Props {
  readonly kind: RecordKind;
  readonly isArchived: boolean;
  readonly isBusy: boolean;
  readonly isSaved: boolean;
  readonly fault: string | null;
  readonly archive: (archived: boolean) => void;
}

/** Under the fields of a record: what became of the last try, and the two things that can be done with it. */
export const RecordFooter = ({ kind, isArchived, isBusy, isSaved, fault, archive }: Props) => (
  <div className="flex flex-col gap-4">
    {fault !== null && <FormError>{fault}</FormError>}
    <div className="flex flex-wrap items-center gap-3">
      <SubmitButton isBusy={isBusy}>{messages.save(kind)}</SubmitButton>
      <Button disabled={isBusy} onClick={() => archive(!isArchived)}>
        {isArchived ? messages.RESTORE : messages.ARCHIVE}
      </Button>
      <p role="status" className="min-w-0 text-muted">
        {isSaved ? messages.SAVED : ''}
      </p>
    </div>
    <p className="text-sm text-muted">{isArchived ? messages.IS_ARCHIVED : messages.ARCHIVE_HINT}</p>
  </div>
);
