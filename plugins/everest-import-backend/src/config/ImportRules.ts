import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { TargetCeilings } from '@everest-import/backstage-plugin-everest-import-common';
import { BackupSourceConfig } from './BackupSourceConfig';
import { readBackupSources } from './readBackupSources';
import {
  NamespaceCeilings,
  readCeilings,
  readNamespaceCeilings,
} from './ceilings';
import { Profile, readProfiles } from './profiles';
import { readOwners } from './owners';

export interface AllowedEndpoint {
  /** `host` (the scheme's own port) or `host:port`. */
  host: string;
  allowPrivate: boolean;
  allowHttp: boolean;
  /** Whether the portal may look into it. */
  browse: boolean;
  /** Whether buckets may stand before the host, as names of their own. Left out: no; AWS's may. */
  allowVirtualHosted?: boolean;
}

/** Through which plugin a user may create: any, or only by a software template. */
export type CreateThrough = 'any' | 'scaffolder';

/** What the portal's owner allows, from `everestImport` in app-config. */
export interface ImportRules {
  /** Undefined: AWS S3's own endpoints. */
  allowedEndpoints?: AllowedEndpoint[];
  backupSources: BackupSourceConfig[];
  /** Whether a source's TLS certificate may go unchecked. */
  allowInsecureTls: boolean;
  /** Whether a Secret that a request names may be one of which nothing is known. */
  trustNamedSecrets: boolean;
  /** Undefined: every importer. */
  allowedImporters?: string[];
  /** Whether an importer's image must be named by its sha256 digest. */
  requirePinnedImage: boolean;
  /** Where no namespace says otherwise; in a check's facts: those of the target namespace. */
  ceilings: TargetCeilings;
  namespaceCeilings: NamespaceCeilings[];
  profiles: Profile[];
  maxRights: { cluster: boolean; wildcard: boolean; escalation: boolean };
  createThrough: CreateThrough;
  /** Who may name an owner, an entity or a system that is not their own: refs of groups and users, or `*`. */
  assigners: string[];
}

function readCreateThrough(config: Config | undefined): CreateThrough {
  const word = config?.getOptionalString('createThrough') ?? 'any';
  if (word !== 'any' && word !== 'scaffolder') {
    throw new InputError(
      `everestImport.createThrough is '${word}'; take 'any' or 'scaffolder'`,
    );
  }
  return word;
}

export function readImportRules(rootConfig: Config): ImportRules {
  const config = rootConfig.getOptionalConfig('everestImport');
  const isOn = (key: string) => config?.getOptionalBoolean(key) ?? false;
  return {
    allowedEndpoints: config
      ?.getOptionalConfigArray('s3.allowedEndpoints')
      ?.map(entry => ({
        host: entry.getString('host').toLowerCase(),
        allowPrivate: entry.getOptionalBoolean('allowPrivate') ?? false,
        allowHttp: entry.getOptionalBoolean('allowHttp') ?? false,
        browse: entry.getOptionalBoolean('browse') ?? true,
        allowVirtualHosted: entry.getOptionalBoolean('allowVirtualHosted'),
      })),
    backupSources: readBackupSources(rootConfig),
    allowInsecureTls: isOn('s3.allowInsecureTls'),
    trustNamedSecrets: isOn('s3.trustNamedSecrets'),
    allowedImporters: config?.getOptionalStringArray('importers.allow'),
    requirePinnedImage: isOn('importers.requirePinnedImage'),
    ceilings: readCeilings(config?.getOptionalConfig('ceilings')),
    namespaceCeilings: readNamespaceCeilings(config),
    profiles: readProfiles(config),
    maxRights: {
      cluster: isOn('maxRights.cluster'),
      wildcard: isOn('maxRights.wildcard'),
      escalation: isOn('maxRights.escalation'),
    },
    createThrough: readCreateThrough(config),
    assigners: readOwners(config?.getOptionalStringArray('assigners')),
  };
}
