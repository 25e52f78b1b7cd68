import type { Metadata } from 'next';
import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import { siteOrigin } from '../../address/site-origin.ts';
import { OfflineLinkGuard } from '../../features/fans/connection/offline-link-guard.tsx';
import { FailedScriptsNote } from '../../features/fans/failed-scripts/failed-scripts-note.tsx';
import { FAILED_SCRIPTS_SCRIPT } from '../../features/fans/failed-scripts/failed-scripts-script.ts';
import { PRE_PAINT } from '../../features/fans/favourites/pre-paint.ts';
import { Masthead } from '../../features/fans/masthead/masthead.tsx';
import * as messages from '../../features/fans/masthead/messages.ts';
import { SettingsForm } from '../../features/fans/settings/settings-form.tsx';
import { LiveRoot } from '../../live/live-root.tsx';
import { socketSettings } from '../../live/socket-settings.ts';
import { readReader } from '../../locale/reader.ts';
import { ReaderProvider } from '../../locale/reader-context.tsx';
import { RememberReader } from '../../locale/remember-reader.tsx';
import { WARM_UP_INTL } from '../../locale/warm-up-intl.ts';
import { NONCE_HEADER } from '../../page-response.ts';

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
        dangerouslySetInnerHTML={{ __html: `${FAILED_SCRIPTS_SCRIPT};${PRE_PAINT};${WARM_UP_INTL}` }}
      />
      <LiveRoot socket={socketSettings()}>
        <ReaderProvider reader={reader}>
          <RememberReader reader={reader} />
          <div className="fans-page">
            <a href="#content" className="skip-link">
              {messages.SKIP}
            </a>
            <Masthead zone={reader.zone} />
            <FailedScriptsNote />
            <main id="content" tabIndex={-1}>
              {children}
            </main>
            <footer className="mt-14 flex flex-wrap items-center justify-between gap-x-5 gap-y-3 border-t border-rule py-4 text-[0.8125rem] text-muted print:hidden">
              <span>
                Scoreline{' · '}
                <a href="/licences" className="hover:text-ink">
                  {messages.LICENCES}
                </a>
              </span>
              <SettingsForm />
              <a href="/admin" className="hover:text-ink">
                {messages.SIGN_IN}
              </a>
            </footer>
          </div>
          <OfflineLinkGuard />
        </ReaderProvider>
      </LiveRoot>
    </>
  );
}
