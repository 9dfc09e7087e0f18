import { database } from '../../__testUtils__/objects';
import {
  engine,
  importer,
  PSMDB,
  provisioning,
  running,
  saysLast,
  unscheduled,
} from './__testUtils__/evidence';
import { judge } from './__testUtils__/judge';

const NO_MEMORY = '0/3 nodes are available: 3 Insufficient memory.';
const runs = () => importer({ running: { startedAt: '2026-01-15T08:50:00Z' } });

describe('what to do', () => {
  it('is about the Pod that does not begin, and not about the importer beside it', () => {
    const stuck = { ...unscheduled(NO_MEMORY), name: 'shop-pxc-2' };
    const cause = judge(
      running({ pods: [runs(), { ...stuck, of: 'engine' }] }),
    );
    expect(cause).toMatchObject({
      code: 'no-memory',
      command: 'kubectl describe pod shop-pxc-2 -n team-blue',
    });
  });

  it('names no Pod where only the database says it', () => {
    const cause = judge({
      ...running({ pods: [runs()] }),
      database: database('importing', { message: `pxc: ${NO_MEMORY}` }),
    });
    expect(cause?.code).toBe('no-memory');
    expect(cause?.command).toBeUndefined();
  });

  it("speaks of no importer where the image is an engine's", () => {
    const image = 'docker.io/percona/percona-xtradb-cluster:9.9';
    const cause = judge(
      provisioning({
        pods: [
          engine({
            waiting: {
              reason: 'ErrImagePull',
              message: `failed to resolve reference "${image}": ${image}: not found`,
            },
          }),
        ],
      }),
    );
    expect(cause).toMatchObject({
      code: 'image-name-wrong',
      command: 'kubectl describe pod shop-pxc-0 -n team-blue',
    });
    expect(cause?.meaning).not.toMatch(/importer|data has arrived/);
    expect(cause?.remedy).toContain('where it is set');
  });

  it('says by a word what comes once it is mended, for who words it', () => {
    const waits = judge(running({ pods: [runs(), unscheduled(NO_MEMORY)] }));
    expect(waits).toMatchObject({
      values: { then: 'goes-on' },
      remedy: expect.stringContaining('then goes on by itself'),
    });
    const ended = judge(saysLast(`${PSMDB}another operation in progress`));
    expect(ended).toMatchObject({
      values: { then: 'start-again' },
      remedy: expect.stringMatching(/ Then delete .* start a new import\.$/),
    });
  });

  it('does not wait for a restore that failed', () => {
    const cause = judge(
      running({
        pods: [runs()],
        restores: [
          {
            ...{ kind: 'PerconaXtraDBClusterRestore', name: 'ca6822c9' },
            ...{ state: 'Failed', conditions: [] },
            message:
              'failed to validate restore job: failed to validate job: secrets shop-ssl not found',
          },
        ],
      }),
    );
    expect(cause).toMatchObject({
      ...{ code: 'secret-missing', goesOn: false },
      values: { then: 'stops' },
    });
    expect(cause?.remedy).toContain('does not go on by itself');
  });

  it.each([
    ['pxc', 'perconaxtradbclusterrestores.pxc.percona.com'],
    ['psmdb', 'perconaservermongodbrestores.psmdb.percona.com'],
    ['postgresql', undefined],
  ])('lists the restores of the engine: %s', (type, plural) => {
    const input = saysLast(`${PSMDB}another operation in progress`, type);
    const cause = judge(input);
    expect(cause?.code).toBe('restore-running');
    expect(cause?.command).toBe(plural && `kubectl get ${plural} -n team-blue`);
  });

  it('is for who can read the log of a Job', () => {
    for (const type of ['PXC', 'PSMDB']) {
      const cause = judge(
        saysLast(`failed to run ${type} restore: something new`),
      );
      expect(cause?.who).toBe('platform');
    }
  });
});
