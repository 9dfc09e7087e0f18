/** The last versions of migrations, which Rails puts behind the dump: hundreds of them stand where its last words would. */
const ENDS_AS_RAILS =
  /^(?:INSERT INTO "?schema_migrations"? \(version\) VALUES )?\('\d{1,20}'\);\s*$(?![^])/m;

/** Of the programs by which Rails dumps; others put rows one a line too, and no words behind them would be a cut. */
const DUMPS_FOR_RAILS = /PostgreSQL database dump complete|Dump completed/;

/**
 * Whether a dump ends as a whole one does.
 *
 * @param tail - its last 4 KiB, in latin1
 * @param end - the words of the program that wrote it
 */
export function saysWhole(tail: string, end: RegExp): boolean {
  return (
    end.test(tail) ||
    (DUMPS_FOR_RAILS.test(end.source) && ENDS_AS_RAILS.test(tail))
  );
}
