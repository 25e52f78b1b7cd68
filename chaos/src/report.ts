import type { FaultOutcome } from './checks/outcomes.ts';

export interface Report {
  /** The processes that were started. */
  readonly system: string;
  readonly seed: number;
  readonly minutes: number;
  /** By kind of fault, in the order of their first injection. */
  readonly outcomes: readonly FaultOutcome[];
  readonly commands: {
    readonly sent: number;
    readonly acknowledged: number;
    readonly repeated: number;
    /** Attempts that were not answered with 200, by answer. */
    readonly failedAttempts: Readonly<Record<string, number>>;
  };
  readonly fans: {
    readonly all: number;
    readonly converged: number;
    /** How many say "live" at the end. */
    readonly live: number;
    /** Changes shown on pages. */
    readonly shown: number;
    readonly convergedAfterMs: number | null;
    /** Revisions on pages that were checked against the 5 s after the WebSocket servers are back. */
    readonly reconnectionsChecked: number;
  };
  /** How often a page showed a score whose incidents or line-ups were still to come. */
  readonly incompleteShown: number;
  /** The longest that a page said "live" while it was behind, in milliseconds. */
  readonly longestStaleMs: number;
  /** How much of the run the event loop of the proxies' process was blocked, in milliseconds. */
  readonly delayedMs: number;
  /** The broken promises, with details. */
  readonly broken: Readonly<Record<PromiseName, readonly string[]>>;
}

export const PROMISES = [
  'commands lost',
  'commands doubled',
  'unexpected log entries',
  'wrong answers to commands',
  'fans not converged',
  'fans not live at the end',
  'slow to converge',
  'slow to reconnect',
  'revisions that went backwards',
  'states that never existed',
  'stale while shown as live',
  'incomplete while shown as live',
  'crashed processes',
  'reloaded pages',
] as const;
export type PromiseName = (typeof PROMISES)[number];

export const areAllKept = ({ broken }: Report): boolean => PROMISES.every((one) => broken[one].length === 0);

const EXAMPLES = 5;

export const formatReport = (report: Report): string => {
  const { commands, fans, outcomes } = report;
  const rows: (readonly [string, string])[] = [
    ['system', report.system],
    ['seed, minutes', `${report.seed}, ${report.minutes.toFixed(1)}`],
    ['faults injected', `${outcomes.reduce((sum, { times }) => sum + times, 0)} of ${outcomes.length} kinds`],
    ['commands sent, acknowledged', `${commands.sent}, ${commands.acknowledged}`],
    ['  sent twice or again', String(commands.repeated)],
    ['  attempts without a 200', formatCounts(commands.failedAttempts)],
    ['changes shown', String(fans.shown)],
    ['  with incidents still to come', String(report.incompleteShown)],
    [
      'clients converged',
      `${fans.converged} of ${fans.all}, ${seconds(fans.convergedAfterMs)} after the end`,
    ],
    ['clients live at the end', `${fans.live} of ${fans.all}`],
    ['worst time to converge', seconds(Math.max(0, ...outcomes.map(({ worstMs }) => worstMs)))],
    ['reconnections checked', String(fans.reconnectionsChecked)],
    ['longest stale while live', seconds(report.longestStaleMs)],
    ['event loop delay', seconds(report.delayedMs)],
    ...PROMISES.map((promise) => [promise, String(report.broken[promise].length)] as const),
  ];
  const examples = PROMISES.flatMap((promise) =>
    report.broken[promise].slice(0, EXAMPLES).map((one) => `${promise}: ${one}`),
  );
  return [
    formatOutcomes(outcomes),
    alignColumns(rows),
    ...(examples.length === 0 ? [] : [examples.join('\n')]),
  ].join('\n\n');
};

const formatOutcomes = (outcomes: readonly FaultOutcome[]): string =>
  alignColumns([
    ['fault', 'times', 'acknowledged', 'lost', 'doubled', 'converged', 'slowest'],
    ...outcomes.map((one) => [
      one.kind,
      String(one.times),
      String(one.acknowledged),
      String(one.lost),
      String(one.doubled),
      `${one.converged} of ${one.of}`,
      seconds(one.worstMs),
    ]),
  ]);

const alignColumns = (rows: readonly (readonly string[])[]): string => {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
};

const seconds = (ms: number | null) => (ms === null ? 'never' : `${(ms / 1_000).toFixed(1)} s`);

const formatCounts = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts)
    .map(([what, count]) => `${what}: ${count}`)
    .join(', ') || 'none';
