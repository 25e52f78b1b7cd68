const keyOf = (matchId: string): string => `scoreline.note.${matchId}`;

/** What was typed as a note of a match and not sent, on this tab: a question that was closed or a reload loses none of it. */
export const loadNoteDraft = (matchId: string): string => window.sessionStorage.getItem(keyOf(matchId)) ?? '';

export const saveNoteDraft = (matchId: string, typed: string): void => {
  if (typed === '') window.sessionStorage.removeItem(keyOf(matchId));
  else window.sessionStorage.setItem(keyOf(matchId), typed);
};
