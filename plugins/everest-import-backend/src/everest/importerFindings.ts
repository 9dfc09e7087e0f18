import {
  ImporterFinding,
  parseEngineType,
} from '@everest-import/backstage-plugin-everest-import-common';
import { configSchemaFinding } from './configSchema';
import { hasWildcard } from './escalations';
import { DataImporterObject } from './objects';
import { toRights } from './rights';

type Check = (
  importer: DataImporterObject,
) => ImporterFinding | false | undefined;

/** One fault each; nothing in an importer's spec is required by Kubernetes, so all of it may be missing. */
const CHECKS: Check[] = [
  ({ spec, backupClass }) =>
    // The database's own operator does it
    backupClass?.executionMode !== 'ProviderManaged' &&
    !spec?.jobSpec?.image && {
      code: 'image-missing',
      severity: 'error',
      message: 'It names no container image, so nothing can run.',
    },
  ({ spec }) =>
    !spec?.supportedEngines?.length && {
      code: 'engines-missing',
      severity: 'error',
      message: 'It supports no engine.',
    },
  ({ spec }) => {
    const unknown = (spec?.supportedEngines ?? []).filter(
      word => !parseEngineType(word),
    );
    return (
      unknown.length > 0 && {
        code: 'engine-unknown',
        severity: 'warning',
        message: `It supports '${unknown
          .slice(0, 5)
          .join("', '")}', which is no engine known here.`,
      }
    );
  },
  ({ spec }) =>
    !spec?.displayName && {
      code: 'display-name-missing',
      severity: 'warning',
      message: 'It has no display name.',
    },
  ({ spec }) =>
    /:latest$|^[^:@]+$/.test(spec?.jobSpec?.image?.split('/').pop() ?? ':') && {
      code: 'image-not-pinned',
      severity: 'warning',
      message: 'Its image has no fixed tag, so two imports may differ.',
    },
  ({ spec }) =>
    Boolean(spec?.clusterPermissions?.length) && {
      code: 'cluster-rights',
      severity: 'warning',
      message: 'It asks for rights in the whole cluster.',
    },
  ({ spec }) =>
    [...(spec?.permissions ?? []), ...(spec?.clusterPermissions ?? [])].some(
      hasWildcard,
    ) && {
      code: 'wildcard-rights',
      severity: 'warning',
      message: "It asks for rights with '*'.",
    },
  ({ spec }) => {
    const could = toRights(spec ?? {}).find(right => right.escalation);
    return (
      could && {
        code: 'escalating-rights',
        severity: 'warning',
        message: `It asks for rights with which it could ${could.escalation}.`,
      }
    );
  },
  configSchemaFinding,
];

/** Faults in an importer's own definition. */
export function toFindings(importer: DataImporterObject): ImporterFinding[] {
  return CHECKS.flatMap(check => check(importer) || []);
}
