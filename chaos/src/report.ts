import type { Outcome } from './checks/outcomes.ts';

export interface Report {
  /** What was there to be broken. */
  readonly system: string;
  readonly seed: number;
  readonly minutes: number;
  /** By kind of fault, in the order in which they first came. */
  readonly outcomes: readonly Outcome[];
  readonly commands: {
    readonly sent: number;
    readonly acknowledged: number;
    readonly repeated: number;
    /** Attempts that were not answered with 200, by answer. */
    readonly trouble: Readonly<Record<string, number>>;
  };
  readonly fans: {
    readonly all: number;
    readonly converged: number;
    /** How many say "live" at the end. */
    readonly live: number;
    /** Changes of what a page showed. */
    readonly shown: number;
    readonly convergedAfterMs: number | null;
    /** Revisions on pages of which it was judged whether they were there 5 s after the WebSocket servers. */
    readonly comebacksJudged: number;
  };
  /** The longest that a page said "live" while there was something newer, milliseconds. */
  readonly oldestWhileLiveMs: number;
  /** How much of the run the process in the middle could not do anything, milliseconds: the machine had other things to do. */
  readonly stalledMs: number;
  /** What was promised and not kept, with what is known of it. */
  readonly broken: Readonly<Record<Promised, readonly string[]>>;
}

export const PROMISES = [
  'commands lost',
  'commands doubled',
  'log entries that are strange',
  'commands answered wrongly',
  'fans not converged',
  'fans not live in the end',
  'slow to converge',
  'slow to come back',
  'revisions that went backwards',
  'states that never existed',
  'dishonest spans',
  'processes that ended by themselves',
  'pages that reloaded',
] as const;
export type Promised = (typeof PROMISES)[number];

export const isKept = ({ broken }: Report): boolean => PROMISES.every((one) => broken[one].length === 0);

const EXAMPLES = 5;

export const tableOf = (report: Report): string => {
  const { commands, fans, outcomes } = report;
  const rows: (readonly [string, string])[] = [
    ['system', report.system],
    ['seed, minutes', `${report.seed}, ${report.minutes.toFixed(1)}`],
    ['faults injected', `${outcomes.reduce((sum, { times }) => sum + times, 0)} of ${outcomes.length} kinds`],
    ['commands sent, acknowledged', `${commands.sent}, ${commands.acknowledged}`],
    ['  sent twice or again', String(commands.repeated)],
    ['  attempts without a 200', told(commands.trouble)],
    ['changes shown', String(fans.shown)],
    [
      'clients converged',
      `${fans.converged} of ${fans.all}, ${seconds(fans.convergedAfterMs)} after the end`,
    ],
    ['clients live in the end', `${fans.live} of ${fans.all}`],
    ['worst time to converge', seconds(Math.max(0, ...outcomes.map(({ worstMs }) => worstMs)))],
    ['returns judged by 5 s', String(fans.comebacksJudged)],
    ['oldest shown as live', seconds(report.oldestWhileLiveMs)],
    ['the machine stood still', seconds(report.stalledMs)],
    ...PROMISES.map((promise) => [promise, String(report.broken[promise].length)] as const),
  ];
  const examples = PROMISES.flatMap((promise) =>
    report.broken[promise].slice(0, EXAMPLES).map((one) => `${promise}: ${one}`),
  );
  return [kindsOf(outcomes), columns(rows), ...(examples.length === 0 ? [] : [examples.join('\n')])].join(
    '\n\n',
  );
};

const kindsOf = (outcomes: readonly Outcome[]): string =>
  columns([
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

const columns = (rows: readonly (readonly string[])[]): string => {
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

const told = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts)
    .map(([what, count]) => `${what}: ${count}`)
    .join(', ') || 'none';
