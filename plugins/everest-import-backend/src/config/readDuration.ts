import { Config, readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import {
  durationToMilliseconds,
  HumanDuration,
  JsonValue,
} from '@backstage/types';

const toText = (value: JsonValue) =>
  typeof value === 'string' ? value : JSON.stringify(value);

/**
 * Milliseconds; undefined where config does not say it.
 *
 * @param path - of the option in config, for whoever reads the error
 * @param least - what it is at least, with an example of it
 * @throws InputError when it is no duration, or too short
 */
export function readDuration(
  config: Config | undefined,
  key: string,
  path: string,
  least: { duration: HumanDuration; text: string; example: string },
): number | undefined {
  if (!config?.has(key)) {
    return undefined;
  }
  const duration = durationToMilliseconds(
    readDurationFromConfig(config, { key }),
  );
  if (duration < durationToMilliseconds(least.duration)) {
    throw new InputError(
      `${path}.${key} is '${toText(config.get(key))}'; take at least ${
        least.text
      }, such as '${least.example}'`,
    );
  }
  return duration;
}
