import { readFileSync } from 'node:fs';

const KB_IN_A_MB = 1_024;
/** Linux counts a process's time in hundredths of a second, on every machine of today. */
const TICK_MS = 10;

/** A process and all that it has started, and those, and so on. Linux only. */
const familyOf = (pid: number): number[] => {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
    .trim()
    .split(' ')
    .filter(Boolean);
  return [pid, ...children.flatMap((child) => familyOf(Number(child)))];
};

const sumOf = (pid: number | undefined, of: (pid: number) => number): number =>
  pid === undefined ? 0 : familyOf(pid).reduce((sum, one) => sum + of(one), 0);

/** Resident memory of a process and of all that it has started, in MB; 0 for no process. */
export const residentMbOf = (pid: number | undefined): number =>
  sumOf(pid, (one) => {
    const kilobytes = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${one}/status`, 'utf8'))?.[1];
    return Number(kilobytes ?? 0) / KB_IN_A_MB;
  });

/** Processor time that a process and all that it has started have had until now, in milliseconds, to the next ten. */
export const processorMsOf = (pid: number | undefined): number =>
  sumOf(pid, (one) => {
    // The name comes second, in brackets, and may hold anything.
    const afterName = readFileSync(`/proc/${one}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return (Number(afterName[11]) + Number(afterName[12])) * TICK_MS;
  });
