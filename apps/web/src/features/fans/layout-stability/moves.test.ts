import { describe, expect, it } from 'vitest';
import { type Box, movesOf, type Place, scrollAnchorOf } from './moves.ts';

const box = (top: number, height = 40, left = 0): Box => ({ left, top, width: 300, height });
const place = (of: string, at: Box, within: string | null = null): Place<string> => ({ of, within, box: at });
const WINDOW = 800;

describe('what is read', () => {
  it('is the first thing in the window that holds no other', () => {
    const all = [
      place('timeline', box(-100, 300)),
      place('first row', box(-80), 'timeline'),
      place('second row', box(-40), 'timeline'),
      place('third row', box(-10), 'timeline'),
      place('fourth row', box(30), 'timeline'),
    ];
    expect(scrollAnchorOf(all)).toBe('third row');
  });

  it('is nothing where all is above the window', () => {
    expect(scrollAnchorOf([place('row', box(-40))])).toBe(null);
  });
});

describe('what moved', () => {
  it('did so by what was added above it, once for a list and what it holds', () => {
    const before = new Map([
      ['list', box(100, 80)],
      ['row', box(100)],
      ['below', box(180)],
    ]);
    const after = [
      place('list', box(120, 120)),
      place('new', box(120), 'list'),
      place('row', box(160), 'list'),
      place('below', box(240)),
    ];
    expect([...movesOf(before, after, WINDOW)]).toEqual([
      ['list', { x: 0, y: 20 }],
      ['row', { x: 0, y: 40 }],
      ['below', { x: 0, y: 60 }],
    ]);
  });

  it('did so sideways too', () => {
    const before = new Map([['point', box(100, 20, 40)]]);
    expect(movesOf(before, [place('point', box(100, 20, 90))], WINDOW).get('point')).toEqual({ x: 50, y: 0 });
  });

  it('is not what is new, what stayed, or what nobody sees', () => {
    const before = new Map([
      ['stayed', box(100)],
      ['far below', box(1700)],
      ['far above', box(-1000)],
    ]);
    const after = [
      place('stayed', box(100.5)),
      place('new', box(140)),
      place('far below', box(1740)),
      place('far above', box(-960)),
    ];
    expect(movesOf(before, after, WINDOW).size).toBe(0);
  });

  it('is what stays outside the window too, where the list that it is in would carry it inside', () => {
    const before = new Map([
      ['list', box(100, 760)],
      ['row', box(820)],
    ]);
    const after = [place('list', box(145, 760)), place('row', box(845), 'list')];
    expect(movesOf(before, after, WINDOW).get('row')).toEqual({ x: 0, y: -20 });
  });

  it('is what comes into the window, and what leaves it', () => {
    const before = new Map([
      ['comes', box(820)],
      ['leaves', box(760)],
    ]);
    const after = [place('comes', box(780)), place('leaves', box(810))];
    expect([...movesOf(before, after, WINDOW).keys()]).toEqual(['comes', 'leaves']);
  });
});
