import type { CsvFault } from '@scoreline/import';
import * as messages from './messages.ts';

/** Rows that are not taken, each with its line and its reason. */
export const CsvFaults = ({ faults }: { readonly faults: readonly CsvFault[] }) => (
  <section aria-labelledby="faults-title">
    <h2 id="faults-title" className="border-b-2 border-rule pb-1 font-bold">
      {messages.rowsRejected(faults.length)}
    </h2>
    <ul>
      {faults.map(({ line, text, reason }) => (
        <li key={line} className="grid grid-cols-[4.5rem_minmax(0,1fr)] gap-3 border-b border-hairline py-2">
          <span className="text-muted">{messages.line(line)}</span>
          <span className="min-w-0">
            <span className="block font-semibold text-wrong">{reason}</span>
            <span className="block text-sm break-words text-muted">{text}</span>
          </span>
        </li>
      ))}
    </ul>
  </section>
);
