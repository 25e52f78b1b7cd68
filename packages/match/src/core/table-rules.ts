/** Points of a table, by how a match ended. */
export interface TableRules {
  readonly win: number;
  readonly draw: number;
  readonly loss: number;
  /** The score of a match that a side forfeits. */
  readonly forfeit: { readonly won: number; readonly lost: number };
}
