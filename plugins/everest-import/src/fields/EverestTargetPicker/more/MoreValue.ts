import { isRecord, textOf } from '../../isRecord';

/** What a database may have besides its size. Each part is said or left out by itself. */
export interface MoreValue {
  /** When it is backed up, as cron has it, in UTC. */
  schedule?: string;
  /** Name of the backup storage that the backups go to. */
  storage?: string;
  /** Backups that are kept; all of them, when left out. */
  copies?: number;
  pointInTime?: boolean;
  /** Name of a monitoring config. */
  monitoring?: string;
  /** `internal` or `external`, or what a link says in the words of its Everest. */
  expose?: string;
  /** Ranges of addresses that it can be reached from, in CIDR notation; from anywhere, when left out. */
  sourceRanges?: string[];
  proxyType?: string;
  proxies?: number;
  /** Text in the engine's own format. */
  config?: string;
}

/** The parts of a request that hold it, by the names of the request. */
export interface MoreRequest {
  engine?: { config?: string };
  proxy?: {
    type?: string;
    replicas?: number;
    expose?: { type?: string; ipSourceRanges?: string[] };
  };
  spec?: {
    backup?: {
      schedules?: {
        name: string;
        enabled: true;
        schedule: string;
        backupStorageName?: string;
        retentionCopies?: number;
      }[];
      pitr?: { enabled: true; backupStorageName?: string };
    };
    monitoring?: { monitoringConfigName?: string };
  };
}

/** Everest wants one; nobody chooses by it. */
const SCHEDULE_NAME = 'regular';

const recordOf = (value: unknown) => (isRecord(value) ? value : {});
const numberOf = (value: unknown) =>
  typeof value === 'number' ? value : undefined;

/** Undefined where there is none, or something else among them. */
function textsOf(value: unknown): string[] | undefined {
  const texts = Array.isArray(value) ? value : [];
  return texts.length > 0 && texts.every(text => typeof text === 'string')
    ? texts
    : undefined;
}

/** What a request says of it; it may be a link's, so nothing of it is certain. */
export function moreOf(request: unknown): MoreValue {
  const { engine, proxy, spec } = recordOf(request);
  const { type, replicas, expose } = recordOf(proxy);
  const { backup, monitoring } = recordOf(spec);
  const { schedules, pitr } = recordOf(backup);
  const schedule =
    (Array.isArray(schedules) ? schedules : [])
      .map(recordOf)
      .find(({ enabled }) => enabled !== false) ?? {};
  return {
    schedule: textOf(schedule.schedule),
    storage: textOf(schedule.backupStorageName),
    copies: numberOf(schedule.retentionCopies),
    pointInTime: recordOf(pitr).enabled === true || undefined,
    monitoring: textOf(recordOf(monitoring).monitoringConfigName),
    expose: textOf(recordOf(expose).type),
    sourceRanges: textsOf(recordOf(expose).ipSourceRanges),
    proxyType: textOf(type),
    proxies: numberOf(replicas),
    config: textOf(recordOf(engine).config),
  };
}

/** How a request says it. Without a schedule nothing else is said of backups. */
export function moreRequest(more: MoreValue): MoreRequest {
  const { schedule, storage, copies, pointInTime, monitoring } = more;
  return {
    engine: { config: more.config },
    proxy: {
      type: more.proxyType,
      replicas: more.proxies,
      expose: { type: more.expose, ipSourceRanges: more.sourceRanges },
    },
    spec: {
      backup: schedule
        ? {
            schedules: [
              {
                name: SCHEDULE_NAME,
                enabled: true,
                schedule,
                ...(storage && { backupStorageName: storage }),
                ...(copies !== undefined && { retentionCopies: copies }),
              },
            ],
            ...(pointInTime && {
              pitr: { enabled: true as const, backupStorageName: storage },
            }),
          }
        : undefined,
      monitoring: { monitoringConfigName: monitoring },
    },
  };
}
