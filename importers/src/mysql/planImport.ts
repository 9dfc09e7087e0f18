import { Failure } from '../failures';
import { Config } from '../readRequest';
import { MysqlFacts } from '../sql/MysqlFacts';
import { MysqlPlan } from '../sql/MysqlPlan';
import { mapCollation } from './mapCollation';
import { isMariaDb, knowsCollation, TargetFacts } from './TargetFacts';

/** What the target does not take of the dump, and what to do. */
interface Obstacle {
  what: string;
  names: string[];
  remedy: string;
}

const MOST_SHOWN = 200;

function sentence({ what, names, remedy }: Obstacle): string {
  const shown = names.slice(0, MOST_SHOWN).join(', ');
  const more = names.length - MOST_SHOWN;
  const text = `${what}: ${shown}${
    more > 0 ? ` and ${more} more` : ''
  }; ${remedy}`;
  return Buffer.from(text, 'latin1').toString();
}

function planKeys(
  facts: MysqlFacts,
  target: TargetFacts,
  config: Config,
): { keys: Map<string, string>; obstacles: Obstacle[] } {
  const keys = new Map<string, string>();
  const keyless = [...facts.tables.values()].filter(({ hasKey }) => !hasKey);
  const isAdded = config.primaryKeys === 'add';
  if (target.needsKeys)
    for (const name of facts.standIns) keys.set(name, 'invisible');
  // One that comes later would be the second where an invisible one is added
  if (target.needsKeys || isAdded)
    for (const { name } of keyless) {
      const later = facts.laterKeys.get(name);
      if (later) keys.set(name, later);
    }
  const left = keyless.filter(({ name }) => !facts.laterKeys.has(name));
  if (isAdded)
    for (const { name, hasAutoIncrement } of left)
      if (!hasAutoIncrement) keys.set(name, 'invisible');
  const refused = target.needsKeys
    ? left.filter(({ name }) => !keys.has(name))
    : [];
  const of = (hasCounter: boolean) =>
    refused
      .filter(({ hasAutoIncrement }) => hasAutoIncrement === hasCounter)
      .map(({ name }) => name);
  return {
    keys,
    obstacles: [
      {
        what: 'It demands a primary key of each table, which these do not have',
        names: of(false),
        remedy:
          "give them one and dump again, or set the config's 'primaryKeys' to 'add' for an invisible one",
      },
      {
        what: 'It demands a primary key of each table, which these with an AUTO_INCREMENT column do not have',
        names: of(true),
        remedy: 'make that column their primary key and dump again',
      },
    ],
  };
}

function planMapping(
  facts: MysqlFacts,
  target: TargetFacts,
  config: Config,
): { collations: Map<string, string>; obstacles: Obstacle[] } {
  const isMapped = config.unknownToTarget === 'map';
  const collations = new Map<string, string>();
  const unknown = [...facts.collations].filter(
    name => !knowsCollation(target, name),
  );
  for (const name of isMapped ? unknown : []) {
    const mapped = mapCollation(name);
    if (mapped && knowsCollation(target, mapped)) collations.set(name, mapped);
  }
  const tables = isMariaDb(target.version) ? [] : [...facts.tables.values()];
  const columns = tables.flatMap(table => table.columnsOfMariaDb);
  return {
    collations,
    obstacles: [
      {
        what: 'It does not know these collations',
        names: unknown.filter(name => !collations.has(name)),
        remedy: isMapped
          ? 'it has none like them: give tables and columns another and dump again'
          : "set the config's 'unknownToTarget' to 'map' for those of the target that are like them, or change them and dump again",
      },
      {
        what: "It does not know MariaDB's types of these columns",
        names: isMapped ? [] : columns,
        remedy:
          "set the config's 'unknownToTarget' to 'map' to keep them as text, or change them and dump again",
      },
      {
        what: "It does not know MariaDB's versioned tables",
        names: tables
          .filter(({ isVersioned }) => isVersioned)
          .map(({ name }) => name),
        remedy: 'drop their versions and dump again',
      },
      {
        what: "It does not know MariaDB's sequences",
        names: isMariaDb(target.version) ? [] : facts.sequences,
        remedy: 'drop them and dump again',
      },
    ],
  };
}

/**
 * How a dump is changed for its target.
 *
 * @throws Failure `target-lacks` that tells all that the target does not take
 */
export function planImport(
  facts: MysqlFacts,
  target: TargetFacts,
  config: Config,
): MysqlPlan {
  const { keys, obstacles } = planKeys(facts, target, config);
  const mapping = planMapping(facts, target, config);
  obstacles.push(...mapping.obstacles);
  obstacles.push({
    what: 'The dump has rows of these tables and does not make them, and the database is empty',
    names: [...facts.unmade],
    remedy:
      'dump the tables with their rows (mysqldump without --no-create-info)',
  });
  if (facts.longestStatement > target.maxAllowedPacket)
    obstacles.push({
      what: `It takes at most ${target.maxAllowedPacket} bytes at once (max_allowed_packet)`,
      names: [`the longest statement has ${facts.longestStatement}`],
      remedy:
        "raise it in the database's engine config, or dump again with a smaller --net-buffer-length",
    });
  const told = obstacles.filter(({ names }) => names.length > 0).map(sentence);
  if (told.length > 0)
    throw new Failure(
      'target-lacks',
      `The target does not take all of the dump, and nothing was changed. ${told.join(
        '. ',
      )}`,
    );
  return {
    keys,
    addKeys: config.primaryKeys === 'add',
    collations: mapping.collations,
    mapTypes: config.unknownToTarget === 'map' && !isMariaDb(target.version),
  };
}
