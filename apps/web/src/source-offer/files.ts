/** The packages whose source every user may ask for, and the files in which it is offered. */
export const OFFERED = [
  { workspace: '@scoreline/soketi', file: 'scoreline-soketi.tgz' },
  { workspace: '@scoreline/uws', file: 'scoreline-uws.tgz' },
] as const;
