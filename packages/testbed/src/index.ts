export { APPS, type App, appFile, appServer } from './app-server.ts';
export { isOnPath } from './can-run.ts';
export { type FuzzPlan, fuzzPlan } from './fuzz.ts';
export { makeNginx, type Nginx, type NginxPlan } from './nginx.ts';
export { freePort, portOf } from './ports.ts';
export { hasPostgres, makePostgres, type Postgres } from './postgres.ts';
export { hasRedis, makeRedis, type Redis } from './redis.ts';
export { type Server, type ServerPlan, serverOf } from './server.ts';
export { monotonic, sleep, until } from './time.ts';
