import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { RefreshOnReturn } from '../../features/admin/shell/refresh-on-return.tsx';

export const metadata: Metadata = {
  title: { default: 'Admin · Scoreline', template: '%s · Scoreline' },
  robots: { index: false, follow: false },
};

export default function AdminLayout({ children }: { readonly children: ReactNode }) {
  return (
    <>
      <RefreshOnReturn />
      {children}
    </>
  );
}
