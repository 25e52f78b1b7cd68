'use client';

import { Component, createRef, type ReactNode } from 'react';
import { type Box, movesOf, type Place, scrollAnchorOf } from './moves.ts';
import { createSlides } from './slide.ts';

/** What may be pushed aside by something new: whatever stands as a line or as a block of its own. */
const BLOCKS = 'section, h2, h3, h4, p, header, header > *, li, table, tr, dl, footer';
const UNTIL_THERE_IS_ROOM = { duration: 200, easing: 'step-end' };

interface Props {
  /** One of them differs whenever something may have come or gone. Nothing is measured otherwise. */
  readonly of: readonly unknown[];
  readonly children: ReactNode;
}

type Places = ReadonlyMap<HTMLElement, Box>;

const isWithoutMotion = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

/**
 * Keeps the page still when something new comes into it: what is read stays under the reader's eyes, by scrolling along
 * when the new is above it, and what is below the new makes room for it in one slide.
 */
export class StableLayout extends Component<Props> {
  readonly #root = createRef<HTMLDivElement>();
  readonly #slides = createSlides();

  /** Asked just before the document changes. */
  override getSnapshotBeforeUpdate({ of }: Props): Places | null {
    const isSame = of.every((one, index) => one === this.props.of[index]);
    // Without motion, and at the top, where nothing is above what is read, there is nothing to keep.
    if (isSame || (isWithoutMotion() && this.#scroller().scrollTop === 0)) return null;
    return new Map(this.#places().map((place) => [place.of, place.box]));
  }

  override componentDidUpdate(_: Props, __: unknown, before: Places | null): void {
    if (before === null) return;
    this.#slides.end();
    const now = this.#places();
    const hasScrolled = this.#scrollAlong(before, now);
    if (isWithoutMotion()) return;
    // Each measuring lays the page out: once is enough where nothing was scrolled.
    const places = hasScrolled ? this.#places() : now;
    this.#slides.begin(movesOf(before, places, innerHeight));
    // Until the others have made room, the new would be written over them. Then it is there at once: what fades in is
    // too pale to be read for as long.
    for (const { of, within } of places)
      if (!before.has(of) && (within === null || before.has(within)))
        of.animate([{ visibility: 'hidden' }, { visibility: 'visible' }], UNTIL_THERE_IS_ROOM);
  }

  override componentWillUnmount(): void {
    this.#slides.end();
  }

  /** All that may move, in the order of the page: what is below on it counts as well. */
  #places(): Place<HTMLElement>[] {
    const root = this.#root.current?.closest('.side-panel, .fans-page');
    const blocks = [...(root?.querySelectorAll<HTMLElement>(BLOCKS) ?? [])];
    // A match beside a board keeps itself still.
    const own = root?.matches('.side-panel')
      ? blocks
      : blocks.filter((one) => one.closest('.side-panel') === null);
    return own.map((of) => ({
      of,
      within: of.parentElement?.closest<HTMLElement>(BLOCKS) ?? null,
      box: of.getBoundingClientRect(),
    }));
  }

  /** What scrolls: the panel beside a board, or the page. */
  #scroller(): Element {
    return (
      this.#root.current?.closest('.side-panel') ?? document.scrollingElement ?? document.documentElement
    );
  }

  /** Whether it had to. */
  #scrollAlong(before: Places, now: readonly Place<HTMLElement>[]): boolean {
    const scroller = this.#scroller();
    if (scroller.scrollTop === 0) return false;
    // What was read before, of what is there still.
    const then = now.flatMap((place) => {
      const box = before.get(place.of);
      return box === undefined ? [] : [{ ...place, box }];
    });
    const read = scrollAnchorOf(then);
    const at = now.find(({ of }) => of === read)?.box.top ?? 0;
    const moved = read === null ? 0 : at - (before.get(read)?.top ?? 0);
    if (moved !== 0) scroller.scrollBy({ top: moved, behavior: 'instant' });
    return moved !== 0;
  }

  override render(): ReactNode {
    return (
      <div ref={this.#root} className="stable-layout">
        {this.props.children}
      </div>
    );
  }
}
