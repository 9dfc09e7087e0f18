import { NotAllowedError } from '@backstage/errors';
import {
  Import,
  ImportLogQuery,
} from '@everest-import/backstage-plugin-everest-import-common';
import { LogStreams } from '../imports/log/LogStreams';
import { pumpLog, SendLogEvent } from '../imports/log/pumpLog';
import { LogEnd, LogReading } from '../imports/log/readLog';
import { runPlaceOf } from '../imports/log/runPlaceOf';
import { untilRightEnds } from '../imports/log/untilRightEnds';
import { logGrant } from '../kubernetes/rights/missingRights';
import { ClusterView, ClusterViews } from '../kubernetes/watch/ClusterView';
import { Authorizer, Caller } from '../permissions';
import { Clock } from '../time/Clock';

export interface LogDeps {
  views: ClusterViews;
  authorizer: Pick<Authorizer, 'imports' | 'logs' | 'mayReadSetup'>;
  logStreams: LogStreams;
  /** A text without what is secret in it. */
  redact: (text: string) => string;
  /** The last lines of a log that was read before its Pod went, without secrets. */
  keptLog: (item: Import) => Promise<string[] | undefined>;
  clock: Clock;
  /** How often it is asked whether the reader still may. */
  askEveryMs?: number;
}

const STOPPING: LogEnd = {
  reason: 'stopping',
  text: 'The portal is stopping. Open the log again in a moment.',
};

/** How a call finds its import; throws where the caller may not see it. */
export type FindImport = (caller: Caller) => Promise<Import>;

async function findReadable(
  caller: Caller,
  find: FindImport,
  { authorizer }: LogDeps,
): Promise<Import> {
  const [item, mayReadLog] = await Promise.all([
    find(caller),
    authorizer.logs(caller),
  ]);
  if (!mayReadLog(item)) {
    throw new NotAllowedError(
      `You may see the import '${item.cluster}/${item.namespace}/${item.name}', but not its log. Ask those who run the portal for the permission 'everest-import.log.read'.`,
    );
  }
  return item;
}

async function mayStillRead(
  caller: Caller,
  item: Import,
  { authorizer }: LogDeps,
): Promise<boolean> {
  const [{ mayRead }, mayReadLog] = await Promise.all([
    authorizer.imports(caller),
    authorizer.logs(caller),
  ]);
  return mayRead(item) && mayReadLog(item);
}

/** Whether the import may still get a Pod. */
function isUnderWay({ id }: Import, view: ClusterView): boolean {
  const job = view
    .jobs()
    .find(
      ({ metadata }) =>
        metadata.uid === id ||
        metadata.ownerReferences?.some(({ uid }) => uid === id),
    );
  const state = job?.status?.state;
  return job
    ? state !== 'Succeeded' && state !== 'Failed'
    : view.databases().some(({ metadata }) => metadata.uid === id);
}

/** A log that is about to be read. */
export interface OpenLog {
  /** Sends all of it; resolves at its end, which it has told, or once who reads is gone. */
  send(send: SendLogEvent, gone: AbortSignal): Promise<void>;
  /** Lets another have its place. */
  close(): void;
}

/**
 * The log of an import that the caller may read.
 *
 * @param options - `readCaller`: who asks, as it stands at the moment
 * @throws NotFoundError, NotAllowedError, TooManyRequestsError, ServiceUnavailableError
 */
export async function openLog(
  options: ImportLogQuery & {
    readCaller: () => Promise<Caller>;
    find: FindImport;
  },
  deps: LogDeps,
): Promise<OpenLog> {
  const { readCaller, find, follow = false, tailLines = 500 } = options;
  const caller = await readCaller();
  const item = await findReadable(caller, find, deps);
  const view = deps.views.get(item.cluster);
  const turn = deps.logStreams.open(caller.userEntityRef ?? 'service');

  async function read(send: SendLogEvent, signal: AbortSignal) {
    if (!view || item.gone) {
      return { reason: 'gone' as const, text: 'The database is deleted.' };
    }
    const reading: LogReading = {
      connection: view.connection,
      place: () => runPlaceOf(item, view),
      isUnderWay: () => isUnderWay(item, view),
      follow,
      tailLines,
      signal,
    };
    return pumpLog(reading, { send, redact: deps.redact });
  }

  async function sendKept(send: SendLogEvent) {
    const kept = await deps.keptLog(item);
    if (kept?.length) {
      await send({
        type: 'kept',
        text: 'The Pod is gone. These are the last lines that were kept of its log.',
      });
      await send({ type: 'lines', lines: kept.map(text => ({ text })) });
    }
  }

  async function grantOf({ reason }: LogEnd) {
    if (reason !== 'refused') {
      return {};
    }
    const readsSetup = await deps.authorizer.mayReadSetup(caller);
    const grant = logGrant(item.namespace);
    return {
      text: `Kubernetes does not let the portal read the log: it lacks ${grant.rights} in '${item.namespace}'.`,
      ...(readsSetup && { kubectl: grant.kubectl }),
    };
  }

  return {
    close: turn.close,
    async send(send, gone) {
      const over = new AbortController();
      const signal = AbortSignal.any([gone, turn.stopping, over.signal]);
      let rightEnd: LogEnd | undefined;
      const watching = untilRightEnds({
        mayRead: async () => mayStillRead(await readCaller(), item, deps),
        expiresAt: caller.credentials.expiresAt,
        clock: deps.clock,
        signal,
        everyMs: deps.askEveryMs,
      }).then(end => {
        rightEnd = end;
        over.abort();
      });
      try {
        await send({ type: 'open' });
        const own = await read(send, signal);
        if (gone.aborted) {
          return;
        }
        const end = rightEnd ?? own ?? STOPPING;
        if (end.reason === 'gone') {
          await sendKept(send);
        }
        await send({ type: 'end', ...end, ...(await grantOf(end)) });
      } finally {
        over.abort();
        await watching;
      }
    },
  };
}
