import { mockCredentials } from '@backstage/backend-test-utils';
import { JsonObject } from '@backstage/types';
import { startedBefore } from '../__testUtils__/startedBefore';
import {
  ActionCaller,
  CALLERS,
  startActionsPortal,
} from '../__testUtils__/startActionsPortal';

jest.setTimeout(30_000);

const ANN = mockCredentials.user('user:default/ann');
const here = startedBefore(startActionsPortal);

describe('every registered action', () => {
  interface Row {
    input: () => JsonObject;
    attributes: object;
    status: Record<ActionCaller, number>;
  }
  const reads = { readOnly: true, destructive: false, idempotent: true };
  const listed = {
    nobody: 401,
    'the wrong team': 200,
    'the right team': 200,
    'a service': 200,
  };
  const created = { ...listed, 'the wrong team': 403, 'a service': 403 };
  const EXPECTED: Record<string, Row> = {
    'everest-import:list-importers': {
      input: () => ({ engine: 'mysql' }),
      attributes: reads,
      status: listed,
    },
    'everest-import:get-importer': {
      input: () => ({ cluster: 'sandbox', name: 'acme-dump-loader' }),
      attributes: reads,
      status: listed,
    },
    'everest-import:list-targets': {
      input: () => ({}),
      attributes: reads,
      status: listed,
    },
    'everest-import:get-import': {
      input: () => ({ id: here().importId }),
      attributes: reads,
      status: { ...listed, 'the wrong team': 404 },
    },
    'everest-import:check-import': {
      input: () => here().importOf('never-made'),
      attributes: reads,
      status: created,
    },
    'everest-import:start-import': {
      input: () => here().importOf('made'),
      attributes: { readOnly: false, destructive: false, idempotent: true },
      status: created,
    },
  };

  beforeAll(async () => {
    await here().putSecret('never-made');
    await here().putSecret('made');
  });

  it('has a row here, and is seen as what it is by MCP and the scaffolder', async () => {
    const { actions: seen } = await here().actions.list({ credentials: ANN });
    expect(
      Object.fromEntries(seen.map(item => [item.id, item.attributes])),
    ).toEqual(
      Object.fromEntries(
        Object.entries(EXPECTED).map(([id, { attributes }]) => [
          id,
          attributes,
        ]),
      ),
    );
    for (const { description, schema } of seen) {
      expect(description.length).toBeGreaterThan(50);
      expect(schema.input).toMatchObject({ type: 'object' });
      expect(schema).not.toHaveProperty('secrets');
    }
  });

  it.each(
    Object.entries(EXPECTED).flatMap(([id, { input, status }]) =>
      (Object.keys(CALLERS) as ActionCaller[]).map(who => ({
        name: id.split(':')[1],
        who,
        input,
        status: status[who],
      })),
    ),
  )('$name answers $who with $status', async ({ name, who, input, status }) => {
    const answer = await here().invoke(name, input(), who);
    expect({ status: answer.status, body: answer.body }).toMatchObject({
      status,
    });
  });
});
