import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  ResourceEntity,
} from '@backstage/catalog-model';
import { DeferredEntity } from '@backstage/plugin-catalog-node';

/** An entity of ours without what the provider adds. */
export interface ResourceDraft {
  name: string;
  title?: string;
  description?: string;
  annotation: { key: string; values: string[] };
  tags: string[];
  link?: { url: string; title: string };
  spec: ResourceEntity['spec'];
}

/** Completes a draft; a Resource without a managing location would never appear. */
export function toDeferredEntity(
  draft: ResourceDraft,
  providerName: string,
): DeferredEntity {
  const location = `everest-import:${providerName}`;
  const entity: ResourceEntity = {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: {
      name: draft.name,
      namespace: 'default',
      ...(draft.title && { title: draft.title }),
      ...(draft.description && { description: draft.description }),
      annotations: {
        [ANNOTATION_LOCATION]: location,
        [ANNOTATION_ORIGIN_LOCATION]: location,
        [draft.annotation.key]: draft.annotation.values.join(','),
      },
      tags: draft.tags,
      ...(draft.link && {
        links: [{ ...draft.link, icon: 'dashboard', type: 'everest-import' }],
      }),
    },
    spec: draft.spec,
  };
  return { entity, locationKey: providerName };
}
