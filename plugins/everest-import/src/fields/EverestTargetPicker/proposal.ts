import type {
  EngineType,
  TargetEngine,
} from '@everest-import/backstage-plugin-everest-import-common';
import { nameFrom } from './nameFrom';
import { withoutOwnOfEngine } from './changes';
import { nearestVersion } from './nearestVersion';
import { SMALL } from './sizes';
import { compact, type TargetValue } from './TargetValue';

/** Kinds that copy the files of a server, which only the same line of releases reads. */
const FILES = ['pgbackrest', 'xtrabackup'];

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
      nearestVersion(offer, backup.engineVersion, FILES.includes(kind ?? '')),
    size: bytes === undefined ? undefined : sizeFor(bytes),
    name: nameFrom(backup.path) || undefined,
  });
}

/**
 * A target with a proposal in it, in place of what is not said and of what was proposed before; without a new one that
 * goes. What somebody said stays. A backup goes into no other engine.
 *
 * @param before - what was proposed last
 * @param isFilled - whether that was to this target: what is as it was then, and empty, is so on purpose
 */
export function withProposal(
  value: TargetValue,
  next: Proposal,
  before: Proposal = {},
  isFilled = false,
): TargetValue {
  const { profile } = value;
  const type = value.engine?.type;
  const isOther = next.type !== undefined && next.type !== type;
  const own = isOther && type ? withoutOwnOfEngine(value) : value;
  const { engine = {} } = own;
  const partOf = (part: keyof Proposal, said: string | undefined) => {
    if (said === undefined) {
      return isFilled && next[part] === before[part] ? undefined : next[part];
    }
    return said === before[part] ? next[part] : said;
  };
  const size = engine.storage?.size;
  const isElsewhere =
    value.namespace !== undefined ||
    (value.cluster !== undefined && value.cluster !== next.cluster);
  const unsaid = size === SMALL.storage.size ? undefined : size;
  return compact({
    ...own,
    cluster: isElsewhere ? value.cluster : next.cluster ?? value.cluster,
    namespace: isElsewhere ? value.namespace : next.namespace,
    name: partOf('name', value.name),
    engine: {
      ...engine,
      type: next.type ?? partOf('type', engine.type),
      version: isOther ? next.version : partOf('version', engine.version),
      storage: profile
        ? engine.storage
        : {
            ...engine.storage,
            size: partOf('size', unsaid) ?? (size && SMALL.storage.size),
          },
    },
  });
}
