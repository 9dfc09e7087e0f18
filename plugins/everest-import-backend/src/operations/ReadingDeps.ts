import { CatalogService } from '@backstage/plugin-catalog-node';
import { CatalogRules } from '@everest-import/backstage-plugin-everest-import-node';
import { ImportReader } from '../imports/queries/ImportReader';
import { Timelines } from '../imports/timeline/Timelines';
import { ImportLedger } from '../imports/ledger/ImportLedger';
import { Authorizer, Tenancy } from '../permissions';
import { ImportRules } from '../config/ImportRules';
import { ClusterViews } from '../kubernetes/watch/ClusterView';

/** What reading needs, once it is known who asks. */
export interface ReadingDeps {
  catalog: CatalogService;
  authorizer: Authorizer;
  tenancy: Tenancy;
  views: ClusterViews;
  ledger: ImportLedger;
  reader: ImportReader;
  timelines: Timelines;
  rules: ImportRules;
  catalogRules: CatalogRules;
}
