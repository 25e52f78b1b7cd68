'use client';

import { useConnection, useServerNow } from '@scoreline/live/react';
import { connectionMessage } from './connection-message.ts';

/** Says quietly whether what is shown is current. Only what is wrong is also set in ink. */
export const ConnectionLine = () => {
  const connection = useConnection();
  const now = useServerNow(1000);
  const isDoubtful = connection.state === 'reconnecting' || connection.state === 'offline';
  return (
    <span
      className={`scripted whitespace-nowrap ${isDoubtful ? 'font-semibold text-ink' : ''}`}
      data-testid="connection"
      data-state={connection.state}
    >
      {connectionMessage(connection, now)}
    </span>
  );
};
