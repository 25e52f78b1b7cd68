// Makes each secret once and leaves those that are there alone.
import { randomBytes } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';

for (const name of ['postgres', 'soketi', 'auth']) {
  const file = `/secrets/${name}`;
  // A letter in front: the WebSocket server takes all-digit secrets for numbers.
  if (!existsSync(file)) writeFileSync(file, `s${randomBytes(24).toString('hex')}`, { mode: 0o444 });
}
