import { KubernetesReply } from '../kubernetes/connection/KubernetesConnection';
import { InstalledSchemas } from './InstalledSchemas';

const schema = { properties: { engine: {} } };
const definition = {
  spec: {
    versions: [
      {
        name: 'v1alpha1',
        schema: { openAPIV3Schema: { properties: { spec: schema } } },
      },
    ],
  },
};

/** A cluster that answers in turn, with the last answer for ever. */
function setup(...answers: (number | Error)[]) {
  let now = 1_000;
  let asked = 0;
  const schemas = new InstalledSchemas({ clock: () => now });
  const connection = () => ({
    cluster: 'c1',
    async request<T>(): Promise<KubernetesReply<T>> {
      const answer = answers[Math.min(asked, answers.length - 1)];
      asked += 1;
      if (answer instanceof Error) {
        throw answer;
      }
      const body = answer === 200 ? definition : {};
      return { status: answer, body: body as T, warnings: [] };
    },
    async *watch() {},
    stream: async () => ({ status: 404, body: {} }),
  });
  const first = connection();
  return {
    read: (of = first) => schemas.read(of),
    other: connection,
    asked: () => asked,
    pass: (ms: number) => {
      now += ms;
    },
  };
}

describe('the schema of an installed Everest', () => {
  it('is read once a minute, however many want it', async () => {
    const { read, asked, pass } = setup(200);
    const all = await Promise.all([read(), read(), read()]);
    expect(all).toEqual([schema, schema, schema]);
    pass(59_999);
    await read();
    expect(asked()).toBe(1);
    pass(1);
    await read();
    expect(asked()).toBe(2);
  });

  it('is that of one cluster', async () => {
    const { read, other, asked } = setup(200);
    await Promise.all([read(), read(other())]);
    expect(asked()).toBe(2);
  });

  it('is asked for again where it was not to be had', async () => {
    const { read, asked } = setup(new Error('away'), 403, 503, 200);
    await expect(read()).rejects.toThrow('away');
    expect(await read()).toBeUndefined();
    expect(await read()).toBeUndefined();
    expect(await read()).toEqual(schema);
    expect(await read()).toEqual(schema);
    expect(asked()).toBe(4);
  });
});
