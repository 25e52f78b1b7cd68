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
  const { side, kind, card, miss, concussion, scored, minutes } = changes;
  const minute = changes.minute && plainMinute(changes.minute);
  const inShootOut = minute === undefined && 'inShootOut' in event ? { inShootOut: event.inShootOut } : {};
  switch (event.type) {
    case 'GoalRecorded':
      return {
        type: event.type,
        side: side ?? event.side,
        kind: kind ?? event.kind,
        minute: minute ?? event.minute,
        ...player(changed(event.player, changes.player)),
        ...assist(changed(event.assist, changes.assist)),
      };
    case 'PenaltyMissed':
      return {
        type: event.type,
        side: side ?? event.side,
        miss: miss ?? event.miss,
        minute: minute ?? event.minute,
        ...player(changed(event.player, changes.player)),
      };
    case 'CardShown':
      return {
        type: event.type,
        side: side ?? event.side,
        card: card ?? event.card,
        minute: minute ?? event.minute,
        ...inShootOut,
        ...player(changed(event.player, changes.player)),
        ...staff(changed(event.staff, changes.staff)),
      };
    case 'SubstitutionMade':
      return {
        type: event.type,
        side: side ?? event.side,
        minute: minute ?? event.minute,
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
