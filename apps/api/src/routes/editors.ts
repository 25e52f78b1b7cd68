import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { Deps } from '../app.ts';
import { isInScope, mayEdit, mayReopen } from '../auth/who.ts';
import { ProblemError } from '../problems.ts';
import type { Edited, Made } from '../store/edited.ts';
import { sender, signedIn } from './identify.ts';

/**
 * Lets through whoever may make what a match needs: editors, the owner, and feeds. A feed of some competitions only:
 * what it makes in one, the route itself holds against `checkScope`.
 */
export const makers = (deps: Deps) => async (request: FastifyRequest) => {
  await signedIn(deps)(request);
  if (!mayEdit(sender(request)))
    throw new ProblemError(
      'forbidden',
      'Only an editor, the owner or a feed may change competitions and matches.',
    );
};

/** Refuses a key that is for other competitions. Null is a competition that is not there yet. */
export const checkScope = (request: FastifyRequest, competitionId: string | null): void => {
  const who = sender(request);
  if (competitionId === null ? who.competitions !== null : !isInScope(who, competitionId))
    throw new ProblemError('forbidden', 'This API key is for other competitions.');
};

/** Lets through whoever may change what is there. A feed only adds to it. */
export const editors = (deps: Deps) => async (request: FastifyRequest) => {
  await signedIn(deps)(request);
  if (!mayReopen(sender(request)))
    throw new ProblemError('forbidden', 'Only an editor or the owner may change the catalogue.');
};

/** Who changes something with this request, and when. */
export const changeOf = (request: FastifyRequest, now: () => number) => ({
  now: now(),
  actor: sender(request).actor,
});

export const either = <T extends z.ZodType>(schema: T) => ({ 200: schema, 201: schema });

export const answerMade = <T>(reply: FastifyReply, { value, isNew }: Made<T>): T => {
  reply.code(isNew ? 201 : 200);
  return value;
};

/** Of an edit, what it led to; throws what tells the editor that it led to nothing. */
export const answerEdited = <T>(edited: Edited<T>, what: string, version: number): T => {
  switch (edited.kind) {
    case 'edited':
      return edited.value;
    case 'missing':
      throw new ProblemError('not-found', `There is no such ${what}.`);
    case 'stale':
      throw new ProblemError(
        'conflict',
        `Somebody has changed this ${what} meanwhile: you edited version ${version}, now it is version ${edited.version}. Load it again, then change it.`,
        { version: edited.version },
      );
    default:
      return edited satisfies never;
  }
};

/** What was asked for, or the answer that there is none. */
export const found = <T>(value: T | null, what: string): T => {
  if (value === null) throw new ProblemError('not-found', `There is no such ${what}.`);
  return value;
};
