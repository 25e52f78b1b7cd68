import { readFileSync } from 'node:fs';

const KB_IN_A_MB = 1_024;

/** Resident memory of a process and of all that it has started, in MB. Linux only; 0 for no process. */
export const residentMbOf = (pid: number | undefined): number => {
  if (pid === undefined) return 0;
  const kilobytes = Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
    .trim()
    .split(' ')
    .filter(Boolean);
  return kilobytes / KB_IN_A_MB + children.reduce((sum, child) => sum + residentMbOf(Number(child)), 0);
};
