// A process of fans: each an open page without the painting.

import { sleep } from '@scoreline/testbed';
import { chanceOf } from '../chance.ts';
import { type Stall, watchStalls } from '../stalls.ts';
import { makeDevice } from './device.ts';
import { type Fan, makeFan } from './fan.ts';
import { type Claimed, type FanPlan, order, type Report, type Shown } from './messages.ts';

const TELL_MS = 250;
/** Fans come one after the other, not all in one moment. */
const APART_MS = 25;

const device = makeDevice();
const fans: Fan[] = [];
let records: (Shown | Claimed)[] = [];
let stalls: Stall[] = [];

const tell = (report: Report) => {
  if (process.connected) process.send?.(report);
};
const tellRecords = () => {
  if (records.length > 0 || stalls.length > 0) tell({ type: 'records', records, stalls });
  records = [];
  stalls = [];
};
setInterval(tellRecords, TELL_MS);
watchStalls((stall) => stalls.push(stall));

const open = async (plans: readonly FanPlan[], seed: number) => {
  const chance = chanceOf(seed);
  for (const plan of plans) {
    const fan = makeFan(plan, { device, random: chance.next, record: (one) => records.push(one) });
    fans.push(fan);
    void fan.watch();
    await sleep(APART_MS);
  }
};

process.on('message', (message) => {
  const told = order.parse(message);
  switch (told.type) {
    case 'open':
      void open(told.fans, told.seed);
      return;
    case 'network':
      return device.online(told.isOnline);
    case 'sight':
      return device.visible(told.isVisible);
    case 'stay':
      for (const fan of fans) fan.stay();
      return;
    case 'sum up':
      tellRecords();
      return tell({ type: 'sums', finals: fans.flatMap((fan) => fan.sumUp()), reloads: device.reloads() });
    default:
      return told satisfies never;
  }
});
process.on('disconnect', () => process.exit(0));
