import {
  AuditorService,
  AuthService,
  HttpAuthService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { ReadingDeps } from '../operations/ReadingDeps';

/** What the reading routes need. */
export interface RouterDeps extends ReadingDeps {
  auditor: AuditorService;
  auth: AuthService;
  httpAuth: HttpAuthService;
  userInfo: UserInfoService;
}
