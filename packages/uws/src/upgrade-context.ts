/** What an `upgrade` handler passes on to `res.upgrade`. */
export interface UpgradeContext {
  accept(userData: object, protocol: string): void;
}
