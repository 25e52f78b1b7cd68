// Makes each secret once, leaves those that are there alone, and gives every service a folder with those it needs.
import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';

/** `node` in our images. */
const NODE_USER = 1000;
const ROOT = 0;

/** One volume held the secrets of all services in earlier versions. */
const old = (name) => `/secrets/old/${name}`;
const read = (file) => readFileSync(file, 'utf8').trim();

const keep = (file, text, user) => {
  // Whole or not at all: a machine that stops here must not leave half a secret.
  writeFileSync(`${file}.new`, text, { mode: 0o400 });
  chownSync(`${file}.new`, user, user);
  chmodSync(`${file}.new`, 0o400);
  renameSync(`${file}.new`, file);
};

const secret = (name, file) => {
  if (existsSync(file)) return read(file);
  if (existsSync(old(name))) return read(old(name));
  // A letter in front: the WebSocket server takes all-digit secrets for numbers.
  return `s${randomBytes(24).toString('hex')}`;
};

const postgres = secret('postgres', '/secrets/postgres/password');
const soketi = secret('soketi', '/secrets/soketi/soketi-secret');
const auth = secret('auth', '/secrets/api/auth-secret');

keep('/secrets/postgres/password', postgres, ROOT);
keep('/secrets/soketi/soketi-secret', soketi, NODE_USER);
keep('/secrets/api/soketi-secret', soketi, NODE_USER);
keep('/secrets/api/auth-secret', auth, NODE_USER);
keep('/secrets/api/database-url', `postgres://scoreline:${postgres}@postgres:5432/scoreline`, NODE_USER);
for (const name of ['postgres', 'soketi', 'auth']) rmSync(old(name), { force: true });
