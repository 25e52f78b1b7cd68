'use client';

import { matchStore } from '@scoreline/live';
import { useConnection, useLive, useMatch, useServerNow } from '@scoreline/live/react';
import type { Command, Incident } from '@scoreline/match';
import type { LogPage, Me, Snapshot } from '@scoreline/protocol';
import { matchSetup } from '@scoreline/protocol/match-setup';
import { useEffect, useMemo, useRef, useState } from 'react';
import { namesOf } from '../../../locale/isolate.ts';
import { adminOf } from '../../../sports/admins.ts';
import { useIsHydrated } from '../../../ui/use-is-hydrated.ts';
import { toEntries } from '../match-log/match-log.ts';
import styles from './console.module.css';
import { ConsoleDialogs, type OpenDialog } from './console-dialogs.tsx';
import { ConsoleKeys } from './console-keys.tsx';
import { IncidentList } from './corrections/incident-list.tsx';
import { ScoreTextContext } from './corrections/score-text-context.ts';
import { isNewestNote, lastDetail } from './corrections/undo.ts';
import { UndoStrip } from './corrections/undo-strip.tsx';
import { useOfflineSince } from './device/use-offline-since.ts';
import type { ConsoleKey } from './keys/key.ts';
import { keyMap, keyOf } from './keys/key-map.ts';
import { useShortcuts } from './keys/use-shortcuts.ts';
import * as messages from './messages.ts';
import { useLeaveWarning } from './queue/use-leave-warning.ts';
import { scorerMessage } from './scorers/current-scorer.ts';
import { ScorerLine } from './scorers/scorer-line.tsx';
import { useScorers } from './scorers/use-scorers.ts';
import { useMatchConsole } from './state/use-match-console.ts';
import { MatchNav } from './view/match-nav.tsx';
import { ScoreHead } from './view/score-head.tsx';
import { StatusStrip } from './view/status-strip.tsx';
import { timeOf } from './view/time-of.ts';
import { useSunlight } from './view/use-sunlight.ts';
import { useWakeLock } from './view/use-wake-lock.ts';

interface Props {
  readonly snapshot: Snapshot;
  readonly log: LogPage;
  readonly me: Me;
}

const TICK_MS = 1000;

/** The scoring page of one match. */
export const Console = ({ snapshot: rendered, log, me }: Props) => {
  const live = useLive();
  const [opened] = useState(() => ({
    setup: { ...matchSetup(rendered.match), names: namesOf(rendered.match) },
    log: toEntries(log),
  }));
  const snapshot = useMatch(useMemo(() => matchStore(live, rendered), [live, rendered]));
  const { console, state } = useMatchConsole(opened.setup, me.id, opened.log, live.clock, snapshot.revision);
  const now = useServerNow(TICK_MS, rendered.serverTime);
  const connection = useConnection();
  const isRunning = useIsHydrated();
  const matchId = rendered.match.id;
  const { others, scoring, takeOver, claim } = useScorers(matchId, me.id);
  const { shown } = state;
  const keys = useMemo(() => keyMap(shown, live.serverNow(), me.role), [shown, live, me.role]);
  const last = useMemo(() => lastDetail(shown), [shown]);
  const [open, setOpen] = useState<OpenDialog | null>(null);
  const [said, say] = useState('');

  const send = (slot: string, command: Command) => {
    claim();
    say(console.press(slot, command) ? '' : messages.PRESSED_TWICE);
  };
  const press = (key: ConsoleKey) => {
    if (key.refusal !== null)
      say([key.refusal.rule, key.refusal.message].filter((part) => part !== undefined).join(' '));
    else if (key.asks !== undefined) setOpen({ kind: 'question', key });
    else send(key.slot, key.command);
  };
  const head = useRef<HTMLElement>(null);
  const sunlight = useSunlight();
  useWakeLock(shown.outcome === null);
  const offlineSince = useOfflineSince(connection.state, now, live.serverNow);
  const openIncident = ({ id }: Incident) => setOpen({ kind: 'incident', id });
  const shortcuts = useShortcuts((shortcut) => {
    const key = keyOf(keys, shortcut);
    if (key !== undefined) press(key);
    else if (shortcut === '?') setOpen({ kind: 'help' });
    else if (shortcut === 'd' && last !== null) openIncident(last);
    else return false;
    return true;
  });
  const refused = state.notTaken.at(-1);
  useEffect(() => {
    if (refused !== undefined)
      say([refused.rule, refused.detail].filter((part) => part !== undefined).join(' '));
  }, [refused]);
  useLeaveWarning(state.waiting.length > 0 && !state.isKept);

  const teams = { home: rendered.match.home, away: rendered.match.away };
  const { names, sport } = shown.setup;
  const close = () => setOpen(null);

  return (
    <ScoreTextContext value={adminOf(sport).scoreText}>
      <div className={`${styles.page} min-h-dvh bg-paper text-ink ${sunlight.isOn ? styles.sunlight : ''}`}>
        <div className="mx-auto max-w-6xl">
          <StatusStrip
            matchId={matchId}
            connection={connection}
            state={state}
            others={others?.map(({ name }) => name) ?? []}
            offlineSince={offlineSince}
            retry={console.retryNow}
            help={() => setOpen({ kind: 'help' })}
            openNotTaken={() => setOpen({ kind: 'notTaken' })}
          />
          <main className="wide:grid wide:grid-cols-[minmax(0,44rem)_minmax(0,1fr)] wide:gap-6">
            <fieldset disabled={!isRunning} className="flex min-w-0 flex-col gap-3">
              <ScoreHead ref={head} state={shown} teams={teams} now={now} isReplay={rendered.match.replay} />
              <ConsoleKeys
                keys={keys}
                names={names}
                isInReview={shown.review !== null}
                press={press}
                leave={() => head.current?.focus({ preventScroll: true })}
              />
            </fieldset>
            <div className="min-w-0 pt-8 wide:pt-4">
              <IncidentList incidents={shown.incidents} names={names} sport={sport} open={openIncident} />
              <MatchNav matchId={matchId} role={me.role} sunlight={sunlight} />
            </div>
          </main>
          <fieldset
            disabled={!isRunning}
            className="sticky bottom-0 z-10 min-w-0 border-t border-ink bg-paper py-2 pb-[max(0.5rem,env(safe-area-inset-bottom))]"
          >
            <ScorerLine
              message={scorerMessage({ scoring, others, ownId: me.id, timeOf })}
              takeOver={takeOver}
            />
            <p role="status" className="line-clamp-2 px-4 pb-1 text-sm font-semibold empty:hidden">
              {said}
            </p>
            <UndoStrip
              undo={keys.undo}
              last={last}
              isNewestNote={isNewestNote(shown)}
              sport={sport}
              press={press}
              open={openIncident}
            />
          </fieldset>
          {open !== null && (
            <ConsoleDialogs {...{ open, console, state, keys, shortcuts, now, send, close }} />
          )}
        </div>
      </div>
    </ScoreTextContext>
  );
};
