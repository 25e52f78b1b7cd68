/** Why a backup cannot be made or restored, in one line for whoever asked for it. */
export class BackupError extends Error {}
