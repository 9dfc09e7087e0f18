import { PermissionsService } from '@backstage/backend-plugin-api';
import { CreateThrough } from '../config/ImportRules';
import { ResourceJudges } from './resources';
import { Tenancy } from './Tenancy';

export interface AuthorizerOptions {
  permissions: PermissionsService;
  tenancy: Tenancy;
  judges: ResourceJudges;
  createThrough: CreateThrough;
  /** Refs of groups and users, or `*`. */
  assigners: string[];
  /** The same: who may take people out of the history. */
  erasers: string[];
}
