import type { ConnectionState } from '@scoreline/live';
import { signInPath } from '../admin/next-path.ts';
import type { ConsoleState } from './match-console.ts';
import styles from './status-strip.module.css';
import { timeOf } from './time-of.ts';

interface Props {
  readonly matchId: string;
  readonly connection: { readonly state: ConnectionState; readonly since: number };
  readonly state: ConsoleState;
  /** Names of the others who have this match open. */
  readonly others: readonly string[];
  /** When the server was last heard of before this page was opened from the device, or null. */
  readonly keptSince: number | null;
  readonly retry: () => void;
  readonly help: () => void;
  readonly openNotTaken: () => void;
}

interface Said {
  readonly text: string;
  readonly isWell: boolean;
}
const well = (text: string): Said => ({ text, isWell: true });
const ill = (text: string): Said => ({ text, isWell: false });

const wordsOf = ({
  connection,
  state,
  keptSince,
}: Pick<Props, 'connection' | 'state' | 'keptSince'>): Said => {
  if (state.trouble === 'signedOut') return ill('Signed out');
  if (state.trouble === 'somebodyElse') return ill('Somebody else has signed in');
  switch (connection.state) {
    case 'connecting':
      return keptSince === null ? well('Connecting') : ill(`Offline since ${timeOf(keptSince)}`);
    case 'offline':
    case 'reconnecting':
      return ill(`Offline since ${timeOf(keptSince ?? connection.since)}`);
    case 'live':
    case 'polling':
      if (state.trouble === 'unreachable') return ill('Server does not answer');
      if (state.isBehind) return ill('Reading the log again');
      if (state.waiting.some(({ revision }) => revision === undefined)) return well('Sending');
      return well(connection.state === 'live' ? 'Connected' : 'Connected, slower');
    default:
      return connection.state satisfies never;
  }
};

/** Always there, always the same height: whether what is pressed gets through, how much waits, who else is here. */
export const StatusStrip = (props: Props) => {
  const { matchId, state, others, retry, help, openNotTaken } = props;
  const waiting = state.waiting.filter(({ revision }) => revision === undefined);
  const [first] = waiting;
  const said = wordsOf(props);
  const isWell = said.isWell && state.notTaken.length === 0;
  return (
    <header
      className={`sticky top-0 z-10 flex min-h-12 items-center gap-3 border-b px-4 text-sm ${isWell ? 'border-hairline bg-paper' : 'border-wrong bg-wrong text-paper'}`}
    >
      <p className="flex shrink-0 flex-col gap-x-3 leading-tight font-semibold sm:flex-row">
        <span key={said.text} className={said.text === 'Sending' ? styles.late : undefined}>
          {said.text}
        </span>
        {first !== undefined && (
          <span className={styles.late}>
            Waiting ({waiting.length}, since {timeOf(first.at)})
          </span>
        )}
        {first !== undefined && !state.isKept && <span>Not kept on this device: leave the page open</span>}
      </p>
      {(state.trouble === 'signedOut' || state.trouble === 'somebodyElse') && (
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
        <button type="button" onClick={retry} className="min-h-12 shrink-0 px-1 underline">
          Try now
        </button>
      )}
      {state.notTaken.length > 0 && (
        <button
          type="button"
          onClick={openNotTaken}
          className="min-h-12 shrink-0 px-1 font-semibold underline"
        >
          Not taken ({state.notTaken.length})
        </button>
      )}
      <p className="ml-auto min-w-0 truncate">{others.length > 0 && <>Also here: {others.join(', ')}</>}</p>
      <button
        type="button"
        aria-label="Keyboard shortcuts"
        aria-keyshortcuts="?"
        onClick={help}
        className="min-h-12 min-w-12 font-semibold"
      >
        ?
      </button>
    </header>
  );
};
