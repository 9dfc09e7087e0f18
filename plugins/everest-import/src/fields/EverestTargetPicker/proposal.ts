import type {
  EngineType,
  TargetEngine,
} from '@everest-import/backstage-plugin-everest-import-common';
import { nameFrom } from './nameFrom';
import { nearestVersion } from './nearestVersion';
import { SMALL } from './sizes';
import { compact, type TargetValue } from './TargetValue';

/** What is known of the chosen backup. */
export interface ProposedFor {
  path: string;
  kind?: string;
  engine?: EngineType;
  engineVersion?: string;
  sizeBytes?: number;
  restoredBytes?: number;
}

/** What a backup makes of the database that it goes into; what nothing is known of is left out. */
export interface Proposal {
  /** Both or none. */
  cluster?: string;
  namespace?: string;
  type?: EngineType;
  version?: string;
  /** A Kubernetes quantity. */
  size?: string;
  name?: string;
}

const GIB = 2 ** 30;
/** A database that is full when it is imported is of no use. */
const ROOM = 1.2;

function sizeFor(bytes: number): string {
  const gib = Math.ceil((bytes * ROOM) / GIB / 5) * 5;
  return `${Math.max(gib, parseInt(SMALL.storage.size, 10))}Gi`;
}

/** How many bytes a backup takes once it is imported, as far as backup and importer say so. */
export function neededBytes(
  { restoredBytes, sizeBytes }: ProposedFor,
  spaceFactor = 1,
): number | undefined {
  const bytes = restoredBytes ?? sizeBytes;
  return bytes === undefined ? undefined : bytes * spaceFactor;
}

/**
 * @param offers - the engines of the namespace, once one is chosen
 * @param spaceFactor - how many times the backup's size the importer says that it takes
 */
export function proposeTarget(
  backup: ProposedFor,
  offers: TargetEngine[] = [],
  spaceFactor?: number,
): Proposal {
  const { engine, kind } = backup;
  const offer = offers.find(({ type }) => type === engine);
  const bytes = neededBytes(backup, spaceFactor);
  return compact({
    type: engine,
    version:
      offer &&
      nearestVersion(offer, backup.engineVersion, kind === 'pgbackrest'),
    size: bytes === undefined ? undefined : sizeFor(bytes),
    name: nameFrom(backup.path) || undefined,
  });
}

/**
 * A target with a proposal in it, in place of what is not said and of what was proposed before. What somebody said
 * stays, and so does what is proposed as before: it may be empty on purpose. A backup goes into no other engine.
 *
 * @param before - what was proposed to this target last; left out where nothing was
 */
export function withProposal(
  value: TargetValue,
  next: Proposal,
  before?: Proposal,
): TargetValue {
  const { engine = {}, profile } = value;
  const partOf = (part: keyof Proposal, said: string | undefined) => {
    const isFree = said === undefined || said === before?.[part];
    return isFree && !(before && next[part] === before[part])
      ? next[part]
      : said;
  };
  const isOther = next.type !== undefined && next.type !== engine.type;
  const size = engine.storage?.size;
  const isElsewhere =
    value.namespace !== undefined ||
    (value.cluster !== undefined && value.cluster !== next.cluster);
  return compact({
    ...value,
    cluster: isElsewhere ? value.cluster : next.cluster ?? value.cluster,
    namespace: isElsewhere ? value.namespace : next.namespace,
    name: partOf('name', value.name) ?? value.name,
    engine: {
      ...engine,
      type: next.type ?? engine.type,
      version: isOther ? next.version : partOf('version', engine.version),
      storage: profile
        ? engine.storage
        : {
            ...engine.storage,
            size:
              partOf('size', size === SMALL.storage.size ? undefined : size) ??
              size,
          },
    },
  });
}
