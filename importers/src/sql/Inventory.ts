/** What the server that is filled has, by name as it keeps them (latin1: a character a byte). */
export interface Inventory {
  roles: ReadonlySet<string>;
  /** That can be installed. */
  extensions: ReadonlySet<string>;
  settings: ReadonlySet<string>;
  tablespaces: ReadonlySet<string>;
  /** Of tables, such as `heap`. */
  accessMethods: ReadonlySet<string>;
  /** Whether the user who imports may set what only superusers may. */
  superuser: boolean;
}

/** Where nobody was asked: nothing is missing. */
const everything: ReadonlySet<string> = new (class extends Set<string> {
  override has() {
    return true;
  }
})();

export const HAS_ALL: Inventory = {
  roles: everything,
  extensions: everything,
  settings: everything,
  tablespaces: everything,
  accessMethods: everything,
  superuser: true,
};
