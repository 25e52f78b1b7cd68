'use client';

import type { Command, PlayerRef } from '@scoreline/match';
import { useState } from 'react';
import { PlayerField } from '../../../features/admin/console/questions/player-field.tsx';
import type { QuestionProps } from '../../../features/admin/console/questions/question.ts';
import { QuestionForm } from '../../../features/admin/console/questions/question-form.tsx';

/** Whom the card was meant for. */
export const IdentityQuestion = (props: QuestionProps) => {
  const { incidents, lineups, review } = props.state;
  const [player, setPlayer] = useState<PlayerRef | null>(null);
  const reviewed = incidents.find(({ id }) => id === review?.incidentId);
  const side = reviewed !== undefined && 'side' in reviewed ? reviewed.side : undefined;
  const command: Command | null =
    player === null ? null : { type: 'closeReview', outcome: 'mistakenIdentity', player };
  return (
    <QuestionForm {...props} title="Another player" command={command}>
      <PlayerField
        label="The card is for"
        lineup={side === undefined ? null : lineups[side]}
        first={null}
        value={player}
        choose={setPlayer}
      />
    </QuestionForm>
  );
};
