import type { Amendment } from './command.ts';
import type { PlayEvent } from './event.ts';
import type { PlayerRef } from './lineup.ts';
import { plainMinute } from './minute.ts';
import { plainText } from './note.ts';
import { type Refusal, refuse } from './refusal.ts';

type Amendable =
  | 'GoalRecorded'
  | 'PenaltyMissed'
  | 'CardShown'
  | 'SubstitutionMade'
  | 'KickTaken'
  | 'AddedTimeAnnounced'
  | 'PlayStarted'
  | 'PointWon'
  | 'NoteAdded';

const FIELDS: Readonly<Record<Amendable, readonly (keyof Amendment)[]>> = {
  GoalRecorded: ['side', 'minute', 'player', 'assist', 'kind'],
  PenaltyMissed: ['side', 'minute', 'player', 'miss'],
  CardShown: ['side', 'minute', 'player', 'staff', 'card'],
  SubstitutionMade: ['side', 'minute', 'off', 'on', 'concussion'],
  KickTaken: ['player', 'scored'],
  AddedTimeAnnounced: ['minutes'],
  PlayStarted: ['side'],
  PointWon: ['side'],
  NoteAdded: ['text'],
};

const isAmendable = (type: PlayEvent['type']): type is Amendable => type in FIELDS;

/** CO-05: only what the incident has can be changed. */
export const checkAmendment = (event: PlayEvent, changes: Amendment): Refusal | null => {
  if (!isAmendable(event.type))
    return refuse('CO-03', 'This incident has nothing to amend; void it instead.');
  const fields = FIELDS[event.type];
  const given = Object.keys(changes);
  if (given.length === 0) return refuse('CO-05', 'The amendment changes nothing.');
  const wrong = given.find((key) => !fields.some((field) => field === key));
  return wrong === undefined
    ? null
    : refuse('CO-05', `This incident has no ${wrong}; what can be changed is ${fields.join(', ')}.`);
};

/** `was` unless a change is given; null takes it away. */
const changed = <T>(was: T | undefined, change: T | null | undefined): T | undefined =>
  change === undefined ? was : (change ?? undefined);

const player = (value: PlayerRef | undefined) => (value === undefined ? {} : { player: value });
const assist = (value: PlayerRef | undefined) => (value === undefined ? {} : { assist: value });
const staff = (value: string | undefined) => (value === undefined ? {} : { staff: value });
const concussed = (value: boolean | undefined) => (value === undefined ? {} : { concussion: value });
const off = (value: PlayerRef | undefined) => (value === undefined ? {} : { off: value });
const on = (value: PlayerRef | undefined) => (value === undefined ? {} : { on: value });

/** The event as it should have been recorded. */
export const amend = (event: PlayEvent, changes: Amendment): PlayEvent => {
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
    case 'PlayStarted':
      return { ...event, server: side ?? event.server };
    case 'PointWon':
      // How it was won says nothing about a point that the other side won.
      return side === undefined || side === event.side ? event : { type: event.type, side };
    case 'NoteAdded':
      return { ...event, text: changes.text === undefined ? event.text : plainText(changes.text) };
    default:
      return event;
  }
};
