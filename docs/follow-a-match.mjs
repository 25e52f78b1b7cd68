// Follows one match and prints each change: node docs/follow-a-match.mjs http://localhost:3000 MATCH_ID
import Pusher from 'pusher-js';

const [api = 'http://localhost:3000', matchId = '', sockets = api] = process.argv.slice(2);
const { hostname, port, protocol } = new URL(sockets);
const client = new Pusher('scoreline', {
  wsHost: hostname,
  wsPort: Number(port || 80),
  wssPort: Number(port || 443),
  forceTLS: protocol === 'https:',
  cluster: '',
  enabledTransports: ['ws', 'wss'],
  activityTimeout: 10_000,
  pongTimeout: 5_000,
});

let incidents = new Map();
let shown = 0; // the revision that is shown
let completeTo = 0; // up to here no incident is missing
let heardOf = 0; // the highest revision anybody spoke of
let etag = '';

const show = (revision, { status, score }) => {
  shown = revision;
  heardOf = Math.max(heardOf, revision);
  console.log(JSON.stringify({ revision, status, ...score, incidents: incidents.size }));
};

const readSnapshot = async () => {
  const answer = await fetch(`${api}/v1/matches/${matchId}`, { headers: { 'if-none-match': etag } });
  if (answer.status === 304) return;
  if (!answer.ok) throw new Error(`the API answered ${answer.status}`);
  const { revision, summary, incidents: all } = await answer.json();
  if (revision < shown) return; // from a cache
  etag = answer.headers.get('etag') ?? '';
  const isNews = revision > completeTo;
  completeTo = revision;
  incidents = new Map(all.map((incident) => [incident.id, incident]));
  if (isNews) show(revision, summary);
};

let waiting;
/** Reads the snapshot after a random delay, so that many clients never do it together. */
const resync = (withinMs) => {
  if (waiting !== undefined) return;
  waiting = setTimeout(async () => {
    waiting = undefined;
    const isRead = await readSnapshot().then(
      () => true,
      () => false,
    );
    if (!isRead || shown < heardOf || completeTo < shown) resync(3_000);
  }, Math.random() * withinMs);
};

client
  .subscribe(`match.${matchId}`)
  // Fires after every reconnect too. Subscribe first, then read: nothing falls in between.
  .bind('pusher:subscription_succeeded', () => resync(500))
  .bind('match.updated', ({ revision, summary, incidents: { put, removed }, resync: isTooLarge }) => {
    if (revision <= shown) return;
    for (const id of removed) incidents.delete(id);
    for (const incident of put) incidents.set(incident.id, incident);
    if (revision === completeTo + 1 && !isTooLarge) completeTo = revision;
    else resync(1_000);
    show(revision, summary);
  });

const competition = (await (await fetch(`${api}/v1/matches/${matchId}`)).json()).competition.id;
client.subscribe(`competition.${competition}`).bind('board.heartbeat', ({ revisions }) => {
  heardOf = Math.max(heardOf, revisions[matchId] ?? 0);
  if (heardOf > shown) resync(2_000);
});

// After a failed attempt pusher-js waits 15, 30, then 60 s, and for ever after some close codes: go by our own clock.
let attempt;
client.connection.bind('state_change', ({ current }) => {
  clearTimeout(attempt);
  if (current === 'connected') return;
  attempt = setTimeout(
    () => {
      client.disconnect();
      client.connect();
    },
    1_000 + Math.random() * 2_000,
  );
});
