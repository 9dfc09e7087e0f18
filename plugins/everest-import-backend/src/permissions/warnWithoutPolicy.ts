import {
  LoggerService,
  RootConfigService,
} from '@backstage/backend-plugin-api';

/** Says at the start that no policy is asked: what config gives to somebody, they may do all of. */
export function warnWithoutPolicy(
  config: RootConfigService,
  logger: LoggerService,
): void {
  if (config.getOptionalBoolean('permission.enabled') !== true) {
    logger.warn(
      "The permission framework is off ('permission.enabled' is not true): no policy is asked, and whoever app-config lists as an owner of a namespace may do everything there. Set 'permission.enabled: true'.",
    );
  }
}
