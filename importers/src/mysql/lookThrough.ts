import { decompress } from '../decompress';
import { Dump } from '../Dump';
import { Failure } from '../failures';
import { Progress } from '../Progress';
import { Config } from '../readRequest';
import { Bucket } from '../s3/Bucket';
import { MysqlChoices, MysqlFilter } from '../sql/filterMysql';
import { MysqlPlan } from '../sql/MysqlPlan';
import { planImport } from './planImport';
import { TargetFacts } from './TargetFacts';

/** Of a dump that is not read twice. */
const BEGIN = 256 * 1024 ** 2;

function demandOneDatabase(names: Set<string>, { sourceDatabase }: Config) {
  const shown = Buffer.from([...names].join(', '), 'latin1').toString();
  if (sourceDatabase === undefined && names.size > 1)
    throw new Failure(
      'target-lacks',
      `The dump has several databases, and nothing was changed. They are ${shown}; name one of them as the config's 'sourceDatabase'`,
    );
  const written =
    sourceDatabase && Buffer.from(sourceDatabase).toString('latin1');
  if (written && names.size > 0 && !names.has(written))
    throw new Failure(
      'request-invalid',
      `The dump has no database '${sourceDatabase}', as the config's 'sourceDatabase' says; it has ${shown}`,
    );
}

/**
 * Reads a dump before the target is touched, for what is made in MySQL can't be taken back: what the filter refuses, and
 * all that the target does not take.
 *
 * @returns how the dump is changed for the target
 * @throws Failure as the filter does, and `target-lacks`
 */
export async function lookThrough(
  bucket: Bucket,
  dump: Dump,
  {
    config,
    target,
    choices,
    progress,
  }: {
    config: Config;
    target: TargetFacts;
    choices: MysqlChoices;
    progress: Progress;
  },
): Promise<MysqlPlan> {
  let read = 0;
  async function* counted() {
    const bytes = bucket.read(dump.objects[0]);
    for await (const piece of config.checkFirst
      ? progress.count(bytes)
      : bytes) {
      read += piece.length;
      yield piece;
    }
  }
  const filter = new MysqlFilter({ ...choices, namesDatabases: true });
  const passed = filter.run(decompress(counted(), dump));
  const most = config.checkFirst ? Infinity : BEGIN;
  while (read <= most) if ((await passed.next()).done) break;
  await passed.return(undefined);
  demandOneDatabase(filter.databases.names, config);
  return planImport(filter.facts, target, config);
}
