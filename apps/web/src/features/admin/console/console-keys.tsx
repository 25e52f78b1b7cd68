'use client';

import type { PerSide } from '@scoreline/match';
import type { ConsoleKey } from './keys/key.ts';
import { KeyButton } from './keys/key-button.tsx';
import type { KeyMap } from './keys/key-map.ts';
import { KeyGroup, PlayKeys } from './keys/keys-panel.tsx';
import * as messages from './messages.ts';

interface Props {
  readonly keys: KeyMap;
  readonly names: PerSide<string>;
  readonly isInReview: boolean;
  readonly press: (key: ConsoleKey) => void;
  /** Takes the keyboard away from a key that turned into another. */
  readonly leave: () => void;
}

/** All keys, from what happens in play to what decides the match without it. */
export const ConsoleKeys = ({ keys, names, isInReview, press, leave }: Props) => (
  <>
    <PlayKeys keys={keys} names={names} press={press} leave={leave} />
    <div className="flex flex-col gap-6 pt-3">
      {keys.clock.length > 0 && <KeyGroup title={messages.CLOCK} keys={keys.clock} press={press} />}
      {keys.review.length > 0 && (
        <KeyGroup
          title={isInReview ? messages.CLOSE_REVIEW : messages.REVIEW}
          keys={keys.review}
          press={press}
        />
      )}
      <KeyGroup title={messages.BEFORE_AND_AFTER} keys={keys.paper} press={press}>
        <div className="pt-2">
          <KeyButton
            of={keys.final}
            press={press}
            size="wide"
            isNext={keys.final.refusal === null && keys.final.command.type === 'finalize'}
          />
        </div>
      </KeyGroup>
      <KeyGroup title={messages.STOP_OR_DECIDE} keys={keys.stop} press={press} isGrave />
    </div>
  </>
);
