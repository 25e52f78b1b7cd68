'use client';

import type { Side } from '@scoreline/match';
import { useState } from 'react';
import { type QuestionProps, wholeNumber } from '../../../features/admin/console/questions/question.ts';
import { QuestionForm } from '../../../features/admin/console/questions/question-form.tsx';
import { TextField } from '../../../ui/text-field.tsx';

const MAX_SHIRT = 99;

const sideOf = ({ of }: QuestionProps): Side => of.side ?? 'home';

/** A shirt number, or null. */
const shirtOf = (typed: string): number | null => {
  const number = wholeNumber(typed, MAX_SHIRT);
  return number === 0 ? null : number;
};

/** The shirts of a side in the order in which they serve. */
export const CourtOrderQuestion = ({ players, ...props }: QuestionProps & { readonly players: number }) => {
  const [typed, setTyped] = useState<readonly string[]>(() => Array.from({ length: players }, () => ''));
  const shirts = typed.map(shirtOf);
  const whole = shirts.filter((shirt) => shirt !== null);
  const isWhole = whole.length === players && new Set(whole).size === players;
  return (
    <QuestionForm
      {...props}
      command={isWhole ? { type: 'setCourtOrder', side: sideOf(props), shirts: whole } : null}
    >
      <p className="text-muted">Shirt numbers in the order in which they serve.</p>
      <div className="grid grid-cols-3 gap-3">
        {typed.map((value, index) => (
          <TextField
            // biome-ignore lint/suspicious/noArrayIndexKey: places have no other name than their number
            key={index}
            id={`shirt-${index + 1}`}
            label={`${index + 1}`}
            inputMode="numeric"
            autoComplete="off"
            maxLength={2}
            value={value}
            edit={(to) => setTyped(typed.with(index, to))}
          />
        ))}
      </div>
    </QuestionForm>
  );
};

/** Who comes on for whom, by shirt number. */
export const ReplacementQuestion = (props: QuestionProps) => {
  const [on, setOn] = useState('');
  const [off, setOff] = useState('');
  const [numberOn, numberOff] = [shirtOf(on), shirtOf(off)];
  const isWhole = numberOn !== null && numberOff !== null && numberOn !== numberOff;
  return (
    <QuestionForm
      {...props}
      command={isWhole ? { type: 'replacePlayer', side: sideOf(props), off: numberOff, on: numberOn } : null}
    >
      <div className="grid grid-cols-2 gap-3">
        <TextField
          id="shirt-on"
          label="On"
          inputMode="numeric"
          autoComplete="off"
          maxLength={2}
          value={on}
          edit={setOn}
        />
        <TextField
          id="shirt-off"
          label="Off"
          inputMode="numeric"
          autoComplete="off"
          maxLength={2}
          value={off}
          edit={setOff}
        />
      </div>
    </QuestionForm>
  );
};
