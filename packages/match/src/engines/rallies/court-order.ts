import { type Refusal, refuse } from '../../core/refusal.ts';
import { NIL, other, type PerSide, plusOne, type Side, withSide } from '../../core/side.ts';
import type { EventTable } from '../../core/sport.ts';
import { setNumber } from './play.ts';
import type { RallyDetail } from './types.ts';

/** Shirts of a side in the order in which they serve. */
export type CourtOrder = readonly number[];

export type CourtCommand =
  | { readonly type: 'setCourtOrder'; readonly side: Side; readonly shirts: CourtOrder }
  | {
      readonly type: 'replacePlayer';
      readonly side: Side;
      readonly off: number;
      readonly on: number;
      /** After an injury or a red card, beyond the number that the rules allow. */
      readonly exceptional?: true;
    };

export type CourtEvent =
  | { readonly type: 'CourtOrderSet'; readonly side: Side; readonly shirts: CourtOrder; readonly set: number }
  | {
      readonly type: 'PlayerReplaced';
      readonly side: Side;
      readonly off: number;
      readonly on: number;
      readonly exceptional?: true;
      readonly set: number;
    };

export type CourtIncident = {
  readonly type: 'replacement';
  readonly side: Side;
  readonly off: number;
  readonly on: number;
  readonly set: number;
  readonly score: PerSide<number>;
};

export const COURT_COMMANDS = [
  'setCourtOrder',
  'replacePlayer',
] as const satisfies readonly CourtCommand['type'][];

export const COURT_EVENTS: EventTable<CourtEvent> = {
  CourtOrderSet: { label: () => 'a line-up of a set', amendable: [], isSetting: true },
  PlayerReplaced: { label: () => 'a substitution', amendable: ['side'] },
};

/** What is known of a set's players beside its points. */
export interface CourtDetail extends RallyDetail {
  /** Null where nobody entered it for this set. */
  readonly orders: PerSide<CourtOrder | null>;
  /** How often each side has won the serve in this set. */
  readonly rotations: PerSide<number>;
  readonly replacements: PerSide<number>;
}

export const EMPTY_COURT = {
  orders: { home: null, away: null },
  rotations: NIL,
  replacements: NIL,
} as const;

/** Whether an event or a command is one about the players on court. */
export const isCourtEvent = (event: { readonly type: string }): event is CourtEvent =>
  event.type === 'CourtOrderSet' || event.type === 'PlayerReplaced';

export const isCourtCommand = (command: { readonly type: string }): command is CourtCommand =>
  COURT_COMMANDS.some((type) => type === command.type);

export const courtEvent = (detail: RallyDetail, command: CourtCommand): CourtEvent => {
  const set = setNumber(detail);
  return command.type === 'setCourtOrder'
    ? { set, ...command, type: 'CourtOrderSet' }
    : { set, ...command, type: 'PlayerReplaced' };
};

export const courtCommand = ({ set: _, ...event }: CourtEvent): CourtCommand =>
  event.type === 'CourtOrderSet' ? { ...event, type: 'setCourtOrder' } : { ...event, type: 'replacePlayer' };

/** The detail after an event about the players. A shirt that is not on court is replaced nowhere, but counted. */
export const applyCourt = <D extends CourtDetail>(detail: D, event: CourtEvent): D => {
  const { side } = event;
  if (event.type === 'CourtOrderSet')
    return { ...detail, orders: withSide(detail.orders, side, event.shirts) };
  const order = detail.orders[side];
  const changed = order?.map((shirt) => (shirt === event.off ? event.on : shirt)) ?? null;
  return {
    ...detail,
    orders: withSide(detail.orders, side, changed),
    replacements: event.exceptional ? detail.replacements : plusOne(detail.replacements, side),
  };
};

/** The detail after a point: who won the serve rotates, and a new set has a new line-up. */
export const rotate = <D extends CourtDetail>(before: D, after: D): D => {
  if (after.sets.length > before.sets.length) return { ...after, ...EMPTY_COURT };
  const { server } = after;
  const hasWonServe = server !== null && before.server === other(server);
  return hasWonServe ? { ...after, rotations: plusOne(after.rotations, server) } : after;
};

/**
 * The shirt of whoever serves, where the line-up is known. A side that began by receiving has rotated once before it
 * serves for the first time, unless its players serve in turn without rotating.
 */
export const servingShirt = (
  { server, firstServer, orders, rotations }: CourtDetail,
  isRotatingFirst: boolean,
): number | null => {
  const order = server === null ? null : orders[server];
  if (server === null || order === null || order.length === 0) return null;
  const skipped = !isRotatingFirst && firstServer !== server ? 1 : 0;
  return order[(rotations[server] - skipped + order.length) % order.length] ?? null;
};

interface CourtLimits {
  /** Players of a side on court. */
  readonly players: number;
  /** Substitutions of a side in a set; null for no limit. */
  readonly replacements: number | null;
  readonly ids: { readonly order: string; readonly replacement: string };
}

/** Why an event about the players cannot happen now, or null. */
export const checkCourt = (
  { players, replacements, ids }: CourtLimits,
  detail: CourtDetail,
  isOver: boolean,
  event: CourtEvent,
): Refusal | null => {
  if (isOver) return refuse(ids.replacement, 'The match is over.');
  if (event.type === 'CourtOrderSet') {
    const { shirts } = event;
    if (shirts.length !== players)
      return refuse(ids.order, `The line-up of a set has ${players} players, this one has ${shirts.length}.`);
    const twice = shirts.find((shirt, index) => shirts.indexOf(shirt) !== index);
    return twice === undefined ? null : refuse(ids.order, `Shirt number ${twice} is in the line-up twice.`);
  }
  const order = detail.orders[event.side];
  if (event.off === event.on) return refuse(ids.replacement, 'A player is replaced by another one.');
  if (order !== null && !order.includes(event.off))
    return refuse(ids.replacement, `Number ${event.off} is not on court.`);
  if (order?.includes(event.on)) return refuse(ids.replacement, `Number ${event.on} is on court already.`);
  const isLimited = replacements !== null && event.exceptional === undefined;
  return isLimited && detail.replacements[event.side] >= replacements
    ? refuse(ids.replacement, `This side has made the ${replacements} substitutions of this set.`)
    : null;
};
