import type { ReactNode } from 'react';
import { LiveRoot } from '../../features/connection/live-root.tsx';
import { socketSettings } from '../../features/connection/socket-settings.ts';
import { KeepZone } from '../../features/day/keep-zone.tsx';
import { readerZone } from '../../features/day/reader.ts';
import { Masthead } from '../../features/masthead/masthead.tsx';

export default async function FansLayout({ children }: { readonly children: ReactNode }) {
  const zone = await readerZone();
  return (
    <LiveRoot socket={socketSettings()}>
      <KeepZone zone={zone} />
      <div className="fans-page">
        <Masthead zone={zone} />
        <main>{children}</main>
        <footer className="mt-14 flex justify-between border-t border-rule py-4 text-[0.8125rem] text-muted">
          <span>Scoreline</span>
          <a href="/admin" className="hover:text-ink">
            Sign in
          </a>
        </footer>
      </div>
    </LiveRoot>
  );
}
