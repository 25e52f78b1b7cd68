import type { Metadata } from 'next';
import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import { NONCE_HEADER } from '../../answer.ts';
import { siteOrigin } from '../../features/address/origin.ts';
import { LiveRoot } from '../../features/connection/live-root.tsx';
import { socketSettings } from '../../features/connection/socket-settings.ts';
import { StayOffline } from '../../features/connection/stay-offline.tsx';
import { KeepReader } from '../../features/day/keep-reader.tsx';
import { readReader } from '../../features/day/reader.ts';
import { ReaderProvider } from '../../features/day/reader-context.tsx';
import { WARM_UP } from '../../features/day/warm-up.ts';
import { PRE_PAINT } from '../../features/favourites/pre-paint.ts';
import { Masthead } from '../../features/masthead/masthead.tsx';
import { SettingsForm } from '../../features/settings/settings-form.tsx';
import { StalledNote } from '../../features/stalled/stalled-note.tsx';
import { WATCH } from '../../features/stalled/watch.ts';

/** Canonical addresses and what is shared are of the site as the reader knows it. */
export const generateMetadata = async (): Promise<Metadata> => ({
  metadataBase: new URL(await siteOrigin()),
});

export default async function FansLayout({ children }: { readonly children: ReactNode }) {
  const reader = await readReader();
  const nonce = (await headers()).get(NONCE_HEADER) ?? undefined;
  return (
    <>
      <script
        nonce={nonce}
        // The browser hides a nonce from whoever reads the page, React included.
        suppressHydrationWarning
        // biome-ignore lint/security/noDangerouslySetInnerHtml: constants of ours
        dangerouslySetInnerHTML={{ __html: `${WATCH};${PRE_PAINT};${WARM_UP}` }}
      />
      <LiveRoot socket={socketSettings()}>
        <ReaderProvider reader={reader}>
          <KeepReader reader={reader} />
          <div className="fans-page">
            <a href="#content" className="skip-link">
              Skip to content
            </a>
            <Masthead zone={reader.zone} />
            <StalledNote />
            <main id="content" tabIndex={-1}>
              {children}
            </main>
            <footer className="mt-14 flex flex-wrap items-center justify-between gap-x-5 gap-y-3 border-t border-rule py-4 text-[0.8125rem] text-muted print:hidden">
              <span>Scoreline</span>
              <SettingsForm />
              <a href="/admin" className="hover:text-ink">
                Sign in
              </a>
            </footer>
          </div>
          <StayOffline />
        </ReaderProvider>
      </LiveRoot>
    </>
  );
}
