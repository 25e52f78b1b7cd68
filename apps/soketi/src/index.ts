export { readEnv, type Settings } from './env.ts';
export { createJsonLogger, type Logger } from './log.ts';
export { type RunningSoketi, startSoketi } from './start.ts';
