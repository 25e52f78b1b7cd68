// A process of fans, each with an open page that renders nothing.

import { sleep } from '@scoreline/testbed';
import { type EventLoopDelay, watchEventLoopDelay } from '../event-loop-delay.ts';
import { createSeededRandom } from '../seeded-random.ts';
import { createDevice } from './device.ts';
import { createFan, type Fan } from './fan.ts';
import { type ClaimRecord, type FanPlan, type FanReport, instruction, type ShownRecord } from './messages.ts';

const REPORT_MS = 250;
/** The time between two fans. */
const STAGGER_MS = 25;

const device = createDevice();
const fans: Fan[] = [];
let records: (ShownRecord | ClaimRecord)[] = [];
let delays: EventLoopDelay[] = [];

const sendReport = (report: FanReport) => {
  if (process.connected) process.send?.(report);
};
const sendRecords = () => {
  if (records.length > 0 || delays.length > 0) sendReport({ type: 'records', records, delays });
  records = [];
  delays = [];
};
setInterval(sendRecords, REPORT_MS);
watchEventLoopDelay((stall) => delays.push(stall));

const open = async (plans: readonly FanPlan[], seed: number) => {
  const rng = createSeededRandom(seed);
  for (const plan of plans) {
    const fan = createFan(plan, { device, random: rng.next, record: (one) => records.push(one) });
    fans.push(fan);
    void fan.watch();
    await sleep(STAGGER_MS);
  }
};

process.on('message', (message) => {
  const received = instruction.parse(message);
  switch (received.type) {
    case 'open':
      void open(received.fans, received.seed);
      return;
    case 'network':
      return device.setOnline(received.isOnline);
    case 'visibility':
      return device.setVisible(received.isVisible);
    case 'stay':
      for (const fan of fans) fan.stay();
      return;
    case 'collect':
      sendRecords();
      return sendReport({
        type: 'finals',
        finals: fans.flatMap((fan) => fan.finals()),
        reloads: device.reloads(),
      });
    default:
      return received satisfies never;
  }
});
process.on('disconnect', () => process.exit(0));
