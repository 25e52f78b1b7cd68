import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** The outcomes of a command: the label of `scoreline_commands_total`. */
export const COMMAND_OUTCOMES = [
  'accepted',
  'repeated',
  'reused',
  'refused',
  'conflict',
  'archived',
  'unknown',
] as const;
export type CommandOutcome = (typeof COMMAND_OUTCOMES)[number];

/** The responses that are computed for readers: the label of `scoreline_answers_computed_total`. */
export type ComputedResponse =
  | 'snapshot'
  | 'log'
  | 'board'
  | 'competitions'
  | 'competition'
  | 'standings'
  | 'team'
  | 'context'
  | 'scorers';

/** Histogram buckets in seconds: from a cached response to a command on a busy disk. */
const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5];

/** The metrics of this process, for Prometheus. Calls `countWaiting` for each scrape. */
export const openMetrics = (countWaiting: () => Promise<number>) => {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const commands = new Counter({
    name: 'scoreline_commands_total',
    help: 'Commands by outcome',
    labelNames: ['outcome'],
    registers,
  });
  const broadcasts = new Counter({
    name: 'scoreline_broadcasts_total',
    help: 'Match broadcasts that were sent, and those that the WebSocket server rejected for good',
    labelNames: ['outcome'],
    registers,
  });
  const failures = new Counter({
    name: 'scoreline_broadcast_failures_total',
    help: 'Failed attempts to send broadcasts; each is retried',
    registers,
  });
  const computed = new Counter({
    name: 'scoreline_answers_computed_total',
    help: 'Responses computed for readers; simultaneous requests share one',
    labelNames: ['what'],
    registers,
  });
  new Gauge({
    name: 'scoreline_outbox_waiting',
    help: 'Broadcasts waiting to be sent',
    registers,
    async collect() {
      this.set(await countWaiting());
    },
  });
  const requests = new Histogram({
    name: 'scoreline_request_seconds',
    help: 'Response times in seconds',
    labelNames: ['method', 'route', 'status'],
    buckets: BUCKETS,
    registers,
  });
  return {
    command: (outcome: CommandOutcome) => commands.inc({ outcome }),
    sent: (count: number) => broadcasts.inc({ outcome: 'sent' }, count),
    dropped: () => broadcasts.inc({ outcome: 'dropped' }),
    failed: () => failures.inc(),
    computed: (what: ComputedResponse) => computed.inc({ what }),
    request: (method: string, route: string, status: number, seconds: number) =>
      requests.observe({ method, route, status: String(status) }, seconds),
    /** `newest` gives when the newest backup was made, epoch milliseconds, or null without one. */
    watchBackups: (newest: () => number | null, now: () => number) => {
      new Gauge({
        name: 'scoreline_backup_age_seconds',
        help: 'Age of the newest backup; NaN without one',
        registers,
        collect() {
          const madeAt = newest();
          this.set(madeAt === null ? Number.NaN : (now() - madeAt) / 1_000);
        },
      });
    },
    contentType: registry.contentType,
    read: () => registry.metrics(),
  };
};

export type Metrics = ReturnType<typeof openMetrics>;
