import { BENCHMARKS } from './benchmarks.ts';
import { readOptions } from './options.ts';
import { formatReport, isPassed } from './report.ts';
import { run } from './run.ts';

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(130));

try {
  const { only, json, quick } = readOptions(
    process.argv.slice(2),
    BENCHMARKS.map(({ name }) => name),
  );
  const report = await run({
    benchmarks: BENCHMARKS.filter(({ name }) => only.length === 0 || only.includes(name)),
    isQuick: quick,
    log: (line) => console.error(line),
  });
  console.log(json ? JSON.stringify(report, null, 2) : formatReport(report));
  process.exit(isPassed(report) ? 0 : 1);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(2);
}
