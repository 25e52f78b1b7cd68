import type { LeftOut } from '@scoreline/import';
import * as messages from './messages.ts';

/** What of a file is not entered, each with its place and its reason, and what else is to be told of it. */
export const FileFindings = ({
  leftOut,
  notes,
}: {
  readonly leftOut: readonly LeftOut[];
  readonly notes: readonly string[];
}) => (
  <>
    {leftOut.length > 0 && (
      <section aria-labelledby="left-out-title">
        <h2 id="left-out-title" className="border-b-2 border-rule pb-1 font-bold">
          {messages.leftOut(leftOut.length)}
        </h2>
        <ul>
          {leftOut.map(({ place, problem }) => (
            <li
              key={`${place} ${problem}`}
              className="border-b border-hairline py-2 [overflow-wrap:anywhere]"
            >
              <span className="block font-semibold text-wrong">{problem}</span>
              <span className="block text-sm text-muted">{place}</span>
            </li>
          ))}
        </ul>
      </section>
    )}
    {notes.length > 0 && (
      <section aria-labelledby="notes-title">
        <h2 id="notes-title" className="border-b-2 border-rule pb-1 font-bold">
          {messages.NOTES}
        </h2>
        <ul>
          {notes.map((note) => (
            <li key={note} className="border-b border-hairline py-2 [overflow-wrap:anywhere]">
              {note}
            </li>
          ))}
        </ul>
      </section>
    )}
  </>
);
