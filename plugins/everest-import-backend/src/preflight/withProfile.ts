import { layOver } from '../everest/overlay';
import type { ParsedImportRequest } from '../router/ParsedImportRequest';
import { Profile } from './profiles';

/** The request with a profile's words wherever it has none of its own. */
export function withProfile(
  request: ParsedImportRequest,
  profile: Profile | undefined,
): ParsedImportRequest {
  return profile
    ? {
        ...request,
        engine: layOver(profile.engine, request.engine),
        proxy: layOver(profile.proxy, request.proxy),
        spec: layOver(profile.spec, request.spec),
      }
    : request;
}
