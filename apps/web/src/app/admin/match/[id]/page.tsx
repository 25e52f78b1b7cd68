import { logPage } from '@scoreline/protocol';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getMatch } from '../../../../api/queries.ts';
import { readFromApi } from '../../../../api/read-from-api.ts';
import { Console } from '../../../../features/admin/console/console.tsx';
import { ConsoleRoot } from '../../../../features/admin/console/console-root.tsx';
import * as messages from '../../../../features/admin/matches/messages.ts';
import { ApiUnavailable } from '../../../../features/admin/shell/admin-shell.tsx';
import { requireSignIn } from '../../../../features/sign-in/session.ts';
import { socketSettings } from '../../../../live/socket-settings.ts';

interface Props {
  readonly params: Promise<{ readonly id: string }>;
}

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const answer = await getMatch((await params).id);
  return answer.kind === 'found'
    ? { title: messages.consoleOf(answer.value.match.home.name, answer.value.match.away.name) }
    : {};
};

export default async function ConsolePage({ params }: Props) {
  const { id } = await params;
  const me = await requireSignIn(`/admin/match/${id}`);
  const answer = await getMatch(id);
  if (answer.kind === 'missing') notFound();
  if (me === null || answer.kind !== 'found') return <ApiUnavailable />;
  const log = await readFromApi(`/v1/matches/${encodeURIComponent(answer.value.match.id)}/log`, logPage);
  if (log.kind !== 'found') return <ApiUnavailable />;
  return (
    <ConsoleRoot socket={socketSettings()} serverTime={answer.value.serverTime}>
      <Console snapshot={answer.value} log={log.value} me={me} />
    </ConsoleRoot>
  );
}
