import type { ConnectionState } from '@scoreline/live';
import { PlainButton } from '../../../../ui/plain-button.tsx';
import { signInPath } from '../../../sign-in/next-path.ts';
import * as messages from '../messages.ts';
import type { ConsoleState } from '../state/match-console.ts';
import styles from './status-strip.module.css';
import { timeOf } from './time-of.ts';

interface Props {
  readonly matchId: string;
  readonly connection: { readonly state: ConnectionState; readonly since: number };
  readonly state: ConsoleState;
  /** Names of the others who have this match open. */
  readonly others: readonly string[];
  /** When the server was last heard of before this page was opened from the device, or null. */
  readonly offlineSince: number | null;
  readonly retry: () => void;
  readonly help: () => void;
  readonly openNotTaken: () => void;
}

interface Status {
  readonly text: string;
  readonly isWell: boolean;
  /** Shown only when it lasts. */
  readonly isBrief?: boolean;
}
const well = (text: string): Status => ({ text, isWell: true });
const ill = (text: string): Status => ({ text, isWell: false });

const statusOf = ({
  connection,
  state,
  offlineSince,
}: Pick<Props, 'connection' | 'state' | 'offlineSince'>): Status => {
  if (state.trouble === 'signedOut') return ill(messages.SIGNED_OUT);
  if (state.trouble === 'somebodyElse') return ill(messages.OTHER_USER);
  switch (connection.state) {
    case 'connecting':
      return offlineSince === null
        ? well(messages.CONNECTING)
        : ill(messages.offlineSince(timeOf(offlineSince)));
    case 'offline':
    case 'reconnecting':
      return ill(messages.offlineSince(timeOf(offlineSince ?? connection.since)));
    case 'live':
    case 'polling':
      if (state.trouble === 'unreachable') return ill(messages.UNREACHABLE);
      if (state.isBehind) return ill(messages.RELOADING_LOG);
      if (state.waiting.some(({ revision }) => revision === undefined))
        return { text: messages.SENDING, isWell: true, isBrief: true };
      return well(connection.state === 'live' ? messages.CONNECTED : messages.POLLING);
    default:
      return connection.state satisfies never;
  }
};

/** Always there, always the same height: whether what is pressed gets through, how much waits, who else is here. */
export const StatusStrip = (props: Props) => {
  const { matchId, state, others, retry, help, openNotTaken } = props;
  const waiting = state.waiting.filter(({ revision }) => revision === undefined);
  const [first] = waiting;
  const status = statusOf(props);
  const isWell = status.isWell && state.notTaken.length === 0;
  return (
    <header
      className={`sticky top-0 z-10 flex min-h-12 items-center gap-3 border-b px-4 text-sm ${isWell ? 'border-hairline bg-paper' : 'border-wrong bg-wrong text-paper'}`}
    >
      <p className="flex shrink-0 flex-col gap-x-3 leading-tight font-semibold sm:flex-row">
        <span key={status.text} className={status.isBrief ? styles.late : undefined}>
          {status.text}
        </span>
        {first !== undefined && (
          <span className={styles.late}>{messages.waiting(waiting.length, timeOf(first.at))}</span>
        )}
        {first !== undefined && !state.isKept && <span>{messages.NOT_SAVED}</span>}
      </p>
      {(state.trouble === 'signedOut' || state.trouble === 'somebodyElse') && (
        <a
          href={signInPath(`/admin/match/${matchId}`)}
          target="_blank"
          rel="noreferrer"
          className="inline-flex min-h-12 items-center underline"
        >
          {messages.SIGN_IN}
        </a>
      )}
      {state.trouble !== null && (
        <PlainButton onClick={retry} className="min-h-12 shrink-0 px-1 underline">
          {messages.RETRY}
        </PlainButton>
      )}
      {state.notTaken.length > 0 && (
        <PlainButton onClick={openNotTaken} className="min-h-12 shrink-0 px-1 font-semibold underline">
          {messages.notAccepted(state.notTaken.length)}
        </PlainButton>
      )}
      <p className="ml-auto min-w-0 truncate">{others.length > 0 && messages.alsoHere(others)}</p>
      <PlainButton
        aria-label={messages.SHORTCUTS}
        aria-keyshortcuts="?"
        onClick={help}
        className="min-h-12 min-w-12 font-semibold"
      >
        ?
      </PlainButton>
    </header>
  );
};
