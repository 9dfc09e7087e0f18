import { load } from '../../importers/src/mysql/load';
import { MysqlFilter } from '../../importers/src/sql/filterMysql';
import { END } from './filteredMysql';

const DUMP =
  'CREATE TABLE `t` (`id` int NOT NULL, PRIMARY KEY (`id`));\nINSERT INTO `t` VALUES (1);\nCREATE VIEW `v` AS SELECT 1;\n';

/** Goes on after errors: from its first rows on it says the same of all that it is given. */
const CLIENT = `while IFS= read -r line; do
  case "$line" in *INSERT*) isLost=1;; esac
  if [ "$isLost" ]; then echo "$0" >&2
  else printf '%s\\n' "$line" | sed -n "s/.*SELECT '\\(.*\\)';$/\\1/p"; fi
done`;

describe('a client that goes on after errors and has lost its connection', () => {
  it.each([
    ['2006 (HY000) at line 1: Server has gone away', 'target-unreachable'],
    [
      '2013 (HY000) at line 1: Lost connection to server during query',
      'target-unreachable',
    ],
    [
      '4031 (HY000) at line 1: The client was disconnected by the server because of inactivity.',
      'target-unreachable',
    ],
    [
      "1226 (42000) at line 1: User 'a' has exceeded the 'max_questions' resource",
      'import-failed',
    ],
  ])('ends the import: %s', async (error, code) => {
    async function* bytes() {
      yield Buffer.from(DUMP + END);
    }
    await expect(
      load(
        { command: 'bash', args: ['-c', CLIENT, `ERROR ${error}`] },
        new MysqlFilter(),
        bytes(),
        { jobs: 2, isForeign: false, locksEmpty: false },
      ),
    ).rejects.toMatchObject({ code });
  });
});

/** Goes on after errors: refuses all that has to do with a view, at once, and rows a while later. */
const REFUSES = `while IFS= read -r line; do
  case "$line" in
    *INSERT*) sleep 0.5; echo "ERROR 1062 (23000) at line $n: Duplicate entry" >&2;;
    *VIEW*) echo "ERROR 1356 (HY000) at line $n: View" >&2;;
  esac
  n=$((n + 1))
  printf '%s\\n' "$line" | sed -n "s/.*SELECT '\\(.*\\)';$/\\1/p"
done`;

it('tells of the first in the dump that several refused', async () => {
  async function* bytes() {
    yield Buffer.from(DUMP + END);
  }
  const notes = await load(
    { command: 'bash', args: ['-c', `n=1; ${REFUSES}`] },
    new MysqlFilter(),
    bytes(),
    { jobs: 2, isForeign: false, locksEmpty: false },
  );
  expect(notes).toEqual([
    expect.stringMatching(/^The server refused 2 .* at line 2: Duplicate/),
  ]);
});
