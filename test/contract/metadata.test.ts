import {
  ApiClient,
  ApiStatus,
  KubernetesObject,
} from '../control-plane/ApiClient';
import { connect, created, freshNamespace, paths } from './connect';
import { secret } from './manifests';

const form = (as: string, version = 'v1') =>
  `application/json;as=${as};g=meta.k8s.io;v=${version}`;
const ALONE = form('PartialObjectMetadata');
describe('metadata alone', () => {
  let api: ApiClient;
  let list: string;
  let path: string;
  /** What is known of it, however it was asked for. */
  let known: object;

  beforeEach(async () => {
    api = connect();
    list = paths.secrets(await freshNamespace(api));
    path = `${list}/one`;
    // Of an owner that is not there it would be collected
    const { metadata } = await created(api.create(list, secret('owner')));
    const ownerReferences = [
      { apiVersion: 'v1', kind: 'Secret', name: 'owner', uid: metadata.uid },
    ];
    const labels = { purpose: 'test' };
    const stringData = { key: 'canary' };
    const marks = { name: 'one', labels, ownerReferences };
    await created(
      api.create(list, secret('one', { metadata: marks, stringData })),
    );
    known = {
      apiVersion: 'meta.k8s.io/v1',
      kind: 'PartialObjectMetadata',
      metadata: marks,
    };
  });

  afterEach(() => api.close());

  const ask = (accept: string, at = path) =>
    api.call<KubernetesObject & ApiStatus>('GET', at, { accept });
  const withoutValues = (body: object) => {
    for (const field of ['data', 'type', 'stringData']) {
      expect(body).not.toHaveProperty(field);
    }
  };

  it.each([
    ['alone', ALONE],
    ['first of two', `${ALONE}, application/json`],
    ['after one that no server has', `${form('Nonsense')}, ${ALONE}`],
  ])(
    'tells labels and owners of a Secret and no value, asked %s',
    async (_, accept) => {
      const { status, body } = await ask(accept);
      expect({ status, body }).toMatchObject({ status: 200, body: known });
      withoutValues(body);
    },
  );

  it('tells them of a list', async () => {
    const { status, body } = await ask(form('PartialObjectMetadataList'), list);
    const items = body.items as KubernetesObject[];
    const one = items.find(({ metadata }) => metadata.name === 'one')!;
    expect({ status, kind: body.kind, one }).toMatchObject({
      status: 200,
      kind: 'PartialObjectMetadataList',
      one: known,
    });
    withoutValues(one);
  });

  it.each([
    ['a form that no server has', form('Nonsense'), false],
    [
      'a version that no server has',
      form('PartialObjectMetadata', 'v9'),
      false,
    ],
    ['no group', 'application/json;as=PartialObjectMetadata;v=v1', false],
    ['that of a list, of one', form('PartialObjectMetadataList'), false],
    ['that of one, of a list', ALONE, true],
  ])('is refused with a 406 where asked for %s', async (_, accept, ofList) => {
    const reply = await ask(accept, ofList ? list : path);
    expect(reply).toMatchObject({
      status: 406,
      body: { kind: 'Status', reason: 'NotAcceptable' },
    });
  });

  it('is the answer to a write that asks so', async () => {
    const { body } = await api.call('POST', list, {
      accept: ALONE,
      body: secret('two', { stringData: { key: 'canary' } }),
    });
    expect(body).toMatchObject({ ...known, metadata: { name: 'two' } });
    withoutValues(body);
  });

  it('comes of a dry run of a foreground delete too', async () => {
    const { status, body } = await api.call('DELETE', path, {
      accept: ALONE,
      query: { dryRun: 'All' },
      body: {
        apiVersion: 'v1',
        kind: 'DeleteOptions',
        propagationPolicy: 'Foreground',
        dryRun: ['All'],
      },
    });
    expect({ status, body }).toMatchObject({ status: 200, body: known });
    withoutValues(body);
    const { body: after } = await ask(ALONE);
    expect(after.metadata).not.toHaveProperty('deletionTimestamp');
  });

  it('leaves out the values that a delete shows of what has a finalizer', async () => {
    await api.merge(path, { metadata: { finalizers: ['test.local/hold'] } });
    const options = { query: { dryRun: 'All' } };
    const whole = await api.call('DELETE', path, options);
    expect(whole.body).toHaveProperty('data');
    const alone = await api.call('DELETE', path, { ...options, accept: ALONE });
    expect(alone.body).toMatchObject(known);
    withoutValues(alone.body);
  });
});

describe('the options of a delete', () => {
  it('stand in its body, and where there is one the query counts for nothing', async () => {
    const api = connect();
    const list = paths.secrets(await freshNamespace(api));
    const path = `${list}/one`;
    const body = { apiVersion: 'v1', kind: 'DeleteOptions' };
    const query = { dryRun: 'All' };
    await created(api.create(list, secret('one')));
    await api.call('DELETE', path, { query });
    expect((await api.get(path)).status).toBe(200);
    await api.call('DELETE', path, { body: { ...body, dryRun: ['All'] } });
    expect((await api.get(path)).status).toBe(200);
    await api.call('DELETE', path, { body, query });
    expect((await api.get(path)).status).toBe(404);
    api.close();
  });
});
