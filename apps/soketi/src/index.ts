export { readSettings, type Settings, SettingsError } from './env.ts';
export { jsonLogger, type Logger } from './log.ts';
export { type RunningSoketi, startSoketi } from './start.ts';
