'use client';

import { useState } from 'react';
import { type QuestionProps, wholeNumber } from '../../../features/admin/console/questions/question.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { TextField } from '../../../ui/text-field.tsx';

const MINUTES = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

/** How much time is added: one tap for what is usual, a number for the rest. */
export const AddedTimeQuestion = ({ of, answer, close }: QuestionProps) => {
  const [typed, setTyped] = useState('');
  const minutes = wholeNumber(typed, 60);
  return (
    <Dialog title={of.name} close={close}>
      <div className="grid grid-cols-4 gap-2">
        {MINUTES.map((one) => (
          <Button
            key={one}
            aria-label={`Added time ${one} min`}
            onClick={() => answer({ type: 'announceAddedTime', minutes: one })}
            className="font-figures text-2xl"
          >
            +{one}
          </Button>
        ))}
      </div>
      <form
        className="flex items-end gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          if (minutes !== null) answer({ type: 'announceAddedTime', minutes });
        }}
      >
        <div className="grow">
          <TextField
            id="added-minutes"
            label="Another number of minutes"
            inputMode="numeric"
            autoComplete="off"
            value={typed}
            edit={setTyped}
          />
        </div>
        <Button type="submit" look="main" disabled={minutes === null}>
          Announce
        </Button>
      </form>
    </Dialog>
  );
};
