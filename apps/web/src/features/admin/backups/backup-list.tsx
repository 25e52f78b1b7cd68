import type { Backups } from '@scoreline/protocol';
import { momentOf } from '../../../locale/day.ts';
import * as messages from './messages.ts';

interface Props {
  readonly state: Backups;
  readonly zone: string;
}

/** What is kept, newest first, and what has gone wrong since. */
export const BackupList = ({ state, zone }: Props) => {
  const { backups, failure, nightly, serverTime } = state;
  const [newest] = backups;
  return (
    <>
      <p className="max-w-prose pb-4">
        {messages.nightly(nightly.at, nightly.kept)}
        {newest !== undefined && ` ${messages.newest(messages.ageOf(serverTime - newest.madeAt))}`}
      </p>
      {failure !== null && (
        <p className="mb-4 border-l-4 border-wrong py-2 pl-3 font-semibold break-words text-wrong">
          {messages.failed(momentOf(failure.at, zone), failure.reason)}
        </p>
      )}
      {backups.length === 0 ? (
        <p className="border-t-2 border-rule py-3 text-muted">{messages.NONE}</p>
      ) : (
        <ul className="border-t-2 border-rule">
          {backups.map(({ file, reason, madeAt, bytes }) => (
            <li key={file} className="border-b border-hairline py-3">
              <p className="font-semibold">
                {momentOf(madeAt, zone)}{' '}
                <span className="font-normal text-muted">
                  {messages.REASONS[reason]}, {messages.size(bytes)}
                </span>
              </p>
              <p className="font-mono text-sm break-all text-muted">{file}</p>
            </li>
          ))}
        </ul>
      )}
    </>
  );
};
