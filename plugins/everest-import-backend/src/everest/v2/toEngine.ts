import { DatabaseEngineObject, KubernetesObject } from '../objects';
import { engineWord } from './engineWord';
import { ProviderObject } from './objects';

/** A Provider of v2 in the words of a DatabaseEngine; it is of the whole cluster. */
export function toEngine(object: KubernetesObject): DatabaseEngineObject {
  const { metadata, spec } = object as ProviderObject;
  const operatorVersion = spec?.release?.version;
  return {
    metadata,
    spec: { type: engineWord(metadata.name) },
    status: {
      status: 'installed',
      ...(operatorVersion && { operatorVersion }),
    },
  };
}
