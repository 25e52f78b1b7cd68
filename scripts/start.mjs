// `npm start`: everything on one machine, without Docker. `npm run dev` is the same with hot reload.
import { randomBytes } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { join, resolve } from 'node:path';
import { findRunning, removeInstance, writeInstance } from './instance.mjs';
import { freePort, whyNot } from './ports.mjs';
import { keepRunning, untilHealthy } from './processes.mjs';
import { fail, makeReady, root } from './ready.mjs';
import { readSettings } from './settings.mjs';

const isDev = process.argv.includes('--dev');
const { env } = process;
readSettings(env);
const host = env.HOST ?? '0.0.0.0';
const port = Number(env.PORT ?? 3000);
const dataDir = resolve(root, env.SCORELINE_DATA_DIR ?? 'data');

const checkData = () => {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    accessSync(dataDir, constants.W_OK);
    writeFileSync(join(dataDir, '.writable'), '');
    rmSync(join(dataDir, '.writable'));
  } catch {
    fail(`cannot write to ${dataDir}; make it writable, or set SCORELINE_DATA_DIR to a folder that is.`);
  }
};

const checkRunning = async () => {
  const running = await findRunning(dataDir, { isSqlite: !env.DATABASE_URL });
  if (running !== null) fail(`already runs on this data at ${running.url} (process ${running.pid}).`);
};

const checkPort = async () => {
  if (!Number.isInteger(port) || port < 1 || port > 65_535) fail(`PORT must be 1 to 65535, not ${env.PORT}.`);
  const code = await whyNot(port, host);
  if (code === 'EADDRINUSE') fail(`port ${port} is in use; set PORT to another one: PORT=3001 npm start`);
  if (code !== null) fail(`cannot listen on ${host}:${port} (${code}).`);
};

/** The secret that the API and the WebSocket server share: made once, kept beside the data. */
const soketiSecret = () => {
  const file = join(dataDir, 'soketi-secret');
  if (!existsSync(file)) writeFileSync(file, `s${randomBytes(24).toString('hex')}\n`, { mode: 0o600 });
  return readFileSync(file, 'utf8').trim();
};

const lanAddress = () =>
  Object.values(networkInterfaces())
    .flat()
    .find((one) => one.family === 'IPv4' && !one.internal)?.address;

const OWNER = /^owner created: (\S+) password: (\S+)/;

const main = async () => {
  checkData();
  await checkRunning();
  await checkPort();
  await makeReady({ isForApps: true });
  // What the system writes is nobody else's: passwords' hashes, e-mail addresses, secrets.
  process.umask(0o077);
  const apiPort = await freePort(Number(env.API_PORT ?? 4000));
  const soketiPort = await freePort(Number(env.SOKETI_PORT ?? 6001));
  const url = `http://${host === '0.0.0.0' ? 'localhost' : host}:${port}`;
  const settings = {
    PORT: String(port),
    HOST: host,
    API_PORT: String(apiPort),
    API_URL: `http://127.0.0.1:${apiPort}`,
    SOKETI_PORT: String(soketiPort),
    SOKETI_URL: `http://127.0.0.1:${soketiPort}`,
    SOKETI_METRICS_PORT: env.SOKETI_METRICS_PORT ?? '0',
    ...(env.SCORELINE_SOKETI_SECRET_FILE
      ? {}
      : { SCORELINE_SOKETI_SECRET: env.SCORELINE_SOKETI_SECRET ?? soketiSecret() }),
    SCORELINE_DATA_DIR: dataDir,
    LOG_LEVEL: env.LOG_LEVEL ?? 'warn',
  };

  let owner = null;
  const processes = keepRunning((name, line) => {
    const made = OWNER.exec(line);
    if (made !== null) owner = { email: made[1], password: made[2] };
    else if (!/ ready on /.test(line) && !/"level":(10|20|30)\b/.test(line))
      console.log(`${name.padEnd(6)} ${line}`);
  });
  let isStopping = false;
  const stop = async (code = 0) => {
    if (isStopping) return;
    isStopping = true;
    await processes.stop();
    removeInstance(dataDir);
    process.exit(code);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void stop());

  const watch = isDev ? ['--watch'] : [];
  if (isDev)
    processes.start('build', [
      'node_modules/turbo/bin/turbo',
      'watch',
      'build',
      '--filter=!@scoreline/web',
      '--output-logs=errors-only',
    ]);
  processes.start('soketi', [...watch, 'apps/soketi/dist/main.js'], settings);
  processes.start('api', [...watch, 'apps/api/dist/main.js'], settings);
  processes.start('web', ['apps/web/dist/gateway/main.js', ...(isDev ? ['--dev'] : [])], {
    ...settings,
    NODE_ENV: isDev ? 'development' : 'production',
  });
  try {
    await Promise.all([
      untilHealthy(`http://127.0.0.1:${soketiPort}/`, 30_000),
      untilHealthy(`http://127.0.0.1:${apiPort}/health`, 30_000),
      untilHealthy(`http://127.0.0.1:${port}/healthz`, 60_000),
    ]);
  } catch (error) {
    console.error(`scoreline: ${error.message}`);
    // Made once and shown once, so it must be shown even when nothing else works.
    if (owner !== null) console.log(`Owner: ${owner.email}, password: ${owner.password}`);
    await stop(1);
  }
  if (isStopping) return;
  const apiUrl = settings.API_URL;
  writeInstance(dataDir, {
    pid: process.pid,
    url: env.SCORELINE_ORIGIN || `http://127.0.0.1:${port}`,
    apiUrl,
  });
  if (env.SCORELINE_DEMO !== '0')
    processes.start('demo', ['apps/feed/dist/main.js', 'demo'], { ...settings, SCORELINE_URL: apiUrl });
  await greet(url, owner);
};

const greet = async (url, owner) => {
  const lan = host === '0.0.0.0' ? lanAddress() : undefined;
  console.log(`\n  Scoreline runs.\n\n  Fans      ${url}`);
  if (lan !== undefined) console.log(`            http://${lan}:${port}  (phones on this network)`);
  console.log(`  Scorers   ${url}/admin`);
  if (owner !== null)
    console.log(
      `\n  Owner     ${owner.email}\n  Password  ${owner.password}   (created now, shown only once)`,
    );
  if (lan !== undefined) {
    const { renderUnicodeCompact } = await import('uqr');
    console.log(`\n${renderUnicodeCompact(`http://${lan}:${port}`, { border: 2 })}`);
  }
  console.log('\n  Ctrl-C stops it.\n');
};

await main();
