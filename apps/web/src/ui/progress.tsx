import * as messages from './messages.ts';

interface Props {
  readonly done: number;
  readonly total: number;
  readonly what: string;
}

/** How far something is that is done one by one. */
export const Progress = ({ done, total, what }: Props) => (
  <div className="flex flex-col gap-1">
    <progress
      value={done}
      max={Math.max(total, 1)}
      aria-label={messages.progressOf(what)}
      className="h-2 w-full accent-ink"
    />
    <p className="text-sm text-muted">{messages.progress(done, total, what)}</p>
  </div>
);
