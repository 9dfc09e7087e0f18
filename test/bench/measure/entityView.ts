import { ImportsReply } from '../../../plugins/everest-import-common/src';
import { BenchPortal } from '../BenchPortal';
import { SERVICES } from '../objects';

export const serviceOf = (turn: number) => `service-${(turn % SERVICES) + 1}`;

/** What an entity's page asks for. */
export async function askForEntity(portal: BenchPortal, turn: number) {
  const query = new URLSearchParams({
    entity: `component:default/${serviceOf(turn)}`,
    limit: '500',
  });
  const reply = await portal.call<ImportsReply>(
    `/everest-import/imports?${query}`,
  );
  if (reply.items.length === 0) {
    throw new Error(`'${serviceOf(turn)}' shows no imports`);
  }
}

/** What a filtered page of the list of all imports asks for: the twenty newest of an engine and a cluster. */
export async function askForList(portal: BenchPortal, turn: number) {
  const query = new URLSearchParams({
    cluster: `cluster-${(turn % 2) + 1}`,
    engine: 'mysql',
    phase: 'Succeeded',
    limit: '20',
  });
  const reply = await portal.call<ImportsReply>(
    `/everest-import/imports?${query}`,
  );
  if (reply.items.length < 20) {
    throw new Error(`The list has ${reply.items.length} imports`);
  }
}
