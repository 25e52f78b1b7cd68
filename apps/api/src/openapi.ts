import type { FastifyDynamicSwaggerOptions } from '@fastify/swagger';
import * as wire from '@scoreline/protocol';
import { createJsonSchemaTransform, createJsonSchemaTransformObject } from 'fastify-type-provider-zod';
import { z } from 'zod';

/** The shapes worth a name in the document; the others stand where they are used. */
const NAMED: Readonly<Record<string, z.ZodType>> = {
  AuditEntry: wire.auditEntry,
  AuditPage: wire.auditPage,
  Board: wire.board,
  BoardMatch: wire.boardMatch,
  Command: wire.command,
  CommandAnswer: wire.commandAnswer,
  CommandRequest: wire.commandRequest,
  Competition: wire.competition,
  CompetitionPage: wire.competitionPage,
  CompetitionEdit: wire.competitionEdit,
  CompetitionRecord: wire.competitionRecord,
  Competitions: wire.competitions,
  Fixture: wire.fixture,
  Incident: wire.incident,
  Invite: wire.invite,
  KeyRecord: wire.keyRecord,
  LogPage: wire.logPage,
  MatchEdit: wire.matchEdit,
  MatchRecord: wire.matchRecord,
  Me: wire.me,
  NewCompetition: wire.newCompetition,
  NewInvite: wire.newInvite,
  NewKey: wire.newKey,
  NewMatch: wire.newMatch,
  NewPerson: wire.newPerson,
  NewTeam: wire.newTeam,
  People: wire.people,
  Person: wire.person,
  Problem: wire.problem,
  Session: wire.session,
  Snapshot: wire.snapshot,
  Standing: wire.standing,
  StandingsPage: wire.standingsPage,
  Summary: wire.summary,
  Team: wire.team,
  TeamEdit: wire.teamEdit,
  TeamRecord: wire.teamRecord,
};

const schemaRegistry = z.registry<{ id: string }>();
for (const [id, schema] of Object.entries(NAMED)) schemaRegistry.add(schema, { id });

const transform = createJsonSchemaTransform({ schemaRegistry });
const transformObject = createJsonSchemaTransformObject({ schemaRegistry });

/** How `@fastify/swagger` makes the document out of the routes' schemas. */
export const openApi: FastifyDynamicSwaggerOptions = {
  openapi: {
    openapi: '3.1.0',
    info: {
      title: 'Scoreline',
      version: String(wire.PROTOCOL_VERSION),
      description:
        'All times are epoch milliseconds by the server’s clock. Every error is RFC 9457 problem details. What is promised, the messages on the WebSocket and how a client keeps up with them: docs/protocol.md.',
    },
    tags: [
      { name: 'Reading', description: 'What anybody may read, and caches may keep.' },
      { name: 'Scoring', description: 'For the people and feeds that say what happened.' },
      { name: 'Catalogue', description: 'Competitions, teams, players, venues and matches.' },
      { name: 'Imports', description: 'What belongs together, so that it can be undone together.' },
      { name: 'People', description: 'Who may do what.' },
      { name: 'Account', description: 'What everybody may do about their own sign-in.' },
      { name: 'Audit', description: 'Who changed what.' },
    ],
    components: {
      securitySchemes: {
        key: { type: 'http', scheme: 'bearer', description: 'An API key that the owner made.' },
      },
    },
  },
  transform: (document) => {
    const { schema } = document;
    const response = { ...PROBLEM, ...Object(schema?.response) };
    return transform(schema === undefined ? document : { ...document, schema: { ...schema, response } });
  },
  transformObject: (document) => withoutUnused(transformObject(document)),
};

const PROBLEM = {
  default: {
    description: 'Every error',
    content: { 'application/problem+json': { schema: wire.problem } },
  },
};

/** Each named shape is made twice, as it is sent and as it is answered; few are used both ways. */
const withoutUnused = <T extends object>(document: T): T => {
  if (!('components' in document) || typeof document.components !== 'object') return document;
  const { components, ...rest } = document;
  const schemas: Record<string, unknown> = Object(
    components && 'schemas' in components && components.schemas,
  );
  const used = new Set<string>();
  const look = (part: unknown) => {
    for (const [, name = ''] of JSON.stringify(part).matchAll(/"#\/components\/schemas\/([^"]+)"/g))
      if (!used.has(name)) {
        used.add(name);
        look(schemas[name] ?? {});
      }
  };
  look(rest);
  const kept = Object.fromEntries(Object.entries(schemas).filter(([name]) => used.has(name)));
  return { ...document, components: { ...components, schemas: kept } };
};
