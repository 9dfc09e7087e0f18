import { AuditorService, LoggerService } from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { Import } from '@everest-import/backstage-plugin-everest-import-common';
import { DataImporterObject, NamespaceObject } from '../everest/objects';
import { RequestHistory } from '../history/RequestHistory';
import type { Caller, CreateSubject } from '../permissions';
import { ImportRules } from '../preflight/ImportRules';
import { Clock } from '../time/Clock';
import { ClusterViews } from '../watch/ClusterView';

/** What a create needs from the rest of the backend. */
export interface CreateImportDeps {
  clusters: ClusterViews;
  rules: ImportRules;
  history: RequestHistory;
  /** The one door: throws NotAllowedError or NotFoundError. */
  authorizeCreate(caller: Caller, subject: CreateSubject): Promise<void>;
  /** Who owns the databases of a namespace where the request names nobody. */
  ownerOf(
    cluster: string,
    namespace: NamespaceObject | string,
  ): string | undefined;
  /** The words of an import as they are now; a repeated request gets them. */
  currentImport?(id: string): Promise<Import | undefined>;
  /** The spec that an importer had when it was shown with this digest. */
  shownImporter?(digest: string): DataImporterObject['spec'];
  catalog: CatalogService;
  auditor: AuditorService;
  logger: LoggerService;
  clock: Clock;
}

/** The import, and whether it was made now (201) or is there already (200). */
export interface CreateReply {
  status: 200 | 201;
  body: Import;
}
