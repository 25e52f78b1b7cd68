import { changed } from '../../core/amend.ts';
import type { PlayerRef } from '../../core/lineup.ts';
import { plainMinute } from '../../core/minute.ts';
import type { FootballAmendment, FootballEvent } from './types.ts';

const player = (value: PlayerRef | undefined) => (value === undefined ? {} : { player: value });
const assist = (value: PlayerRef | undefined) => (value === undefined ? {} : { assist: value });
const staff = (value: string | undefined) => (value === undefined ? {} : { staff: value });
const concussed = (value: boolean | undefined) => (value === undefined ? {} : { concussion: value });
const off = (value: PlayerRef | undefined) => (value === undefined ? {} : { off: value });
const on = (value: PlayerRef | undefined) => (value === undefined ? {} : { on: value });

/** The event as it should have been recorded. */
export const amendFootball = (event: FootballEvent, changes: FootballAmendment): FootballEvent => {
  const { kind, card, miss, concussion, scored, minutes } = changes;
  const minute = changes.minute && plainMinute(changes.minute);
  const sideAndMinute = (was: Pick<FootballEvent & { type: 'GoalRecorded' }, 'side' | 'minute'>) => ({
    side: changes.side ?? was.side,
    minute: minute ?? was.minute,
  });
  const inShootOut = minute === undefined && 'inShootOut' in event ? { inShootOut: event.inShootOut } : {};
  switch (event.type) {
    case 'GoalRecorded':
      return {
        type: event.type,
        ...sideAndMinute(event),
        kind: kind ?? event.kind,
        ...player(changed(event.player, changes.player)),
        ...assist(changed(event.assist, changes.assist)),
      };
    case 'PenaltyMissed':
      return {
        type: event.type,
        ...sideAndMinute(event),
        miss: miss ?? event.miss,
        ...player(changed(event.player, changes.player)),
      };
    case 'CardShown':
      return {
        type: event.type,
        ...sideAndMinute(event),
        card: card ?? event.card,
        ...inShootOut,
        ...player(changed(event.player, changes.player)),
        ...staff(changed(event.staff, changes.staff)),
      };
    case 'SubstitutionMade':
      return {
        type: event.type,
        ...sideAndMinute(event),
        ...inShootOut,
        ...concussed(concussion ?? event.concussion),
        ...off(changed(event.off, changes.off)),
        ...on(changed(event.on, changes.on)),
      };
    case 'KickTaken':
      return {
        type: event.type,
        side: event.side,
        scored: scored ?? event.scored,
        ...player(changed(event.player, changes.player)),
      };
    case 'AddedTimeAnnounced':
      return { ...event, minutes: minutes ?? event.minutes };
    case 'PeriodStarted':
    case 'PeriodEnded':
    case 'ClockSet':
    case 'ShootOutRecorded':
      return event;
    default:
      return event satisfies never;
  }
};
