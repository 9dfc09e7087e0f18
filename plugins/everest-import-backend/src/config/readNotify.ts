import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { EVERYBODY, readOwners } from './owners';
import { readDuration } from './readDuration';

/** When people are told of an import, and who besides those who asked for it and own it. */
export interface NotifyRules {
  /** How long an import may be blocked or stuck before people are told, in milliseconds. */
  blockedAfter: number;
  /** Refs of groups and users who are told of alarms, too. */
  platform: string[];
}

const BLOCKED_AFTER_MS = 15 * 60_000;
const PATH = 'everestImport.notify';
/** What Everest mends by itself takes some seconds. */
const LEAST = {
  duration: { seconds: 10 },
  text: '10 seconds',
  example: '15 minutes',
};

/** Reads `everestImport.notify`. @throws InputError with a sentence that names the option */
export function readNotify(rootConfig: Config): NotifyRules {
  const config = rootConfig.getOptionalConfig(PATH);
  const platform = readOwners(config?.getOptionalStringArray('platform'));
  if (platform.includes(EVERYBODY)) {
    throw new InputError(
      `${PATH}.platform lists '*'; an alarm is not for everybody: name groups or users`,
    );
  }
  return {
    blockedAfter:
      readDuration(config, 'blockedAfter', PATH, LEAST) ?? BLOCKED_AFTER_MS,
    platform,
  };
}
