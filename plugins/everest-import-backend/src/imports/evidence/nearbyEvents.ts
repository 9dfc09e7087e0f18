import { KeptEvent } from './evidenceKinds';
import { isClimbed } from './owners';

/**
 * Events of controllers that may be a database's, by the begin of their names: where no Pod could be made, nothing else
 * tells why.
 */
export function nearbyEvents(
  events: KeptEvent[],
): (database: string) => KeptEvent[] {
  const controllers = events.filter(
    ({ reference }) => reference && isClimbed(reference),
  );
  return database =>
    controllers.filter(
      ({ seen: { name } }) =>
        name === database || name.startsWith(`${database}-`),
    );
}
