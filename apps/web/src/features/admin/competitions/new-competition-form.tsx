'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { createIdempotencyRefs } from '../../../api/idempotency.ts';
import { randomId } from '../../../api/random-id.ts';
import { Form } from '../../../ui/form.tsx';
import { CompetitionFields, type CompetitionInput, NEW_COMPETITION } from './competition-fields.tsx';
import { createCompetition } from './create-competition.ts';
import * as messages from './messages.ts';

export const NewCompetitionForm = () => {
  const router = useRouter();
  const [refOf] = useState(() => createIdempotencyRefs(randomId));
  const [value, setValue] = useState<CompetitionInput>(NEW_COMPETITION);
  const [isBusy, setBusy] = useState(false);
  const [fault, setFault] = useState<{
    readonly message: string;
    readonly faults: Readonly<Record<string, string>>;
  } | null>(null);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setBusy(true);
    setFault(null);
    const answer = await createCompetition(value, refOf);
    if (answer.kind === 'created') {
      router.push(`/admin?show=upcoming&competition=${encodeURIComponent(answer.id)}`);
      return;
    }
    setBusy(false);
    setFault(answer);
  };

  return (
    <Form {...{ submit, isBusy }} fault={fault?.message ?? null} action={messages.CREATE} isWide>
      <CompetitionFields value={value} edit={setValue} faults={fault?.faults ?? {}} />
    </Form>
  );
};
