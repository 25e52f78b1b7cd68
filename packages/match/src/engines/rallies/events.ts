import type { EventTable } from '../../core/sport.ts';
import { setNumber } from './play.ts';
import type { RallyAmendment, RallyCommand, RallyDetail, RallyEvent } from './types.ts';

const LABELS: Readonly<Record<RallyEvent['type'], string>> = {
  SetStarted: 'the start of a set',
  RallyWon: 'a later point',
  TimeOutTaken: 'a time-out',
  SanctionGiven: 'a sanction',
  ServerCorrected: 'the correction of the server',
};
const label = ({ type }: RallyEvent): string => LABELS[type];

const fields = (...names: readonly (keyof RallyAmendment)[]): readonly string[] => names;

/** What the core needs to know of each event of a match of rallies. */
export const RALLY_EVENTS: EventTable<RallyEvent> = {
  SetStarted: { label, amendable: fields('side') },
  RallyWon: { label, amendable: fields('side', 'how', 'player') },
  TimeOutTaken: { label, amendable: fields('side') },
  SanctionGiven: { label, amendable: fields('side', 'player') },
  ServerCorrected: { label, amendable: fields('side') },
};

/** The event of a command that is given in a match of this detail. */
export const rallyEvent = (detail: RallyDetail, command: RallyCommand): RallyEvent => {
  const now = { set: setNumber(detail) };
  switch (command.type) {
    case 'startSet':
      return { ...now, ...command, type: 'SetStarted' };
    case 'recordRally':
      return { ...now, ...command, type: 'RallyWon' };
    case 'takeTimeOut':
      return { ...now, ...command, type: 'TimeOutTaken' };
    case 'recordSanction':
      return { ...now, ...command, type: 'SanctionGiven' };
    case 'correctServer':
      return { ...now, ...command, type: 'ServerCorrected' };
    default:
      return command satisfies never;
  }
};

/** The command that records an event again, in the set that is being played then. */
export const rallyCommand = ({ set: _, ...event }: RallyEvent): RallyCommand => {
  switch (event.type) {
    case 'SetStarted':
      return { ...event, type: 'startSet' };
    case 'RallyWon':
      return { ...event, type: 'recordRally' };
    case 'TimeOutTaken':
      return { ...event, type: 'takeTimeOut' };
    case 'SanctionGiven':
      return { ...event, type: 'recordSanction' };
    case 'ServerCorrected':
      return { ...event, type: 'correctServer' };
    default:
      return event satisfies never;
  }
};

/** The event as it should have been recorded. */
export const amendRally = (event: RallyEvent, changes: RallyAmendment): RallyEvent => {
  const { side } = changes;
  switch (event.type) {
    case 'SetStarted':
    case 'ServerCorrected':
      return side === undefined ? event : { ...event, server: side };
    case 'TimeOutTaken':
      return side === undefined ? event : { ...event, side };
    case 'RallyWon': {
      const { how: wasHow, player: was, ...rest } = event;
      // How and by whom it was won says nothing about a point that the other side won.
      const isOther = side !== undefined && side !== event.side;
      const how = changes.how === undefined ? (isOther ? undefined : wasHow) : (changes.how ?? undefined);
      const player =
        changes.player === undefined ? (isOther ? undefined : was) : (changes.player ?? undefined);
      return {
        ...rest,
        side: side ?? event.side,
        ...(how === undefined ? {} : { how }),
        ...(player === undefined ? {} : { player }),
      };
    }
    case 'SanctionGiven': {
      const { player: was, ...rest } = event;
      const isOther = side !== undefined && side !== event.side;
      const player =
        changes.player === undefined ? (isOther ? undefined : was) : (changes.player ?? undefined);
      return { ...rest, side: side ?? event.side, ...(player === undefined ? {} : { player }) };
    }
    default:
      return event satisfies never;
  }
};
