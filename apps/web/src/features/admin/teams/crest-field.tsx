'use client';

import { type TeamRecord, teamRecord } from '@scoreline/protocol';
import { useRef, useState } from 'react';
import { errorText, requestApi } from '../../../api/request.ts';
import { uploadFile } from '../../../api/upload.ts';
import { Button } from '../../../ui/button.tsx';
import { FormError } from '../../../ui/form-error.tsx';
import * as messages from './messages.ts';

const MOST_BYTES = 256 * 1024;

interface Props {
  readonly team: TeamRecord;
  readonly done: (team: TeamRecord) => void;
}

/** A team's crest: chosen, shown as fans will see it, or taken away. */
export const CrestField = ({ team, done }: Props) => {
  const input = useRef<HTMLInputElement>(null);
  const [isBusy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);

  const upload = async (file: File) => {
    setFault(null);
    if (file.size > MOST_BYTES) {
      setFault(messages.crestTooLarge(file.name, Math.ceil(file.size / 1024)));
      return;
    }
    setBusy(true);
    const answer = await uploadFile(`/v1/teams/${team.id}/crest?version=${team.version}`, file, teamRecord);
    setBusy(false);
    if (answer.kind === 'done') done(answer.value);
    else setFault(errorText(answer));
  };

  const remove = async () => {
    setBusy(true);
    const body = { version: team.version, crest: null };
    const answer = await requestApi({ method: 'PATCH', path: `/v1/teams/${team.id}`, body }, teamRecord);
    setBusy(false);
    if (answer.kind === 'done') done(answer.value);
    else setFault(errorText(answer));
  };

  return (
    <section aria-labelledby="crest-title" className="flex flex-col gap-4">
      <h2 id="crest-title" className="border-b-2 border-rule pb-1 font-bold">
        {messages.CREST}
      </h2>
      <div className="flex size-32 items-center justify-center border border-hairline">
        {team.crest === undefined ? (
          <span className="text-sm text-muted">{messages.NO_CREST}</span>
        ) : (
          // biome-ignore lint/performance/noImgElement: the API serves it at the size it is kept, for good.
          <img
            src={team.crest}
            alt={messages.crestOf(team.name)}
            width={112}
            height={112}
            className="size-28 object-contain"
          />
        )}
      </div>
      <p id="crest-hint" className="text-sm text-muted">
        {messages.CREST_HINT}
      </p>
      {fault !== null && <FormError>{fault}</FormError>}
      <input
        ref={input}
        type="file"
        aria-label={messages.CREST_FILE}
        accept="image/png,image/jpeg,image/webp"
        className="sr-only"
        tabIndex={-1}
        onChange={({ target }) => {
          const file = target.files?.[0];
          target.value = '';
          if (file !== undefined) void upload(file);
        }}
      />
      <div className="flex flex-wrap gap-3">
        <Button
          disabled={isBusy}
          aria-busy={isBusy}
          aria-describedby="crest-hint"
          onClick={() => input.current?.click()}
        >
          {team.crest === undefined ? messages.CHOOSE_FILE : messages.CHOOSE_OTHER}
        </Button>
        {team.crest !== undefined && (
          <Button disabled={isBusy} onClick={remove}>
            {messages.REMOVE_CREST}
          </Button>
        )}
      </div>
    </section>
  );
};
