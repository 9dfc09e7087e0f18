import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Failure } from '../../importers/src/failures';
import { Client } from '../../importers/src/tools/Client';
import { Clients } from '../../importers/src/tools/Clients';
import { endTools } from '../../importers/src/tools/runTool';

/** A shell runs what it reads, line by line, as the clients of databases do. */
const SHELL = {
  tool: { command: 'sh', args: ['-s'] },
  mark: (word: string) => `echo ${word}\n`,
};

const started: Clients[] = [];
function start(count: number) {
  const lines: string[] = [];
  const clients = new Clients(count, SHELL, {
    onLine: line => lines.push(line),
    failureOf: ({ given, tool }: Client) =>
      new Failure(
        'import-failed',
        `line ${given[0]?.line} (${given[0]?.words}): ${tool.complaints}`,
      ),
  });
  started.push(clients);
  return { clients, lines };
}
afterEach(async () => {
  for (const clients of started.splice(0)) await clients.kill();
});
afterAll(endTools);

async function give(clients: Clients, line: number, text: string) {
  await clients.begin({ line, words: text });
  await clients.write(`${text}\n`);
  clients.end();
}

describe('several clients', () => {
  it('work side by side: one waits for what another writes', async () => {
    const { clients, lines } = start(2);
    const pipe = join(tmpdir(), `everest-import-pipe-${process.pid}`);
    await clients.toAll({ line: 1, words: 'pipe' }, `pipe=${pipe}\n`);
    await clients.drained();
    await give(clients, 2, 'mkfifo $pipe; read word < $pipe; echo $word');
    await give(clients, 3, 'until [ -p $pipe ]; do :; done; echo met > $pipe');
    await clients.drained();
    await give(clients, 4, 'rm $pipe');
    await clients.finish();
    expect(lines).toEqual(['met']);
  });

  it('give the next to the one that has the least to do', async () => {
    const { clients, lines } = start(2);
    await give(clients, 1, 'sleep 1; echo slow');
    for (let line = 2; line < 12; line += 1)
      await give(clients, line, `echo ${line}`);
    await clients.finish();
    // One was taken to do after the slow one
    expect(lines.slice(-2)).toEqual(['slow', '3']);
    expect(lines).toHaveLength(11);
  });

  it('keep the order of what the first is given in order', async () => {
    const { clients, lines } = start(3);
    for (let line = 1; line <= 300; line += 1) {
      clients.beginInOrder({ line, words: 'echo' });
      await clients.write(`echo ${line}\n`);
      clients.end();
    }
    await clients.finish();
    expect(lines).toEqual(
      Array.from({ length: 300 }, (_, index) => `${index + 1}`),
    );
  });

  it('wait for the first, or for all others', async () => {
    const { clients, lines } = start(2);
    const go = join(tmpdir(), `everest-import-wait-${process.pid}`);
    const wait = `until [ -e ${go} ]; do sleep 0.05; done`;
    clients.beginInOrder({ line: 1, words: 'first' });
    await clients.write(`${wait}; echo first\n`);
    clients.end();
    await give(clients, 2, 'echo other');
    await clients.othersDone();
    expect(lines).toEqual(['other']);
    writeFileSync(go, '');
    try {
      await clients.firstDone();
      expect(lines).toEqual(['other', 'first']);
    } finally {
      rmSync(go);
    }
  });

  it('know in which line of the dump a line is of each of them', async () => {
    const { clients } = start(1);
    await give(clients, 10, 'echo 1\necho 2');
    await clients.begin({ line: 50, words: 'echo', linesBefore: 1 });
    await clients.write(Buffer.from('echo before\necho 50\n'));
    await clients.write('echo 51\n');
    clients.end();
    await clients.finish();
    const [{ lines }] = clients.all;
    // Two of the first and its mark, one before the second
    expect([1, 2, 5, 6].map(line => lines.inDump(line))).toEqual([
      ...[10, 11, 50, 51],
    ]);
  });

  it('take no more than two pieces each while none is done', async () => {
    const { clients } = start(2);
    const go = join(tmpdir(), `everest-import-go-${process.pid}`);
    for (let line = 1; line <= 4; line += 1)
      await give(clients, line, `until [ -e ${go} ]; do sleep 0.05; done`);
    let isTaken = false;
    const fifth = give(clients, 5, 'true').then(() => (isTaken = true));
    await new Promise(resolve => setTimeout(resolve, 200));
    expect(isTaken).toBe(false);
    writeFileSync(go, '');
    try {
      await fifth;
      await clients.finish();
    } finally {
      rmSync(go);
    }
  });

  it('give work that takes long only to one that has nothing to do, and what belongs to it behind it', async () => {
    const { clients, lines } = start(2);
    const works = [1, 2, 3, 4].map(line => ({ line, words: 'echo' }));
    await clients.begin(works[0], 1);
    await clients.write('sleep 0.3; echo first\n');
    clients.beginBehind(works[1]);
    await clients.write('echo behind\n');
    clients.end();
    for (const work of works.slice(2)) {
      await clients.begin(work, 1);
      await clients.write(`echo ${work.line}\n`);
      clients.end();
    }
    expect(works.map(work => clients.isDone(work)).slice(0, 3)).toEqual([
      ...[false, false, true],
    ]);
    await clients.until(() => clients.isDone(works[1]));
    await clients.finish();
    expect(lines).toEqual(['3', '4', 'first', 'behind']);
  });

  it.each(['drained', 'finish'] as const)(
    'say which piece of work one ended in: %s',
    async wait => {
      const { clients } = start(2);
      await give(clients, 7, 'sleep 0.1');
      await give(clients, 8, 'echo no >&2; exit 3');
      await give(clients, 9, ':');
      await expect(clients[wait]()).rejects.toThrow(
        new Failure('import-failed', 'line 8 (echo no >&2; exit 3): no\n'),
      );
      await expect(give(clients, 10, ':')).rejects.toThrow(/line 8/);
    },
  );

  it('take one that ends rightly before it was told to for one that failed', async () => {
    const { clients } = start(2);
    await give(clients, 1, 'exit 0');
    await expect(clients.finish()).rejects.toThrow(/line 1/);
  });

  it('are not told by what they print that something is done', async () => {
    const { clients, lines } = start(1);
    // As one could write who has read of it
    await give(
      clients,
      1,
      'for i in 1 2 3; do echo everest-import-done-$i; done',
    );
    await give(clients, 2, 'echo 1; echo 2; echo done-1');
    await clients.finish();
    expect(lines).toHaveLength(6);
  });

  it('draw a word by lot for each, by which it says what is done', async () => {
    const words: string[] = [];
    const mark = (word: string) => {
      words.push(word);
      return SHELL.mark(word);
    };
    const clients = new Clients(
      2,
      { ...SHELL, mark },
      {
        failureOf: () => new Failure('internal', 'never'),
      },
    );
    await clients.toAll({ line: 1, words: '' }, ':\n');
    await clients.toAll({ line: 2, words: '' }, ':\n');
    await clients.finish();
    const lots = words.map(word => word.replace(/-\d+$/, ''));
    expect(new Set(lots).size).toBe(2);
    expect(lots.every(lot => lot.length === 36)).toBe(true);
  });

  it('say that their program is missing', async () => {
    const clients = new Clients(
      2,
      { ...SHELL, tool: { command: 'no-such-client', args: [] } },
      { failureOf: () => new Failure('internal', 'never') },
    );
    await expect(
      clients.drained().then(() => clients.finish()),
    ).rejects.toThrow("This image has no 'no-such-client'");
  });

  it('leave no process behind where they are killed', async () => {
    const { clients } = start(2);
    await clients.toAll(
      { line: 1, words: 'sleep' },
      'echo $$; exec sleep 60\n',
    );
    await clients.kill();
    await expect(clients.drained()).rejects.toThrow(/line 1/);
  });
});
