import { Import } from '@everest-import/backstage-plugin-everest-import-common';
import { warningsOfRequest } from '../everest/exposeType';
import { KubernetesConnection } from '../kubernetes/connection/KubernetesConnection';
import { dryRunDatabase } from './createDatabase';
import {
  namesUserSecret,
  prepareImport,
  PrepareOptions,
} from './prepareImport';

/** Looks at everything, makes nothing: the API server has the last word on it. */
export async function tryImport(
  options: PrepareOptions & {
    connection: KubernetesConnection;
    signal: AbortSignal;
  },
): Promise<Import> {
  const { facts } = options;
  const { manifest, requested } = prepareImport(options);
  const told = await dryRunDatabase(options.connection, manifest, {
    signal: options.signal,
    userSecret: namesUserSecret(facts.request) ? 'named' : 'not-made',
  });
  const warnings = warningsOfRequest(told, facts.request.proxy?.expose?.type);
  return { ...requested, ...(warnings.length > 0 && { warnings }) };
}
