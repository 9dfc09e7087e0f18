import { AuditorService, LoggerService } from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { Import } from '@everest-import/backstage-plugin-everest-import-common';
import { CatalogRules } from '@everest-import/backstage-plugin-everest-import-node';
import { InstalledSchemas } from '../everest/InstalledSchemas';
import { DataImporterObject, NamespaceObject } from '../everest/objects';
import { ManifestRequests } from '../imports/store/ManifestRequests';
import { RequestHistory } from '../imports/store/RequestHistory';
import type { Caller, CreateSubject } from '../permissions';
import { ImportRules } from '../config/ImportRules';
import { BackupBrowser } from '../backups/BackupBrowser';
import { FailureLimiter } from '../backups/FailureLimiter';
import { ImportMetrics } from '../metrics/ImportMetrics';
import { Clock } from '../time/Clock';
import { ClusterViews } from '../kubernetes/watch/ClusterView';
import { PreflightRuns } from './PreflightRuns';

/** What a create needs from the rest of the backend. */
export interface CreateImportDeps {
  clusters: ClusterViews;
  rules: ImportRules;
  /** Which entities an answer may name; undefined: every one. */
  catalogRules?: CatalogRules;
  history: RequestHistory & ManifestRequests;
  /** The one door: throws NotAllowedError or NotFoundError. */
  authorizeCreate(caller: Caller, subject: CreateSubject): Promise<void>;
  /** Whether the caller may name an owner, an entity or a system that is not their own. */
  mayAssign(
    caller: Caller,
    target: { cluster: string; namespace: string },
  ): Promise<boolean>;
  /** Whether the caller may go on in spite of an advice. */
  mayAcknowledge(
    caller: Caller,
    target: { cluster: string; namespace: string },
  ): Promise<boolean>;
  /** With what the portal looks into buckets; nothing: it does not. */
  looking?: { browser: BackupBrowser; failures: FailureLimiter };
  /** Who owns the databases of a namespace where the request names nobody. */
  ownerOf(
    cluster: string,
    namespace: NamespaceObject | string,
  ): string | undefined;
  /** An import as it is now, as who asked for it may see it; a repeated request gets that. */
  currentImport?(caller: Caller, id: string): Promise<Import | undefined>;
  /** The spec that an importer had when it was shown with this digest. */
  shownImporter?(digest: string): DataImporterObject['spec'];
  /** What each cluster's Everest takes. */
  installedSchemas: InstalledSchemas;
  /** Preflights that are under way. */
  preflights: PreflightRuns;
  catalog: CatalogService;
  /** For all of a create; a minute, when left out. */
  budgetMs?: number;
  /** Hears what was refused, and by which checks. */
  refused?: ImportMetrics['refused'];
  auditor: AuditorService;
  logger: LoggerService;
  clock: Clock;
}

/** The import, and whether it was made now (201) or is there already (200). */
export interface CreateReply {
  status: 200 | 201;
  body: Import;
  /** Advice that the caller went on in spite of. */
  acknowledged?: Import['acknowledged'];
}
