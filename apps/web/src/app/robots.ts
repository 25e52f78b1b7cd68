import type { MetadataRoute } from 'next';
import { siteOrigin } from '../address/site-origin.ts';

export default async function robots(): Promise<MetadataRoute.Robots> {
  return {
    rules: {
      userAgent: '*',
      allow: '/',
      disallow: ['/admin', '/api/', '/join/', '/password/', '/v1/'],
    },
    sitemap: `${await siteOrigin()}/sitemap.xml`,
  };
}
