import { findUnknown } from '../../everest/schemaFindings';
import { toRequestField } from '../../everest/requestField';
import { ImportCheck } from '../ImportFacts';
import { plannedManifest } from '../plannedManifest';
import { said } from '../../words/said';

const SHOWN = 20;

/** Releases of Everest differ: what this one does not know is said here, under the request's own field names. */
export const checkInstalledSchema: ImportCheck = facts => {
  const { installedSchema, request } = facts;
  if (!installedSchema) {
    return [];
  }
  const { spec } = plannedManifest(facts);
  return findUnknown(installedSchema, spec, 'spec')
    .slice(0, SHOWN)
    .map(({ path, allowed, value }) => {
      const field = toRequestField(path);
      return allowed
        ? {
            field,
            code: 'everest-unknown-value',
            ...said`The Everest in cluster '${{
              cluster: request.cluster,
            }}' does not know '${{
              value: String(value).slice(0, 64),
            }}' for '${{ field }}'. Choose one of: ${{
              choices: allowed.slice(0, SHOWN).join(', '),
            }}.`,
          }
        : {
            field,
            code: 'everest-unknown-field',
            ...said`The Everest in cluster '${{
              cluster: request.cluster,
            }}' does not know the field '${{
              field,
            }}'. Leave it out, or choose a cluster whose Everest knows it.`,
          };
    });
};
