import type { Command, MatchState } from '@scoreline/match';
import { useContext } from 'react';
import * as messages from '../messages.ts';
import { previewOf } from './preview.ts';
import { ScoreTextContext } from './score-text-context.ts';

interface Props {
  readonly state: MatchState;
  readonly command: Command;
  /** Epoch milliseconds of the server's clock. */
  readonly now: number;
  /** Says so too when the score stays as it is. */
  readonly saysSame?: boolean;
}

/** What the score will be, or why the rules forbid it, before it is sent. */
export const PreviewLine = ({ state, command, now, saysSame = true }: Props) => {
  const preview = previewOf(state, command, now, useContext(ScoreTextContext));
  if (preview.kind === 'allowed' && preview.isSame && !saysSame) return null;
  return preview.kind === 'refused' ? (
    <p className="text-wrong">
      <span className="font-semibold">{preview.rule}</span> {preview.message}
    </p>
  ) : (
    <p className="text-muted">
      {preview.isSame ? messages.SCORE_STAYS : messages.SCORE_WILL_BE}
      <span className="font-semibold text-ink">{preview.score}</span>
    </p>
  );
};
