import { ObjectsByEntityResponse } from '@backstage/plugin-kubernetes-common';
import { BenchPortal } from '../BenchPortal';
import { CUSTOM_RESOURCES } from '../portalConfig';
import { serviceOf } from './entityView';

function check({ items }: ObjectsByEntityResponse) {
  const objects = items.flatMap(({ resources, errors }) => {
    if (errors.length > 0) {
      throw new Error(`Kubernetes plugin: ${JSON.stringify(errors)}`);
    }
    return resources.flatMap(each => each.resources);
  });
  if (objects.length === 0) {
    throw new Error('The Kubernetes plugin shows no objects');
  }
}

/** Of an entity's databases and jobs: the least that shows where an import stands. */
export async function askForCustomResources(portal: BenchPortal, turn: number) {
  check(
    await portal.call('/kubernetes/resources/custom/query', {
      entityRef: `component:default/${serviceOf(turn)}`,
      customResources: CUSTOM_RESOURCES,
      auth: {},
    }),
  );
}

/** What the Kubernetes plugin's own tab of an entity asks for. */
export async function askForAllObjects(portal: BenchPortal, turn: number) {
  const name = serviceOf(turn);
  const annotations = { 'backstage.io/kubernetes-id': name };
  const entity = {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name, annotations },
  };
  check(
    await portal.call(`/kubernetes/services/${name}`, { entity, auth: {} }),
  );
}
