/** In Node the module is the class itself; the types of pusher-js put it under `default`. */
declare module 'pusher-js/dist/node/pusher.js' {
  import type PusherJs from 'pusher-js';

  const Client: typeof PusherJs.default;
  export default Client;
}
