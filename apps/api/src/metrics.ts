import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** What became of a command: the label of `scoreline_commands_total`. */
export const COMMAND_OUTCOMES = ['accepted', 'repeated', 'reused', 'refused', 'conflict', 'unknown'] as const;
export type CommandOutcome = (typeof COMMAND_OUTCOMES)[number];

/** What a reader can be answered: the label of `scoreline_answers_computed_total`. */
export type Computed =
  | 'snapshot'
  | 'log'
  | 'board'
  | 'competitions'
  | 'competition'
  | 'standings'
  | 'team'
  | 'context'
  | 'scorers';

/** From a cached answer to a command on a busy disk. */
const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5];

/** What Prometheus may know. `countWaiting` is asked whenever it comes to look. */
export const openMetrics = (countWaiting: () => Promise<number>) => {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const commands = new Counter({
    name: 'scoreline_commands_total',
    help: 'Commands by what became of them',
    labelNames: ['outcome'],
    registers,
  });
  const broadcasts = new Counter({
    name: 'scoreline_broadcasts_total',
    help: 'Broadcasts of matches that the WebSocket server took, and those it will never take',
    labelNames: ['outcome'],
    registers,
  });
  const failures = new Counter({
    name: 'scoreline_broadcast_failures_total',
    help: 'Times that sending failed and is tried again',
    registers,
  });
  const computed = new Counter({
    name: 'scoreline_answers_computed_total',
    help: 'Answers to readers that were worked out; all who asked at the same time shared one',
    labelNames: ['what'],
    registers,
  });
  new Gauge({
    name: 'scoreline_outbox_waiting',
    help: 'Broadcasts that are still to be sent',
    registers,
    async collect() {
      this.set(await countWaiting());
    },
  });
  const requests = new Histogram({
    name: 'scoreline_request_seconds',
    help: 'How long answers took',
    labelNames: ['method', 'route', 'status'],
    buckets: SECONDS,
    registers,
  });
  return {
    command: (outcome: CommandOutcome) => commands.inc({ outcome }),
    sent: (count: number) => broadcasts.inc({ outcome: 'sent' }, count),
    dropped: () => broadcasts.inc({ outcome: 'dropped' }),
    failed: () => failures.inc(),
    computed: (what: Computed) => computed.inc({ what }),
    request: (method: string, route: string, status: number, seconds: number) =>
      requests.observe({ method, route, status: String(status) }, seconds),
    contentType: registry.contentType,
    read: () => registry.metrics(),
  };
};

export type Metrics = ReturnType<typeof openMetrics>;
