'use client';

import type { Command } from '@scoreline/match';
import type { ReactNode } from 'react';
import { Button } from '../../../../ui/button.tsx';
import { Dialog } from '../../../../ui/dialog.tsx';
import { PreviewLine } from '../corrections/preview-line.tsx';
import * as messages from '../messages.ts';
import type { QuestionProps } from './question.ts';

interface Props extends QuestionProps {
  /** The key's name unless said otherwise. */
  readonly title?: string;
  /** What the form says so far, or null while it is not complete. */
  readonly command: Command | null;
  readonly confirm?: string;
  readonly isGrave?: boolean;
  readonly children?: ReactNode;
}

/** A question with one answer: fields, what the score will be, and the one button that sends it. */
export const QuestionForm = (props: Props) => {
  const { of, state, now, command, answer, close, children } = props;
  const { title = of.name, confirm = messages.CONFIRM, isGrave = false } = props;
  return (
    <Dialog title={title} close={close}>
      <form
        className="flex flex-col gap-5"
        onSubmit={(event) => {
          event.preventDefault();
          if (command !== null) answer(command);
        }}
      >
        {children}
        <div className="min-h-6">
          {command !== null && <PreviewLine state={state} command={command} now={now} saysSame={false} />}
        </div>
        <Button type="submit" look={isGrave ? 'grave' : 'main'} disabled={command === null}>
          {confirm}
        </Button>
      </form>
    </Dialog>
  );
};
