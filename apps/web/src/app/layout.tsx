import type { Metadata, Viewport } from 'next';
import { connection } from 'next/server';
import type { ReactNode } from 'react';
import { DESCRIPTION } from '../features/fans/masthead/messages.ts';
import { scoreFace } from '../fonts/score-face.ts';
import './globals.css';

export const metadata: Metadata = {
  title: { default: 'Scoreline', template: '%s · Scoreline' },
  description: DESCRIPTION,
  applicationName: 'Scoreline',
};

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  viewportFit: 'cover',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f7f2e8' },
    { media: '(prefers-color-scheme: dark)', color: '#0b1611' },
  ],
};

export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  // Every page is rendered when it is asked for: scores change, and each answer has its own CSP nonce.
  await connection();
  return (
    <html lang="en" className={scoreFace.variable}>
      <body className="min-h-dvh font-sans antialiased">{children}</body>
    </html>
  );
}
