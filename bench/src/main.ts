import { MEASURES } from './measures.ts';
import { readOptions } from './options.ts';
import { isKept, tableOf } from './report.ts';
import { run } from './run.ts';

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(130));

try {
  const { only, json, quick } = readOptions(
    process.argv.slice(2),
    MEASURES.map(({ name }) => name),
  );
  const report = await run({
    measures: MEASURES.filter(({ name }) => only.length === 0 || only.includes(name)),
    isQuick: quick,
    say: (line) => console.error(line),
  });
  console.log(json ? JSON.stringify(report, null, 2) : tableOf(report));
  process.exit(isKept(report) ? 0 : 1);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(2);
}
