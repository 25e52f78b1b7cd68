import type { ReactNode } from 'react';

interface Props {
  readonly isOn: boolean;
  readonly turn: (isOn: boolean) => void;
  /** Of those that have one name, one is chosen. Without a name, it is ticked by itself. */
  readonly oneOf?: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** Something to tick or to choose, as high as a thumb needs. */
export const Tick = ({ isOn, turn, oneOf, className = '', children }: Props) => (
  <label className={`flex min-h-12 items-center gap-3 ${className}`}>
    <input
      type={oneOf === undefined ? 'checkbox' : 'radio'}
      name={oneOf}
      checked={isOn}
      onChange={({ target }) => turn(target.checked)}
      className="size-6 shrink-0 accent-ink"
    />
    {children}
  </label>
);
