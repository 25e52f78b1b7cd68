import type { FastifyDynamicSwaggerOptions } from '@fastify/swagger';
import * as wire from '@scoreline/protocol';
import { createJsonSchemaTransform, createJsonSchemaTransformObject } from 'fastify-type-provider-zod';
import { z } from 'zod';

/** The schemas that get a name in the document; the others are inlined. */
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

/** How `@fastify/swagger` generates the document from the schemas of the routes. */
export const openApi: FastifyDynamicSwaggerOptions = {
  openapi: {
    openapi: '3.1.0',
    info: {
      title: 'Scoreline',
      version: String(wire.PROTOCOL_VERSION),
      description:
        'All times are epoch milliseconds by the server’s clock. Every error is RFC 9457 problem details. For the guarantees, the WebSocket messages and how a client stays up to date, see docs/protocol.md.',
    },
    tags: [
      { name: 'Reading', description: 'Public and cacheable.' },
      { name: 'Scoring', description: 'For scorers and feeds: record what happened.' },
      { name: 'Catalogue', description: 'Competitions, teams, players, venues and matches.' },
      { name: 'Imports', description: 'Group what an import creates, so that it can be undone as a whole.' },
      { name: 'People', description: 'People, their roles, invites and API keys.' },
      { name: 'Account', description: 'Your own account: name, password, sessions, passkeys.' },
      { name: 'Audit', description: 'Who changed what.' },
      { name: 'Backups', description: 'For the owner: what is kept on the server, and a new one.' },
    ],
    components: {
      securitySchemes: {
        key: { type: 'http', scheme: 'bearer', description: 'An API key that the owner created.' },
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
    description: 'Any error',
    content: { 'application/problem+json': { schema: wire.problem } },
  },
};

/** Removes unused schemas: each named one is generated twice, as input and as output. */
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
