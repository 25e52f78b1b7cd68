'use client';

import { useRouter } from 'next/navigation';
import * as messages from './messages.ts';

/** One round of a long season. Where scripts run, choosing it is enough. */
export const RoundPicker = ({
  path,
  rounds,
  round,
}: {
  readonly path: string;
  readonly rounds: readonly string[];
  readonly round: string | null;
}) => {
  const router = useRouter();
  return (
    <form action={path} method="get" className="mt-4 flex items-center gap-2 text-[0.9375rem] print:hidden">
      <label className="flex items-center gap-2">
        {messages.ROUND}
        <select
          key={round}
          name="round"
          defaultValue={round ?? ''}
          onChange={({ target }) =>
            router.push(target.value === '' ? path : `${path}?round=${encodeURIComponent(target.value)}`)
          }
          className="choice"
        >
          <option value="">{messages.ALL_ROUNDS}</option>
          {rounds.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </select>
      </label>
      <noscript>
        <button type="submit" className="choice">
          {messages.SHOW}
        </button>
      </noscript>
    </form>
  );
};
