import { readOptions } from './options.ts';
import { areAllKept, formatReport } from './report.ts';
import { run } from './run.ts';

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(130));

try {
  const options = readOptions(process.argv.slice(2));
  const report = await run(options, (line) => console.error(line));
  console.log(options.json ? JSON.stringify(report, null, 2) : formatReport(report));
  process.exit(areAllKept(report) ? 0 : 1);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(2);
}
