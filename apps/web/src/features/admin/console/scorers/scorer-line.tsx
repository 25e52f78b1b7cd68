import { PlainButton } from '../../../../ui/plain-button.tsx';
import * as messages from '../messages.ts';
import type { ScorerMessage } from './current-scorer.ts';

interface Props {
  readonly message: ScorerMessage | null;
  readonly takeOver: () => void;
}

/** Who of those that are here is scoring, and the one tap that changes it. Above the undo, where it moves no key. */
export const ScorerLine = ({ message, takeOver }: Props) => (
  <section aria-label={messages.WHO_SCORES} className="flex items-center justify-between gap-3 px-4 text-sm">
    {/* Always there, or a change of it would not be read out. */}
    <p
      role="status"
      className={`min-w-0 truncate ${message?.action === null ? 'pb-1 text-muted' : 'font-semibold'}`}
    >
      {message?.text}
    </p>
    {message !== null && message.action !== null && (
      <PlainButton
        onClick={takeOver}
        className="mb-2 min-h-12 shrink-0 border border-ink px-4 font-semibold active:bg-ink active:text-paper"
      >
        {message.action}
      </PlainButton>
    )}
  </section>
);
