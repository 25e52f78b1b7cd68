import type { ConnectionState } from '@scoreline/live';
import { signInPath } from '../admin/next-path.ts';
import type { ConsoleState } from './match-console.ts';

interface Props {
  readonly matchId: string;
  readonly connection: { readonly state: ConnectionState; readonly since: number };
  readonly state: ConsoleState;
  /** Names of the others who have this match open. */
  readonly others: readonly string[];
  readonly retry: () => void;
  readonly help: () => void;
}

const timeOf = (instant: number): string =>
  new Date(instant).toLocaleTimeString(undefined, { hour: '2-digit', minute: '2-digit', hour12: false });

const words = ({ connection, state }: Pick<Props, 'connection' | 'state'>): string => {
  if (state.trouble === 'signedOut') return 'Signed out';
  switch (connection.state) {
    case 'connecting':
      return 'Connecting';
    case 'offline':
    case 'reconnecting':
      return `Offline since ${timeOf(connection.since)}`;
    case 'live':
    case 'polling':
      if (state.trouble === 'unreachable') return 'Server does not answer';
      if (state.isBehind) return 'Reading the log again';
      return connection.state === 'live' ? 'Connected' : 'Connected, slower';
    default:
      return connection.state satisfies never;
  }
};

/** Always there, always the same height: whether what is pressed gets through, how much waits, who else is here. */
export const StatusStrip = ({ matchId, connection, state, others, retry, help }: Props) => {
  const waiting = state.waiting.filter(({ revision }) => revision === undefined).length;
  const said = words({ connection, state });
  const isWell = said === 'Connected' || said === 'Connecting' || said === 'Connected, slower';
  return (
    <div
      className={`sticky top-0 z-10 flex min-h-12 items-center gap-3 border-b px-4 text-sm ${isWell ? 'border-hairline bg-paper' : 'border-wrong bg-wrong text-paper'}`}
    >
      <p className="flex min-w-0 flex-wrap gap-x-2 font-semibold">
        <span>{said}</span>
        {waiting > 0 && <span className="appear-late">Waiting ({waiting})</span>}
      </p>
      {state.trouble === 'signedOut' && (
        <a
          href={signInPath(`/admin/match/${matchId}`)}
          target="_blank"
          rel="noreferrer"
          className="inline-flex min-h-12 items-center underline"
        >
          Sign in
        </a>
      )}
      {state.trouble !== null && (
        <button type="button" onClick={retry} className="min-h-12 px-1 underline">
          Try now
        </button>
      )}
      <p className="ml-auto min-w-0 truncate">
        {others.length > 0 && (
          <>
            <span className="text-current">Also here: </span>
            {others.join(', ')}
          </>
        )}
      </p>
      <button
        type="button"
        aria-label="Keyboard shortcuts"
        aria-keyshortcuts="?"
        onClick={help}
        className="min-h-12 min-w-12 font-semibold"
      >
        ?
      </button>
    </div>
  );
};
