import { fault } from '../Finding';
import { ManifestRule } from './ManifestRule';

const API_VERSION = 'everest.percona.com/v1alpha1';
const DNS_NAME =
  /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;

/** What Kubernetes itself would refuse. */
export const identity: ManifestRule = ({ apiVersion, metadata }) => [
  ...(apiVersion === API_VERSION
    ? []
    : [
        fault(
          'api-version',
          'apiVersion',
          `It is '${apiVersion}', and has to be '${API_VERSION}'.`,
        ),
      ]),
  ...(DNS_NAME.test(metadata.name ?? '') && metadata.name.length <= 253
    ? []
    : [
        fault(
          'name',
          'metadata.name',
          `'${metadata.name}' is no name for Kubernetes: small letters, digits, '-' and '.'.`,
        ),
      ]),
  ...(metadata.namespace === undefined
    ? []
    : [
        fault(
          'namespace',
          'metadata.namespace',
          'A DataImporter belongs to the cluster, not to a namespace: leave it out.',
        ),
      ]),
];
