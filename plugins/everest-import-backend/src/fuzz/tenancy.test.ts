import { Import } from '@everest-import/backstage-plugin-everest-import-common';
import { Sandbox, startSandbox } from 'everest-sandbox';
import fc from 'fast-check';
import { sandboxConnection } from '../__testUtils__/sandboxConnection';
import { startPortal } from '../__testUtils__/startPortal';
import { createDatabase } from '../__testUtils__/twoTeams';
import { until } from '../__testUtils__/until';
import { putFuzzSecrets } from './__testUtils__/putFuzzSecrets';
import { sendRaw } from './__testUtils__/sendRaw';
import {
  CreateCase,
  createCase,
  forbids,
  principalOf,
  ReadCase,
  readCase,
} from './__testUtils__/tenancyCases';
import { requestOf, tenancyConfig } from './__testUtils__/tenancyRequests';
import {
  catalogEntities,
  isListed,
  MARKERS,
  NAMESPACES,
  PLANS,
  Principal,
  PRINCIPALS,
  SOURCES,
} from './__testUtils__/tenancyWorld';

const COUNT = Number(process.env.EVEREST_TENANCY_CASES ?? 5_000);
const SEED = Number(process.env.EVEREST_TENANCY_SEED ?? 20_261_128);
const EVEREST = '/apis/everest.percona.com/v1alpha1';

jest.setTimeout(180_000 + COUNT * 150);

interface Made {
  who: string;
  namespace: string;
  name: string;
  id: string;
  requestId?: string;
}

