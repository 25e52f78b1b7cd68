import type { WriteStream } from 'node:tty';

export interface Progress {
  readonly show: (done: { readonly matches: number; readonly commands: number }) => void;
  readonly end: () => void;
}

const WIDTH = 24;
const EVERY_MS = 100;

const bar = (share: number): string => {
  const filled = Math.round(share * WIDTH);
  return `${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)}`;
};

/** A bar that is drawn over on a terminal; elsewhere, one line for each quarter. */
export const showProgress = (out: WriteStream | NodeJS.WritableStream, total: number): Progress => {
  const isTerminal = 'isTTY' in out && out.isTTY;
  let drawnAt = 0;
  let quarter = 0;
  return {
    show: ({ matches, commands }) => {
      const text = `${matches} of ${total} matches, ${commands.toLocaleString('en')} commands`;
      if (isTerminal) {
        const now = performance.now();
        if (now - drawnAt < EVERY_MS && matches < total) return;
        drawnAt = now;
        out.write(`\r${bar(total === 0 ? 1 : matches / total)} ${text}\u001B[K`);
      } else if (commands > 0 && Math.floor((4 * matches) / total) > quarter) {
        quarter = Math.floor((4 * matches) / total);
        out.write(`${text}\n`);
      }
    },
    end: () => {
      if (isTerminal) out.write('\r\u001B[K');
    },
  };
};
