import type { FastifyRequest } from 'fastify';
import { isEditor, isInScope, mayCreate } from '../auth/permissions.ts';
import { invalidField, ProblemError } from '../problems/problem.ts';
import type { Services } from '../services.ts';
import type { ChangeContext } from '../store/edits.ts';
import { isOpenImport } from '../store/imports.ts';
import { principalOf, requireSignIn } from './authentication.ts';

/**
 * A hook that lets editors, the owner and feeds through. A feed that is limited to some competitions is checked by the
 * route, with `checkKeyScope`.
 */
export const requireCreator = (services: Services) => async (request: FastifyRequest) => {
  await requireSignIn(services)(request);
  if (!mayCreate(principalOf(request)))
    throw new ProblemError(
      'forbidden',
      'Only an editor, the owner or a feed may create competitions, teams and matches.',
    );
};

/** A hook that lets editors and the owner through. A feed may add to the catalogue and not change it. */
export const requireEditor = (services: Services) => async (request: FastifyRequest) => {
  await requireSignIn(services)(request);
  if (!isEditor(principalOf(request)))
    throw new ProblemError('forbidden', 'Only an editor or the owner may change the catalogue.');
};

export const FOREIGN_KEY = 'This API key is for other competitions.';

/** Refuses a key of other competitions. `competitionId` is null for a competition that does not exist yet. */
export const checkKeyScope = (request: FastifyRequest, competitionId: string | null): void => {
  const principal = principalOf(request);
  const isRefused =
    competitionId === null ? principal.competitions !== null : !isInScope(principal, competitionId);
  if (isRefused) throw new ProblemError('forbidden', FOREIGN_KEY);
};

/** Refuses to put something under an import that is not the sender's, or that is over: undoing it would take it along. */
export const checkImport = async (
  { db }: Pick<Services, 'db'>,
  request: FastifyRequest,
  importId: string | undefined,
): Promise<void> => {
  if (importId === undefined || (await isOpenImport(db, importId, principalOf(request).actor))) return;
  throw invalidField('importId', 'is not an open import of yours');
};

/** Who makes a change with this request, and when. */
export const changeContext = (request: FastifyRequest, now: () => number): ChangeContext => ({
  now: now(),
  actor: principalOf(request).actor,
});
