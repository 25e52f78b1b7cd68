'use client';

import type { StandingsPage } from '@scoreline/protocol';
import { useRefetchAfterScore } from '../refetch-after-score/use-refetch-after-score.ts';

/** The tables of a page, computed again after `scores` (any text that differs when a score does) has changed. */
export const useTables = (page: StandingsPage, scores: string): StandingsPage['tables'] =>
  useRefetchAfterScore(page, scores, `/v1/competitions/${page.competitionId}/standings?of=${page.of}`).tables;
