import type { ReactNode } from 'react';
import { PlainButton } from '../../../../ui/plain-button.tsx';
import type { ConsoleKey } from './key.ts';
import { ariaShortcut, capOf } from './shortcut.ts';

const SIZES = {
  /** What is pressed most: both hands, no looking. */
  main: 'min-h-24 flex-col justify-center px-3 py-3 text-center wide:min-h-32',
  wide: 'min-h-14 justify-between px-4 py-2 text-left',
  strip: 'min-h-14 justify-between px-3 py-1 text-left',
  small: 'min-h-12 justify-between px-2.5 py-1.5 text-left leading-tight max-[23.5rem]:text-sm',
} as const;

interface Props {
  readonly of: ConsoleKey;
  readonly press: (key: ConsoleKey) => void;
  readonly size?: keyof typeof SIZES;
  /** Filled: the one thing that comes next. */
  readonly isNext?: boolean;
  readonly isGrave?: boolean;
  readonly children?: ReactNode;
}

/**
 * A key of the console. One that the rules forbid can still be reached and pressed: it then says why instead of
 * acting, because a touch screen shows no titles.
 */
export const KeyButton = ({
  of: key,
  press,
  size = 'small',
  isNext = false,
  isGrave = false,
  children,
}: Props) => {
  const isOff = key.refusal !== null;
  const look = isOff
    ? 'border-hairline text-muted'
    : isNext
      ? 'border-ink bg-ink text-paper'
      : isGrave
        ? 'border-wrong text-wrong'
        : 'border-ink text-ink';
  return (
    <PlainButton
      aria-label={key.name}
      aria-keyshortcuts={ariaShortcut(key.shortcut)}
      aria-disabled={isOff}
      aria-description={key.refusal?.message}
      title={key.refusal?.message}
      onClick={() => press(key)}
      className={`flex w-full touch-manipulation select-none items-center gap-1.5 border font-semibold active:bg-ink active:text-paper ${SIZES[size]} ${look}`}
    >
      {children ?? (
        // The strip stays as high as it is, whatever was said: it covers keys.
        <span className={`min-w-0 [overflow-wrap:anywhere] ${size === 'strip' ? 'line-clamp-3' : ''}`}>
          {key.short ?? key.name}
        </span>
      )}
      <KeyCap of={capOf(key.shortcut)} />
    </PlainButton>
  );
};

/**
 * The cap of the key that does the same. `aria-keyshortcuts` says it to those who do not see it, so it is drawn and no
 * text: what is read on a button and what the button is called must be the same.
 */
export const KeyCap = ({ of: cap }: { readonly of: string }) => (
  <span
    aria-hidden="true"
    data-cap={cap}
    className="shrink-0 text-xs font-normal whitespace-nowrap before:content-[attr(data-cap)] max-[23.5rem]:hidden"
  />
);
