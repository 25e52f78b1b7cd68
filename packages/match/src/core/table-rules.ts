/** Points of a table, by how a match ended. */
export interface TableRules {
  readonly win: number;
  readonly draw: number;
  readonly loss: number;
}
