import {
  AuditorService,
  AuthService,
  HttpAuthService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { SourceDeps } from '../operations/sources';

/** What the reading routes need. */
export interface RouterDeps extends SourceDeps {
  auditor: AuditorService;
  auth: AuthService;
  httpAuth: HttpAuthService;
  userInfo: UserInfoService;
}
