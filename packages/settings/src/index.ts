export { type Environment, readSettings, SettingsError } from './read-settings.ts';
export { SECRETS, withSecretFiles } from './secret-files.ts';
