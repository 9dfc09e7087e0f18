import request from 'supertest';
import { BAD_PLACES } from '../__testUtils__/badPlaces';
import { LOOK_RULES } from '../__testUtils__/lookRules';
import { sampleRequest, sampleView } from '../__testUtils__/sampleFacts';
import { startCreateBackend } from '../__testUtils__/startCreateBackend';

describe('POST /imports, of where the backup lies', () => {
  let backend: Awaited<ReturnType<typeof startCreateBackend>>;
  /** What was sent to the cluster, beside reads. */
  const written: string[] = [];

  beforeAll(async () => {
    const { connection } = sampleView();
    const view = sampleView({
      connection: {
        ...connection,
        request: async ({ method, path }) => {
          if (method !== 'GET') {
            written.push(`${method} ${path}`);
          }
          const details = { name: path.split('/').at(-1) };
          return { status: 404, body: { details } as never, warnings: [] };
        },
      },
    });
    backend = await startCreateBackend({
      view: async () => view,
      rules: LOOK_RULES,
    });
  });

  it.each(BAD_PLACES)(
    'refuses %s with %d of %s, in a dry run too, and writes nothing',
    async (_what, status, field, { source, s3Credentials }) => {
      for (const query of ['', '?dryRun=true']) {
        const answer = await request(backend.server)
          .post(`/api/everest-import/imports${query}`)
          .send({
            ...sampleRequest(),
            source: { ...source, path: sampleRequest().source.path },
            s3Credentials,
          });
        expect(answer.status).toBe(status);
        const fields = answer.body.error.causes.map(
          (cause: { field: string }) => cause.field,
        );
        expect(fields).toContain(field);
        expect(answer.text).not.toMatch(/canarySecret/);
      }
      expect(written).toEqual([]);
    },
  );
});
