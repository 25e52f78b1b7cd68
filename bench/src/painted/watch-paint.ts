/** What the page tells, by the name of a function that the bench gave it. */
export const TELL = 'tellPainted';

/**
 * Runs inside the page. Tells what the element shows each time it changes, with the moment (epoch milliseconds) at
 * which the frame that shows it was made: a task queued by that frame's animation callback runs right after
 * style, layout and paint.
 */
export const watchPaint = ([selector, tellName]: readonly [string, string]): void => {
  let shown: string | undefined;
  const look = () => {
    const text = document.querySelector(selector)?.textContent ?? undefined;
    if (text === undefined || text === shown) return;
    shown = text;
    requestAnimationFrame(() => {
      const afterPaint = new MessageChannel();
      afterPaint.port1.onmessage = () => {
        const at = performance.timeOrigin + performance.now();
        Reflect.get(window, tellName)({ text, at });
      };
      afterPaint.port2.postMessage(null);
    });
  };
  const watch = { subtree: true, childList: true, characterData: true };
  new MutationObserver(look).observe(document, watch);
};
