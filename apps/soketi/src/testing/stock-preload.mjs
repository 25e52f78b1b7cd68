// Runs in the process of stock Soketi, before its own program.
import { createRequire } from 'node:module';

// What a handler throws ends the process, as it does on the native library that Soketi is made for; our transport
// would contain it.
const { App } = createRequire(process.argv[1])('uWebSockets.js');
const app = Object.getPrototypeOf(App());
const { listen } = app;
app.listen = function (...where) {
  this.reportError = (error) =>
    setImmediate(() => {
      throw error;
    });
  return listen.apply(this, where);
};

// How often a message that says "counted" is turned into text or back.
let conversions = 0;
const { stringify, parse } = JSON;
const count = (text) => {
  if (typeof text === 'string' && text.includes('counted')) conversions += 1;
};
JSON.stringify = (...args) => {
  const text = stringify(...args);
  count(text);
  return text;
};
JSON.parse = (...args) => {
  count(args[0]);
  return parse(...args);
};

process.on('message', () => process.send({ conversions, resources: process.getActiveResourcesInfo() }));
