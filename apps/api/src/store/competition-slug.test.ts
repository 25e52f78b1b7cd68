import { expect, it } from 'vitest';
import { competitionSlug } from './competition-slug.ts';

it.each([
  ['World Cup', '2026', 'world-cup-2026'],
  ["Côte d'Ivoire Ligue", '2026/27', 'cote-d-ivoire-ligue-2026-27'],
  ['Tippeligaen Bodø', '2026', 'tippeligaen-bodo-2026'],
  ['Премьер-лига', '2026', 'prem-er-liga-2026'],
  ['Первая лига', '2026', 'pervaya-liga-2026'],
  ['Σούπερ Λιγκ', '2026', 'soyper-ligk-2026'],
  ['J1 リーグ', '2026', 'j1-ri-gu-2026'],
  ['🏆', '🏆', 'competition'],
])('%s %s has the address %s', (name, season, slug) => {
  expect(competitionSlug(name, season)).toBe(slug);
});

it.each(['الدوري الممتاز', 'ליגת העל', 'ไทยลีก', 'ეროვნული ლიგა', 'आई लीग', 'K리그'])(
  '%s has an address in ASCII',
  (name) => {
    expect(competitionSlug(name, '2026')).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*-2026$/);
  },
);
