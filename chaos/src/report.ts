export interface Report {
  readonly seed: number;
  readonly minutes: number;
  readonly faults: Readonly<Record<string, number>>;
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
  };
  /** The slowest page after each kind of fault, milliseconds. */
  readonly worstAfterMs: Readonly<Record<string, number>>;
  /** The longest that a page said "live" while there was something newer, milliseconds. */
  readonly oldestWhileLiveMs: number;
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
  const { commands, fans, faults, worstAfterMs } = report;
  const seconds = (ms: number | null) => (ms === null ? 'never' : `${(ms / 1_000).toFixed(1)} s`);
  const rows: (readonly [string, string])[] = [
    ['seed, minutes', `${report.seed}, ${report.minutes}`],
    ['faults injected', String(Object.values(faults).reduce((sum, count) => sum + count, 0))],
    ...Object.entries(faults).map(
      ([kind, count]) =>
        [`  ${kind}`, `${String(count).padEnd(4)} slowest ${seconds(worstAfterMs[kind] ?? 0)}`] as const,
    ),
    ['commands sent, acknowledged', `${commands.sent}, ${commands.acknowledged}`],
    ['  sent twice or again', String(commands.repeated)],
    ['  attempts without a 200', told(commands.trouble)],
    ['changes shown', String(fans.shown)],
    [
      'clients converged',
      `${fans.converged} of ${fans.all}, ${seconds(fans.convergedAfterMs)} after the end`,
    ],
    ['clients live in the end', `${fans.live} of ${fans.all}`],
    ['worst time to converge', seconds(Math.max(0, ...Object.values(worstAfterMs)))],
    ['oldest shown as live', seconds(report.oldestWhileLiveMs)],
    ...PROMISES.map((promise) => [promise, String(report.broken[promise].length)] as const),
  ];
  const width = Math.max(...rows.map(([name]) => name.length)) + 2;
  const table = rows.map(([name, value]) => `${name.padEnd(width)}${value}`);
  const examples = PROMISES.flatMap((promise) =>
    report.broken[promise].slice(0, EXAMPLES).map((one) => `${promise}: ${one}`),
  );
  return [...table, ...(examples.length === 0 ? [] : ['', ...examples])].join('\n');
};

const told = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts)
    .map(([what, count]) => `${what}: ${count}`)
    .join(', ') || 'none';
