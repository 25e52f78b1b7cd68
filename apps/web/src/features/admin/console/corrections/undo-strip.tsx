import type { Incident, SportName } from '@scoreline/match';
import { adminOf } from '../../../../sports/admins.ts';
import { PlainButton } from '../../../../ui/plain-button.tsx';
import { describePeople } from '../../match-log/wording.ts';
import type { ConsoleKey } from '../keys/key.ts';
import { KeyButton, KeyCap } from '../keys/key-button.tsx';
import * as messages from '../messages.ts';

interface Props {
  readonly undo: ConsoleKey | null;
  /** The newest incident, when names or a kind can be given to it. */
  readonly last: Incident | null;
  /** The undo is of a note, so who took part in `last` does not belong under it. */
  readonly isNewestNote: boolean;
  readonly sport: SportName;
  readonly press: (key: ConsoleKey) => void;
  readonly open: (incident: Incident) => void;
}

/** What was recorded last: one tap takes it back, the other says who it was. Its room is kept while it is empty. */
export const UndoStrip = ({ undo, last, isNewestNote, sport, press, open }: Props) => {
  const people = last === null ? null : describePeople(last, sport);
  const add = last === null ? null : adminOf(sport).corrections.addPrompt(last);
  return (
    <section aria-label={messages.LAST_EVENT} className="flex min-h-23 items-start gap-2 px-4 sm:min-h-20">
      {undo === null ? (
        <p className="self-center text-muted">{messages.NOTHING_RECORDED}</p>
      ) : (
        <div className="min-w-0 grow">
          <KeyButton of={undo} press={press} size="strip" />
          {people !== null && !isNewestNote && <p className="truncate px-3 pt-1 text-sm">{people}</p>}
        </div>
      )}
      {last !== null && add !== null && (
        <PlainButton
          aria-label={people === null ? add : messages.EDIT}
          aria-keyshortcuts="D"
          onClick={() => open(last)}
          className={`flex min-h-14 shrink-0 items-center gap-2 border border-ink px-3 font-semibold ${people === null ? 'bg-ink text-paper' : ''}`}
        >
          <span>{people === null ? add : messages.EDIT}</span>
          <KeyCap of="D" />
        </PlainButton>
      )}
    </section>
  );
};
