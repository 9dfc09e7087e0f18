import { Finding } from '../Finding';
import { configSchema } from '../schema/configSchema';
import { command } from './command';
import { contract } from './contract';
import { identity } from './identity';
import { Manifest } from './Manifest';
import { ManifestRule } from './ManifestRule';
import { portalFindings } from './portalFindings';
import { requiredFields } from './requiredFields';
import { rights } from './rights';
import { shape, unknownFields } from './shape';

const RULES: ManifestRule[] = [
  identity,
  portalFindings,
  command,
  configSchema,
  requiredFields,
  rights,
  contract,
  unknownFields,
];

/** All that is held against a manifest; of one that is of another shape, only that. */
export function checkManifest(manifest: Manifest): Finding[] {
  const misshapen = shape(manifest);
  return misshapen.length > 0
    ? misshapen
    : RULES.flatMap(rule => rule(manifest));
}
