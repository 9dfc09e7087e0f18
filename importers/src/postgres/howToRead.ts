import { Dump } from '../Dump';
import { Config } from '../readRequest';

/** Whether psql could read it as it is. */
export function isSql({ format }: Pick<Dump, 'format'>): boolean {
  return format === 'pg-plain' || format === 'pg-cluster';
}

/** What the filter has to know of a dump. */
export function howToRead(dump: Dump, config: Config) {
  return {
    sourceDatabase:
      dump.format === 'pg-cluster' ? config.sourceDatabase : undefined,
    endsUntold: dump.format === 'pg-plain' && dump.endsUntold,
  };
}
