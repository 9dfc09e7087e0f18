import { JsonObject } from '@backstage/types';
import type { ParsedImportRequest } from '../request/ParsedImportRequest';

/** What an audit event says of a request. */
export function auditMeta(request: ParsedImportRequest): JsonObject {
  const { cluster, namespace, name, importer, engine } = request;
  return { cluster, namespace, name, importer, engine: engine.type };
}