describe('tenancy', () => {
  let sandbox: Sandbox;
  let port: number;
  const made: Made[] = [];
  const secretsTaken = new Set<string>();
  const counts: Record<string, number> = {};
  let names = 0;
  let took = 0;

  beforeAll(async () => {
    sandbox = await startSandbox({ paceMs: 30 });
    await putFuzzSecrets(sandbox);
    for (const [namespace, name] of Object.entries(PLANS)) {
      await createDatabase(sandbox, namespace, name);
    }
    const { server } = await startPortal({
      ...tenancyConfig(sandbox),
      entities: catalogEntities(),
    });
    port = Number(server.port());
    await until(async () => {
      const { body } = await send('GET', '/imports', PRINCIPALS.service);
      return body.totalItems === 3;
    });
    await until(async () => {
      const { body } = await send('GET', '/sources', PRINCIPALS.cat);
      return body.backupStorages.length === 2;
    });
  });

  afterAll(() => sandbox?.stop());

  async function send(
    method: string,
    path: string,
    { authorization }: Principal,
    sent?: object,
  ) {
    const { status, text } = await sendRaw(port, {
      method,
      path: `/api/everest-import${path}`,
      headers: { authorization, 'content-type': 'application/json' },
      body: sent && JSON.stringify(sent),
    });
    return { status, text, body: JSON.parse(text) };
  }

  /** What nobody may be told who does not know it. */
  function learnt(principal: Principal, asked: string, text: string): string[] {
    return principal.kind === 'service'
      ? []
      : Object.entries(MARKERS)
          .filter(([namespace]) => !isListed(NAMESPACES[namespace], principal))
          .flatMap(([, markers]) => markers)
          .filter(marker => text.includes(marker) && !asked.includes(marker));
  }

  const mayRead = (principal: Principal, namespace: string) =>
    principal.kind === 'service' ||
    isListed(NAMESPACES[namespace] ?? [], principal);

  async function create(request: CreateCase): Promise<string[]> {
    const principal = principalOf(request);
    names += 1;
    const body = requestOf(request, `f-${names}`, sandbox);
    const path = {
      create: '/imports',
      dryRun: '/imports?dryRun=true',
      preflight: '/preflight',
    }[request.how];
    const answer = await send('POST', path, principal, body);
    const key = `${request.how} ${answer.status}`;
    counts[key] = (counts[key] ?? 0) + 1;
    const reasons = forbids(request);
    const wrong = learnt(principal, JSON.stringify(body), answer.text).map(
      marker => `told '${marker}'`,
    );
    if (answer.status >= 500) {
      wrong.push('failed');
    }
    if (request.how === 'preflight') {
      const failed = (answer.body.checks ?? []).some(
        ({ outcome }: { outcome: string }) => outcome === 'failure',
      );
      if (answer.status === 200 && !failed && reasons.length > 0) {
        wrong.push('a preflight found nothing');
      }
      return wrong;
    }
    if (request.how === 'dryRun') {
      if (answer.status === 200 && reasons.length > 0) {
        wrong.push('a dry run found nothing');
      }
      return wrong;
    }
    if (answer.status === 200) {
      const first = made.find(({ id }) => id === answer.body.id);
      if (first?.who !== request.who || first.requestId !== request.requestId) {
        wrong.push("answered with somebody else's import");
      }
      return wrong;
    }
    if (answer.status === 201) {
      const { namespace, name, id } = answer.body;
      made.push({ ...request, namespace, name, id });
      wrong.push(...reasons.map(reason => `made in spite of the ${reason}`));
      for (const secret of [request.s3Secret, request.databaseSecret]) {
        if (secret && secretsTaken.has(`${namespace}/${secret}`)) {
          wrong.push(`the Secret '${secret}' for two databases`);
        }
        secretsTaken.add(`${namespace}/${secret}`);
      }
      return wrong;
    }
    const isFresh =
      !request.isTaken &&
      !request.requestId &&
      ![request.s3Secret, request.databaseSecret].some(
        secret => secret && secretsTaken.has(`${request.namespace}/${secret}`),
      );
    if (isFresh && reasons.length === 0) {
      wrong.push('refused what is right');
    }
    return wrong;
  }

  async function read({ who, path: template }: ReadCase): Promise<string[]> {
    const principal = principalOf({ who });
    const number = Number(/@(\d+)/.exec(template)?.[1]);
    const one = made[number % made.length];
    const path = template.replace(
      /@\d+/,
      template.includes('by-id')
        ? one?.id ?? 'none'
        : `${one?.namespace}/${one?.name}`,
    );
    const answer = await send('GET', path, principal);
    const { status, body, text } = answer;
    const key = `read ${status}`;
    counts[key] = (counts[key] ?? 0) + 1;
    const wrong = learnt(principal, path, text).map(
      marker => `told '${marker}'`,
    );
    if (principal.kind === 'nobody') {
      return status === 401 ? wrong : [...wrong, 'let nobody in'];
    }
    const shown: string[] = [
      ...(path.startsWith('/imports?') || path === '/imports'
        ? body.items.map((item: Import) => item.namespace)
        : []),
      ...(/^\/imports\/./.test(path) && status === 200 ? [body.namespace] : []),
      ...(path === '/targets'
        ? body.clusters.flatMap((cluster: { namespaces: { name: string }[] }) =>
            cluster.namespaces.map(({ name }) => name),
          )
        : []),
      ...(path === '/sources'
        ? body.backupStorages.map(
            (storage: { namespace: string }) => storage.namespace,
          )
        : []),
    ];
    wrong.push(
      ...shown
        .filter(namespace => !mayRead(principal, namespace))
        .map(namespace => `showed something of '${namespace}'`),
    );
    if (path === '/sources') {
      wrong.push(
        ...body.items
          .filter(
            ({ name }: { name: string }) =>
              principal.kind === 'user' && !isListed(SOURCES[name], principal),
          )
          .map(({ name }: { name: string }) => `offered the source '${name}'`),
      );
    }
    if (['/importers', '/clusters'].includes(path) && who === 'dan') {
      wrong.push(...body.items.map(() => 'showed a cluster of nobody'));
    }
    if (one && template.includes('@')) {
      const expected = mayRead(principal, one.namespace) ? 200 : 404;
      if (status !== expected) {
        wrong.push(`answered ${status} in place of ${expected}`);
      }
    }
    return wrong;
  }

  it(`lets nobody create or read what it forbids, and all that it allows, in ${COUNT} cases; seed ${SEED}`, async () => {
    const anyCase = fc.oneof(
      {
        weight: 3,
        arbitrary: createCase.map(ask => ({ ask, create: true as const })),
      },
      {
        weight: 2,
        arbitrary: readCase.map(ask => ({ ask, create: false as const })),
      },
    );
    const began = Date.now();
    await fc.assert(
      fc.asyncProperty(anyCase, async drawn => {
        const wrong = drawn.create
          ? await create(drawn.ask)
          : await read(drawn.ask);
        expect(wrong).toEqual([]);
      }),
      { numRuns: COUNT, seed: SEED, endOnFailure: true },
    );
    took = Date.now() - began;
  });

  it('leaves no database and no Secret that no answer announced', async () => {
    const list = async (path: string, query = {}) => {
      const { body } = await sandboxConnection(sandbox).request<{
        items: { metadata: { namespace: string; name: string } }[];
      }>({ method: 'GET', path, query });
      return body.items.map(
        ({ metadata }) => `${metadata.namespace}/${metadata.name}`,
      );
    };
    const announced = [
      ...Object.entries(PLANS).map(
        ([namespace, name]) => `${namespace}/${name}`,
      ),
      ...made.map(({ namespace, name }) => `${namespace}/${name}`),
    ];
    expect((await list(`${EVEREST}/databaseclusters`)).sort()).toEqual(
      announced.sort(),
    );
    const dedicated = await list('/api/v1/secrets', {
      labelSelector: 'everest-import.backstage.io/request',
    });
    const databaseOf = (secret: string) =>
      secret.replace(
        /(?<=\/)everest-secrets-|(-import-s3)?-[0-9a-f]{10}$/g,
        '',
      );
    expect(
      dedicated.filter(secret => !announced.includes(databaseOf(secret))),
    ).toEqual([]);
    process.stderr.write(
      `tenancy: seed ${SEED}, ${COUNT} cases in ${took} ms, ${
        made.length
      } imports made, answers ${JSON.stringify(
        Object.entries(counts).sort(),
      )}\n`,
    );
    // Cases that are all refused would prove nothing
    expect(made.length).toBeGreaterThan(COUNT / 250);
  });
});
