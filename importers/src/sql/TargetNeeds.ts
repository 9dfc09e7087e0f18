import { Failure } from '../failures';
import { Config } from '../readRequest';
import { Inventory } from './Inventory';
import { StatementWords } from './Lexer';
import { quoted } from './postgresNames';
import { extensionOf, rolesOf } from './postgresNeeds';

const MOST_SHOWN = 20;
/** These belong to the server, and nobody can make them. */
const RESERVED = /^pg_/;

const shown = (name: string) => Buffer.from(name, 'latin1').toString();

function listed(names: Set<string>): string {
  const more = names.size - MOST_SHOWN;
  const list = [...names].slice(0, MOST_SHOWN).map(shown).join(', ');
  return more > 0 ? `${list} and ${more} more` : list;
}

/** What a dump needs and the target lacks: left out, made, or told with all the rest. */
export class TargetNeeds {
  readonly #config: Config;
  readonly #inventory: Inventory;
  readonly #made = new Set<string>();
  readonly #roles = new Set<string>();
  readonly #extensions = new Set<string>();

  constructor(config: Config, inventory: Inventory) {
    this.#config = config;
    this.#inventory = inventory;
  }

  /** Whether something is missing that the config does not care for: nothing more needs to reach the target. */
  get unmet(): boolean {
    return this.#roles.size + this.#extensions.size > 0;
  }

  /** Why a statement is left out, or what has to come before it; undefined where it can be as it is. */
  of(
    statement: StatementWords,
  ): { drop: string } | { before: string; note: string } | undefined {
    const extension = extensionOf(statement);
    if (extension !== undefined && !this.#inventory.extensions.has(extension)) {
      if (this.#config.missingExtensions === 'skip')
        return {
          drop: `the extension '${shown(extension)}', which the target lacks`,
        };
      this.#extensions.add(extension);
    }
    const all = rolesOf(statement);
    const roles = all.filter(
      name => !this.#inventory.roles.has(name) && !this.#made.has(name),
    );
    const isAboutOthers = roles.length < all.length;
    return roles.length > 0 ? this.#ofRoles(roles, isAboutOthers) : undefined;
  }

  /** @param isAboutOthers - the statement is about roles that are there, too: leaving it out would take from them */
  #ofRoles(roles: string[], isAboutOthers: boolean) {
    const { missingRoles } = this.#config;
    const names = roles.map(shown).join(', ');
    if (missingRoles === 'skip' && !isAboutOthers)
      return {
        drop: `what it says of roles that the target lacks: ${names}`,
      };
    if (missingRoles !== 'create' || roles.some(name => RESERVED.test(name))) {
      for (const role of roles) this.#roles.add(role);
      return undefined;
    }
    for (const role of roles) this.#made.add(role);
    const made = roles.map(name => `CREATE ROLE ${quoted(name)} NOLOGIN; `);
    return {
      before: made.join(''),
      note: `Made roles without a login and without rights: ${names}`,
    };
  }

  /** @throws Failure `target-lacks` that names all, where anything is missing */
  demand() {
    const sentences: string[] = [];
    if (this.#extensions.size > 0)
      sentences.push(
        `The target lacks extensions that the dump needs: ${listed(
          this.#extensions,
        )}; have them installed, or set 'missingExtensions' to skip`,
      );
    if (this.#roles.size > 0) {
      const make = [...this.#roles]
        .slice(0, MOST_SHOWN)
        .map(name => `CREATE ROLE ${quoted(shown(name))} NOLOGIN;`);
      sentences.push(
        `The target lacks roles that the dump names: ${listed(
          this.#roles,
        )}; set 'missingRoles' to create, or to skip where a statement is about them alone, or make them: ${make.join(
          ' ',
        )}`,
      );
    }
    if (sentences.length > 0)
      throw new Failure('target-lacks', sentences.join('. '));
  }
}
