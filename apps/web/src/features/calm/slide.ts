import type { Move } from './moves.ts';

const SLIDE_MS = 200;

/**
 * Slides that are under way. They are drawn frame by frame and not by an animation of the browser's: that one is
 * somewhere else than in its last picture as soon as anybody asks, and what came next would begin with a jump.
 */
export const createSlides = () => {
  let moves: ReadonlyMap<HTMLElement, Move> = new Map();
  let began: number | null = null;
  let frame = 0;

  const draw = (transformOf: (move: Move) => string) => {
    for (const [{ style }, move] of moves) style.transform = transformOf(move);
  };
  const drawWith = (left: number) => draw(({ x, y }) => `translate(${-x * left}px, ${-y * left}px)`);
  const clear = () => {
    draw(() => '');
    moves = new Map();
  };
  const next = (now: number) => {
    began ??= now;
    const left = Math.max(0, 1 - (now - began) / SLIDE_MS) ** 3;
    drawWith(left);
    // Taken off in a picture in which nothing moves any more: to the browser, it would have moved by itself otherwise.
    frame = requestAnimationFrame(left > 0 ? next : clear);
  };

  return {
    /** Everything is at once where it belongs. */
    end() {
      cancelAnimationFrame(frame);
      clear();
    },
    /** Each begins where it came from. */
    begin(those: ReadonlyMap<HTMLElement, Move>) {
      moves = those;
      began = null;
      drawWith(1);
      frame = requestAnimationFrame(next);
    },
  };
};
