import { RootConfigService } from '@backstage/backend-plugin-api';
import {
  CatalogRules,
  readCatalogRules,
} from '@everest-import/backstage-plugin-everest-import-node';
import { CleanUpRules } from '../cleanUp/cleanUpRefusals';
import { ClusterConfig } from './ClusterConfig';
import { ImportRules, readImportRules } from './ImportRules';
import { readOwnerRef } from './owners';
import { readClusterConfigs } from './readClusterConfigs';
import { NotifyRules, readNotify } from './readNotify';
import { readRetention, RetentionRules } from './readRetention';

/** All that the backend takes from `everestImport` in app-config. */
export interface ImportConfig {
  clusters: ClusterConfig[];
  /** Who owns databases for which nothing nearer says so, as a full entity ref. */
  defaultOwner?: string;
  rules: ImportRules;
  retention: RetentionRules;
  cleanUp: CleanUpRules;
  notify: NotifyRules;
  /** Which entities an answer may name. */
  catalog: CatalogRules;
}

/**
 * The one reader of it: what is wrong stops the start.
 *
 * @throws InputError with a sentence that names the option; never with keys
 */
export function readImportConfig(rootConfig: RootConfigService): ImportConfig {
  const owner = rootConfig.getOptionalString('everestImport.defaultOwner');
  return {
    clusters: readClusterConfigs(rootConfig),
    defaultOwner: owner && readOwnerRef(owner),
    rules: readImportRules(rootConfig),
    retention: readRetention(rootConfig),
    cleanUp: {
      succeeded:
        rootConfig.getOptionalBoolean('everestImport.cleanUp.succeeded') ??
        false,
    },
    notify: readNotify(rootConfig),
    catalog: readCatalogRules(rootConfig),
  };
}
