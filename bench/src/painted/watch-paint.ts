/** The name of the function in the page that reports to the benchmark. */
export const REPORT_FUNCTION = 'tellPainted';

/**
 * Runs in the page. Reports each new text of the element with the moment (epoch milliseconds) at which its frame was
 * painted: a task queued by that frame's animation callback runs right after style, layout and paint.
 */
export const watchPaint = ([selector, reportName]: readonly [string, string]): void => {
  let shown: string | undefined;
  const look = () => {
    const text = document.querySelector(selector)?.textContent ?? undefined;
    if (text === undefined || text === shown) return;
    shown = text;
    const changedAt = performance.timeOrigin + performance.now();
    requestAnimationFrame(() => {
      const afterPaint = new MessageChannel();
      afterPaint.port1.onmessage = () => {
        const at = performance.timeOrigin + performance.now();
        Reflect.get(
          window,
          reportName,
        )({ text, at, changedAt, heardAt: Reflect.get(window, 'heardAt') ?? null });
      };
      afterPaint.port2.postMessage(null);
    });
  };
  const watch = { subtree: true, childList: true, characterData: true };
  new MutationObserver(look).observe(document, watch);
};

/** Runs in the page before its own scripts. Keeps when the page's socket last got a score, epoch milliseconds. */
export const watchSocket = (): void => {
  const Native = WebSocket;
  class Watched extends Native {
    constructor(...how: ConstructorParameters<typeof Native>) {
      super(...how);
      this.addEventListener('message', ({ data }) => {
        if (String(data).includes('match.updated'))
          Reflect.set(window, 'heardAt', performance.timeOrigin + performance.now());
      });
    }
  }
  window.WebSocket = Watched;
};
