import type { FootballTypes } from '@scoreline/match';
import type { SportCorrections } from '../../sport-admin.ts';
import { commandFields } from './command-draft.ts';
import { fieldsOf } from './incident-draft.ts';
import { AmendFields, CommandFields } from './incident-fields.tsx';

const PROMPTS: Readonly<Record<string, string>> = {
  goal: 'Add scorer',
  missedPenalty: 'Add taker',
  card: 'Add player',
  substitution: 'Add players',
  kick: 'Add taker',
};

export const footballCorrections: SportCorrections<FootballTypes> = {
  canAmend: (incident) => fieldsOf(incident).length > 0,
  AmendFields,
  canEdit: (command) => commandFields(command).length > 0,
  CommandFields,
  hasPeople: true,
  addPrompt: ({ type }) => PROMPTS[type] ?? null,
};
