'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { CompetitionFields, type TypedCompetition } from './competition-fields.tsx';
import { Fault } from './control.tsx';
import { makeCompetition } from './make-match.ts';
import { makeOnce } from './make-once.ts';
import { randomId } from './random-id.ts';
import { SubmitButton } from './submit-button.tsx';

export const NewCompetitionForm = () => {
  const router = useRouter();
  const [refOf] = useState(() => makeOnce(randomId));
  const [value, setValue] = useState<TypedCompetition>({ name: '', season: '', sport: 'football' });
  const [isBusy, setBusy] = useState(false);
  const [fault, setFault] = useState<{
    readonly message: string;
    readonly faults: Readonly<Record<string, string>>;
  } | null>(null);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setBusy(true);
    setFault(null);
    const answer = await makeCompetition(value, refOf);
    if (answer.kind === 'made') {
      router.push(`/admin?show=upcoming&competition=${encodeURIComponent(answer.id)}`);
      return;
    }
    setBusy(false);
    setFault(answer);
  };

  return (
    <form method="post" onSubmit={submit} className="flex max-w-xl flex-col gap-5">
      <CompetitionFields value={value} edit={setValue} faults={fault?.faults ?? {}} />
      {fault !== null && <Fault>{fault.message}</Fault>}
      <SubmitButton isBusy={isBusy}>Create competition</SubmitButton>
    </form>
  );
};
