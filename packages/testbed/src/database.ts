import { randomUUID } from 'node:crypto';
import pg from 'pg';

/**
 * Creates a database on a Postgres server, empty or as a copy of the one called `template`, to which nobody may be
 * connected meanwhile.
 *
 * @param server the address of any database of that server, as somebody who may create others
 * @returns the new database's address
 */
export const createDatabase = async (server: string, template = 'template0'): Promise<string> => {
  const name = `scoreline_${randomUUID().replaceAll('-', '')}`;
  const client = new pg.Client(server);
  await client.connect();
  try {
    await client.query(`create database ${name} template ${template}`);
  } finally {
    await client.end();
  }
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
};
