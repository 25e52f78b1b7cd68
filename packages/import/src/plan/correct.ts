import type { Command } from '@scoreline/match';
import { commandIds } from './identity.ts';
import type { MatchPlan } from './plan.ts';
import type { Step } from './step.ts';
import type { StoredMatch } from './stored-match.ts';

/** What may be entered late, or taken back, without touching what else there is. */
const SEPARATE: readonly Command['type'][] = [
  'recordGoal',
  'recordCard',
  'recordSubstitution',
  'recordMissedPenalty',
  'recordKick',
  'recordResult',
  'finalize',
];
const SEPARATE_EVENTS: readonly string[] = [
  'GoalRecorded',
  'CardShown',
  'SubstitutionMade',
  'PenaltyMissed',
  'KickTaken',
  'ResultRecorded',
];
/** What a source either lists or does not, by the commands that enter it. */
const LISTED: Readonly<Record<string, Command['type']>> = {
  LineupSet: 'setLineup',
  CardShown: 'recordCard',
  SubstitutionMade: 'recordSubstitution',
  KickTaken: 'recordKick',
};
const REASON = 'Corrected in the file that it was imported from';

/**
 * What brings a match that an earlier version of its file entered up to the file: reopened, what the file no longer has
 * struck out, what is new in it entered, and made final again. Null where the two differ in more than that.
 */
export const correctionOf = (plan: MatchPlan, known: StoredMatch): readonly Step[] | null => {
  const { entries, status } = known;
  const struck = new Set<string>();
  for (const { event } of entries) {
    if (event.type === 'IncidentVoided') struck.add(event.incidentId);
    if (event.type === 'IncidentRestored') struck.delete(event.incidentId);
  }
  const said = new Set(entries.map(({ commandId }) => commandId));
  const wanted = new Set(plan.steps.map(({ id }) => id));
  const missing = plan.steps.filter(({ id, command }) => !said.has(id) && command.type !== 'finalize');
  const back = plan.steps.filter(({ id }) => said.has(id) && struck.has(id));
  // Entered from another source, which tells more: what this one leaves out is not gone.
  const told = new Set(plan.steps.map(({ command }) => command.type));
  const isPoorer = entries.some(({ event }) => {
    const command = LISTED[event.type];
    return command !== undefined && !told.has(command);
  });
  const isSeparate = missing.every(({ command }) => SEPARATE.includes(command.type));
  const extra = entries.filter(
    ({ commandId, event }) =>
      !wanted.has(commandId) && !struck.has(commandId) && SEPARATE_EVENTS.includes(event.type),
  );
  if (isPoorer || !isSeparate || missing.length + back.length + extra.length === 0) return null;
  const last = plan.steps.at(-1);
  const at = last?.at ?? plan.wanted.kickoffAt;
  const idOf = commandIds('import', `${plan.wanted.ref}\n${entries.length}`);
  const step = (command: Command): Step => ({ id: idOf(command), at, command });
  return [
    ...(status === 'final' ? [step({ type: 'reopen', reason: REASON })] : []),
    ...extra.map(({ commandId }) => step({ type: 'voidIncident', incidentId: commandId, reason: REASON })),
    ...back.map(({ id }) => step({ type: 'restoreIncident', incidentId: id })),
    ...missing,
    ...(last?.command.type === 'finalize' ? [step({ type: 'finalize' })] : []),
  ];
};
