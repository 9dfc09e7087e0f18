import { layOver } from '../everest/overlay';
import type { ParsedImportRequest } from '../request/ParsedImportRequest';
import { Profile } from '../config/profiles';

/** The request with a profile's words wherever it has none of its own; the request as it is, for another engine's. */
export function withProfile(
  request: ParsedImportRequest,
  profile: Profile | undefined,
): ParsedImportRequest {
  const fits =
    profile?.engines?.includes(request.engine.type) ?? profile !== undefined;
  return profile && fits
    ? {
        ...request,
        engine: layOver(profile.engine, request.engine),
        proxy: layOver(profile.proxy, request.proxy),
        spec: layOver(profile.spec, request.spec),
      }
    : request;
}
