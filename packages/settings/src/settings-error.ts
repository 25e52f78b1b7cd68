/** Settings that nothing can be started with. The message has a line for each that is wrong. */
export class SettingsError extends Error {}
