import { compareMinutes, type Side, scorersSide } from '@scoreline/match';
import type { Incident } from './football.ts';

type Timed = Exclude<Incident, { type: 'kick' }>;

/** A player of one side, or null where nobody is named. */
const player = (side: Side, name: string | undefined): string | null =>
  name === undefined ? null : `${side} ${name}`;

const actor = (incident: Timed): string | null => {
  switch (incident.type) {
    case 'goal':
      return player(scorersSide(incident), incident.player);
    case 'card':
      return player(incident.side, incident.player);
    case 'substitution':
      return null;
  }
};
const comingOn = (incident: Timed): string | null =>
  incident.type === 'substitution' ? player(incident.side, incident.on) : null;
const goingOff = (incident: Timed): string | null =>
  incident.type === 'substitution' ? player(incident.side, incident.off) : null;

const same = (a: string | null, b: string | null): boolean => a !== null && a === b;

/** Whether `a` must come before `b`, of the same minute, for both to have been possible. */
const precedes = (a: Timed, b: Timed): boolean => {
  if (same(comingOn(a), actor(b))) return true;
  if (same(actor(a), goingOff(b))) return true;
  if (same(comingOn(a), goingOff(b))) return true;
  if (b.type !== 'card' || b.card === 'yellow' || !same(actor(a), actor(b))) return false;
  return a.type === 'goal' || (a.type === 'card' && a.card === 'yellow');
};

const isRestart = ({ minute: { minute, added } }: Timed): boolean =>
  added === undefined && (minute === 46 || minute === 91 || minute === 106);

/** Where nothing forces an order: changes made in the interval, goals, cards, changes during play. */
const rank = (incident: Timed): number => {
  switch (incident.type) {
    case 'substitution':
      return isRestart(incident) ? 0 : 3;
    case 'goal':
      return 1;
    case 'card':
      return 2;
  }
};

const orderMinute = (incidents: readonly Timed[]): Timed[] => {
  const left = incidents.toSorted((a, b) => rank(a) - rank(b));
  const ordered: Timed[] = [];
  while (left.length > 0) {
    const free = left.findIndex((b) => !left.some((a) => a !== b && precedes(a, b)));
    // Nobody comes on twice, so something is always free; were it not, the source's order has to do.
    ordered.push(...left.splice(Math.max(free, 0), 1));
  }
  return ordered;
};

const isTimed = (incident: Incident): incident is Timed => incident.type !== 'kick';

/**
 * Puts incidents in an order in which they can have happened. Sources list goals by scorer, and cards and
 * substitutions by player, so only the minute is known. Inside a minute a player comes on before he scores or
 * is carded, scores and is carded before he goes off, and scores before he is sent off; else the order is
 * goals, cards, substitutions (substitutions first at 46', 91' and 106'), and then that of the source.
 * Kicks keep their order and follow the play; of a card shown while they were taken (120+5') no source says
 * between which, so it stands before the first.
 */
export const orderIncidents = (incidents: readonly Incident[]): Incident[] => {
  const timed = incidents.filter(isTimed).toSorted((a, b) => compareMinutes(a.minute, b.minute));
  const ordered: Timed[] = [];
  while (timed.length > 0) {
    const first = timed[0];
    const count = timed.findIndex((i) => first !== undefined && compareMinutes(i.minute, first.minute) !== 0);
    ordered.push(...orderMinute(timed.splice(0, count === -1 ? timed.length : count)));
  }
  return [...ordered, ...incidents.filter((i) => !isTimed(i))];
};
