import { decompress } from '../decompress';
import { Dump } from '../Dump';
import { Config } from '../readRequest';
import { Bucket } from '../s3/Bucket';
import { PostgresFilter } from '../sql/filterPostgres';
import { Inventory } from '../sql/Inventory';
import { howToRead, isSql } from './howToRead';
import { openSchema } from './openArchive';

/** Of a larger dump as SQL the rest is looked at while it is imported. */
const MOST_READ = 256 * 1024 ** 2;

/**
 * Reads a dump before the target is touched: what would be refused, and all that the target lacks. Of an archive that is
 * its table of contents.
 *
 * @throws Failure as the filter does
 */
export async function lookThrough(
  bucket: Bucket,
  dump: Dump,
  config: Config,
  target: Inventory,
) {
  let read = 0;
  async function* counted() {
    for await (const piece of bucket.read(dump.objects[0])) {
      read += piece.length;
      yield piece;
    }
  }
  const filter = new PostgresFilter(config, {
    ...howToRead(dump, config),
    target,
  });
  const sql = isSql(dump)
    ? decompress(counted(), dump)
    : openSchema(bucket, dump, config);
  const passed = filter.run(sql);
  while (read <= MOST_READ) if ((await passed.next()).done) return;
  await passed.return(undefined);
  filter.needs.demand();
}
