'use client';

import { Button } from '../../../ui/button.tsx';
import { FormError } from '../../../ui/form-error.tsx';
import { SubmitButton } from '../../../ui/submit-button.tsx';

interface Props {
  readonly what: string;
  readonly isArchived: boolean;
  readonly isBusy: boolean;
  readonly isSaved: boolean;
  readonly fault: string | null;
  readonly archive: (archived: boolean) => void;
}

/** Under the fields of a record: what became of the last try, and the two things that can be done with it. */
export const RecordFooter = ({ what, isArchived, isBusy, isSaved, fault, archive }: Props) => (
  <div className="flex flex-col gap-4">
    {fault !== null && <FormError>{fault}</FormError>}
    <div className="flex flex-wrap items-center gap-3">
      <SubmitButton isBusy={isBusy}>Save {what}</SubmitButton>
      <Button disabled={isBusy} onClick={() => archive(!isArchived)}>
        {isArchived ? 'Restore' : 'Archive'}
      </Button>
      <p role="status" className="min-w-0 text-muted">
        {isSaved ? 'Saved.' : ''}
      </p>
    </div>
    <p className="text-sm text-muted">
      {isArchived
        ? 'Archived: no list and no board shows it. Its address still does.'
        : 'Archiving hides it from lists and boards. Nothing is deleted, and it can be restored.'}
    </p>
  </div>
);
