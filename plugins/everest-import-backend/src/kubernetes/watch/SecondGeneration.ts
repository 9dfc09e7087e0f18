import { Beside } from '../../everest/v2/Beside';
import { BackupPlace, isOfNoImport } from '../../everest/v2/toBackup';
import { BackupStorageObject } from '../../everest/backupStorages';
import { sleep } from '../../time/sleep';
import { isWithin } from '../../time/isWithin';
import { Absence } from './Absence';
import { ClusterChange, KindReading } from './ClusterChange';
import { createStreams, StreamsOptions } from './createStreams';
import { isServed } from './isServed';
import {
  KindName,
  KINDS,
  NAMED_KINDS,
  SECOND_KINDS,
  SecondKindName,
  WatchedKind,
} from './kinds';
import { KindStream } from './KindStream';
import { StreamState } from './StreamState';

export interface SecondGenerationOptions extends StreamsOptions {
  /** How often to look for it where the first generation is. */
  reviewMs: number;
  /** What is known of each of the first generation's kinds. */
  firstStates: () => StreamState[];
  /** It is read from now on, or not any more: all that was held before is of the other one. */
  onTurn: () => void;
}

/** Everest's second generation: looked for by discovery, and read where the first one is not. */
export class SecondGeneration {
  readonly #options: SecondGenerationOptions;
  #streams?: Record<SecondKindName | keyof typeof NAMED_KINDS, KindStream[]>;
  #stop = new AbortController();
  #hasEnded = false;
  /** Undefined: the server has not said. */
  #isThere?: boolean;
  /** It was there, and has not been gone for long enough to be believed. */
  #mayHold = false;
  readonly #absence = new Absence();
  #askedAt = -Infinity;

  constructor(options: SecondGenerationOptions) {
    this.#options = options;
  }

  /** Whether it is what is read. */
  get isRead(): boolean {
    return this.#streams !== undefined;
  }

  /** Both are there, which Everest does not support. */
  get isBesideFirst(): boolean {
    return this.#isThere === true && !this.isRead;
  }

  /** Neither is known to be there, and this one may be. */
  get isPending(): boolean {
    return this.#isThere === undefined && this.#isFirstAbsent;
  }

  /** As what kinds a database may be there. */
  databaseKinds(): WatchedKind[] {
    return [
      ...(this.#isAlone ? [] : [KINDS.databases]),
      ...(this.#mayHold || this.isPending ? [SECOND_KINDS.databases] : []),
    ];
  }

  /** What the other generation has, a list of the one that is read does not show: it proves nothing then. */
  proved(reading: KindReading): KindReading {
    const { listedAt: _unproved, ...rest } = reading;
    const mayHideSome = this.isPending || (this.#mayHold && !this.#isAlone);
    return mayHideSome ? rest : reading;
  }

  /** Whether the server says that it has none of the first generation's kinds. */
  get #isFirstAbsent(): boolean {
    return this.#options.firstStates().every(({ absent }) => absent);
  }

  /** And has said so for long enough to be believed. */
  get #isAlone(): boolean {
    const isGone = ({ absent, listedAt }: StreamState) =>
      absent && listedAt !== undefined;
    return this.isRead && this.#options.firstStates().every(isGone);
  }

  /** Undefined where it is not read, and of what it has none. */
  streams(kind: KindName): KindStream[] | undefined {
    return this.#streams && kind in SECOND_KINDS
      ? this.#streams[kind as SecondKindName]
      : undefined;
  }

  /** Of what is watched for others that name it. */
  namedStreams(): KindStream[] {
    const { backups = [], storages = [] } = this.#streams ?? {};
    return [...backups, ...storages];
  }

  storages(): BackupStorageObject[] {
    return (this.#streams?.storages ?? []).flatMap(stream => stream.objects());
  }

  readonly beside: Beside = {
    backup: (namespace, name) =>
      this.#find('backups', namespace, name) as BackupPlace | undefined,
    storage: (namespace, name) => this.#find('storages', namespace, name),
    backupClass: name => this.#find('importers', '', name),
    classesRead: () =>
      (this.#streams?.importers ?? []).some(
        stream => stream.state().synced && !stream.state().absent,
      ),
  };

  async run(stop: AbortSignal): Promise<void> {
    const { absentRetryMs } = this.#options;
    const end = () => {
      this.#hasEnded = true;
      this.#stop.abort();
    };
    stop.addEventListener('abort', end, { once: true });
    while (!stop.aborted) {
      if (this.#isDue()) {
        await this.#ask(stop);
      }
      await sleep(absentRetryMs, stop);
    }
  }

  /** To be called after each change of what the first generation's streams say. */
  turn() {
    const { onTurn } = this.#options;
    const isRead = this.#isThere === true && this.#isFirstAbsent;
    if (this.#hasEnded || isRead === this.isRead) {
      return;
    }
    this.#stop.abort();
    this.#stop = new AbortController();
    this.#streams = isRead ? this.#createStreams() : undefined;
    for (const stream of Object.values(this.#streams ?? {}).flat()) {
      stream.run(this.#stop.signal);
    }
    onTurn();
  }

  #isDue(): boolean {
    const { clock, reviewMs, backOff } = this.#options;
    const pause = this.#isThere === undefined ? backOff.maxMs : reviewMs;
    const isGoing = this.#mayHold && this.#isThere === false;
    return (
      this.#isFirstAbsent || isGoing || !isWithin(pause, this.#askedAt, clock())
    );
  }

  async #ask(stop: AbortSignal) {
    const { clock, connection } = this.#options;
    this.#askedAt = clock();
    const kind = SECOND_KINDS.databases;
    const isThere = await isServed(connection, kind, stop);
    if (stop.aborted || isThere === undefined) {
      return;
    }
    const wasPending = this.isPending;
    this.#isThere = isThere;
    // A server that starts may say for a moment that it is not there
    if (isThere) {
      this.#absence.end();
      this.#mayHold = true;
    } else if (this.#absence.said(this.#askedAt)) {
      this.#mayHold = false;
    }
    this.turn();
    if (wasPending && !this.isRead) {
      this.#options.onTurn();
    }
  }

  #createStreams() {
    const options = this.#options;
    const classes = {
      ...options,
      onChange: (change: ClusterChange) => {
        options.onChange(change);
        this.#tellDatabases(change);
      },
    };
    const named = {
      ...options,
      onChange: (change: ClusterChange) => this.#tellDatabases(change),
    };
    return {
      importers: createStreams('importers', classes, SECOND_KINDS.importers),
      jobs: createStreams('jobs', options, SECOND_KINDS.jobs),
      databases: createStreams('databases', options, SECOND_KINDS.databases),
      engines: createStreams('engines', options, SECOND_KINDS.engines),
      backups: createStreams('jobs', named, NAMED_KINDS.backups),
      storages: createStreams('engines', named, NAMED_KINDS.storages),
    };
  }

  /** What databases only name says something else now. */
  #tellDatabases(change: ClusterChange) {
    const { cluster, namespace, type } = change;
    const isNews =
      type !== 'state' && !('object' in change && isOfNoImport(change.object));
    if (isNews) {
      const { onChange } = this.#options;
      onChange({ cluster, namespace, kind: 'databases', type: 'listed' });
    }
  }

  #find(
    kind: 'importers' | keyof typeof NAMED_KINDS,
    namespace: string,
    name: string,
  ) {
    return this.#streams?.[kind]
      .find(
        stream =>
          stream.namespace === undefined || stream.namespace === namespace,
      )
      ?.find(namespace, name);
  }
}
