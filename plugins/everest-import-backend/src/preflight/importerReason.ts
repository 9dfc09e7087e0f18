import { DataImporterObject } from '../everest/objects';
import { checkImporterAllowed } from './checks/importerAllowed';
import { checkImporterImage } from './checks/importerImage';
import { checkImporterRights } from './checks/importerRights';
import { ImportRules } from '../config/ImportRules';

const CHECKS = [checkImporterAllowed, checkImporterRights, checkImporterImage];

/** Why config lets nobody use an importer, whatever the request; undefined where it may be used. */
export function importerReason(
  importer: DataImporterObject,
  rules: ImportRules,
): string | undefined {
  const reasons = CHECKS.flatMap(check => check({ importer, rules }));
  return reasons.map(({ message }) => message).join(' ') || undefined;
}
