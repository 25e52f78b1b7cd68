import type { Services } from '../services.ts';
import { isAssigned } from '../store/assignments.ts';
import type { Principal } from './principal.ts';

/** Editors and the owner change the catalogue, assign scorers and reopen final matches. */
export const isEditor = ({ role }: Pick<Principal, 'role'>): boolean => role === 'owner' || role === 'editor';

/** Editors, the owner and feeds create competitions, teams and matches. */
export const mayCreate = ({ role }: Pick<Principal, 'role'>): boolean => role !== 'scorer';

/** Whether a key is for this competition; people are for all. */
export const isInScope = ({ competitions }: Principal, competitionId: string): boolean =>
  competitions === null || competitions.includes(competitionId);

/**
 * Why a principal may not score a match, as a sentence for them; null when they may. A scorer scores the matches assigned
 * to them, a key those of its competitions, editors and the owner all.
 */
export const scoringDenial = async (
  { db, cache }: Pick<Services, 'db' | 'cache'>,
  principal: Principal,
  matchId: string,
): Promise<string | null> => {
  if (principal.role === 'scorer' && !(await isAssigned(db, matchId, principal.id)))
    return 'This match is not assigned to you. Ask an editor to assign it.';
  if (principal.competitions === null) return null;
  const known = await cache.get(matchId);
  return known === null || isInScope(principal, known.fixture.competitionId)
    ? null
    : 'This API key is for other competitions.';
};
