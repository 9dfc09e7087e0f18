import {
  databaseEntityRef,
  Import,
} from '@everest-import/backstage-plugin-everest-import-common';
import { versionOf } from '../everest/fields';
import { ResolvedSpec } from '../everest/manifest';
import { DatabaseClusterObject } from '../everest/objects';
import type { ParsedImportRequest } from '../request/ParsedImportRequest';

/** How a list shows a request before a watch has seen its database. */
export function requestedImport(options: {
  id: string;
  request: ParsedImportRequest;
  resolved: ResolvedSpec;
  requestedBy: string;
  owner?: string;
  acknowledged?: Import['acknowledged'];
  at: string;
}): Import {
  const { id, request, resolved, requestedBy, owner, at } = options;
  const { cluster, namespace, name, entity, system } = request;
  const { bucket, region, endpoint, path, backupSource } = request.source;
  return {
    id,
    cluster,
    namespace,
    name,
    origin: 'portal',
    phase: 'Requested',
    phaseSince: at,
    engine: {
      type: request.engine.type,
      ...(resolved.version && { version: resolved.version }),
    },
    importer: request.importer,
    source: {
      bucket,
      region,
      endpoint,
      path,
      ...(backupSource && { backupSource }),
    },
    database: { status: '', ready: false, size: resolved.storage.size },
    requestedBy,
    ...(owner && { owner }),
    ...(owner && !request.owner && { ownerIsDefault: true }),
    requestedAt: at,
    entityRef: databaseEntityRef({ cluster, namespace, name }),
    ...(entity && { entity }),
    ...(system && { system }),
    ...(options.acknowledged?.length && {
      acknowledged: options.acknowledged,
    }),
  };
}

/** The same import once its database is there and Everest begins with it. */
export function createdImport(
  requested: Import,
  database: DatabaseClusterObject,
): Import {
  const { uid, creationTimestamp } = database.metadata;
  const version = versionOf(database) ?? requested.engine.version;
  return {
    ...requested,
    id: uid,
    phase: 'Provisioning',
    phaseSince: creationTimestamp
      ? new Date(creationTimestamp).toISOString()
      : requested.phaseSince,
    engine: { ...requested.engine, ...(version && { version }) },
  };
}
