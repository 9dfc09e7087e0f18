import { ActionDeps } from './ActionDeps';
import { registerCheckImport } from './checkImport';
import { registerGetImport } from './getImport';
import { registerGetImporter } from './getImporter';
import { registerListImporters } from './listImporters';
import { registerListTargets } from './listTargets';
import { registerStartImport } from './startImport';

/** Offers the backend's operations to Backstage's actions registry, and so to MCP clients and the scaffolder. */
export function registerActions(deps: ActionDeps): void {
  registerListImporters(deps);
  registerGetImporter(deps);
  registerListTargets(deps);
  registerGetImport(deps);
  registerCheckImport(deps);
  registerStartImport(deps);
}
