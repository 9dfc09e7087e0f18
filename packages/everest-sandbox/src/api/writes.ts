import { randomBytes, randomUUID } from 'node:crypto';
import { admit } from './admission';
import { check, decode } from './decode';
import {
  alreadyExists,
  badRequest,
  conflict,
  failure,
  invalid,
  notFound,
} from './failures';
import { Kind, NAMESPACE_KIND } from './kinds';
import { Fields, KubeObject, Metadata, now } from './objects';
import { applyDefaults } from './schema';
import { Store } from './Store';

export interface Target {
  kind: Kind;
  namespace?: string;
  name?: string;
  subresource?: string;
  dryRun: boolean;
  strict: boolean;
}

const same = (a: unknown, b: unknown) =>
  JSON.stringify(a) === JSON.stringify(b);

const finished = (object: KubeObject) =>
  Boolean(object.metadata.deletionTimestamp) &&
  !object.metadata.finalizers?.length &&
  !object.metadata.deletionGracePeriodSeconds;

/** Creates, changes and deletes objects by the rules of a real server. */
export class Writes {
  constructor(private readonly store: Store) {}

  async create(target: Target, body: KubeObject): Promise<KubeObject> {
    const { kind, namespace, dryRun } = target;
    let object = decode(kind, target.strict, body);
    const given = object.metadata;
    if (given.namespace && given.namespace !== namespace) {
      throw badRequest(
        `the namespace of the provided object does not match the namespace sent on the request`,
      );
    }
    const name =
      given.name ||
      (given.generateName &&
        `${given.generateName}${randomBytes(3).toString('hex').slice(0, 5)}`) ||
      '';
    const metadata: Metadata = {
      ...given,
      name,
      uid: randomUUID(),
      creationTimestamp: now(),
      ...(namespace && { namespace }),
      ...((kind.schema || kind.plural === 'jobs') && { generation: 1 }),
    };
    delete metadata.resourceVersion;
    delete metadata.deletionTimestamp;
    object.metadata = metadata;
    if (kind.hasStatus) delete object.status;
    this.birth(kind, object);
    const request = { operation: 'CREATE' as const, namespace, dryRun };
    object = await admit(this.store, 'mutating', kind, { ...request, object });
    if (kind.schema) applyDefaults(kind.schema, object);
    check(kind, object);
    await admit(this.store, 'validating', kind, { ...request, object });
    if (this.store.get(kind, namespace, name)) throw alreadyExists(kind, name);
    const home =
      namespace && this.store.get(NAMESPACE_KIND, undefined, namespace);
    if (namespace && !home) throw notFound(NAMESPACE_KIND, namespace);
    if (home && home.metadata.deletionTimestamp) {
      throw failure(
        403,
        'Forbidden',
        `${kind.plural} "${name}" is forbidden: unable to create new content in namespace ${namespace} because it is being terminated`,
      );
    }
    return dryRun ? object : this.store.write(kind, object);
  }

  async update(
    target: Target,
    change: (current: KubeObject) => unknown,
    needsVersion = false,
  ): Promise<KubeObject> {
    const { kind, namespace, dryRun } = target;
    const name = target.name!;
    const current = this.require(target);
    let object = decode(
      kind,
      target.strict,
      change(structuredClone(current)) as KubeObject,
    );
    const { resourceVersion, uid } = object.metadata;
    if (needsVersion && kind.schema && !resourceVersion) {
      throw invalid(kind, name, [
        {
          field: 'metadata.resourceVersion',
          reason: 'FieldValueInvalid',
          message: 'Invalid value: 0x0: must be specified for an update',
        },
      ]);
    }
    if (object.metadata.name !== name) {
      throw badRequest(
        `the name of the object (${object.metadata.name}) does not match the name on the URL (${name})`,
      );
    }
    if (uid && uid !== current.metadata.uid) {
      throw conflict(
        kind,
        name,
        `Precondition failed: UID in precondition: ${uid}, UID in object meta: ${current.metadata.uid}`,
      );
    }
    const stale = () =>
      conflict(
        kind,
        name,
        'the object has been modified; please apply your changes to the latest version and try again',
      );
    if (resourceVersion && resourceVersion !== current.metadata.resourceVersion)
      throw stale();
    const { status, ...rest } = object;
    object =
      target.subresource === 'status'
        ? { ...current, status }
        : ({
            ...rest,
            ...(kind.hasStatus
              ? current.status !== undefined && { status: current.status }
              : { status }),
          } as KubeObject);
    if (!kind.hasStatus && status === undefined) delete object.status;
    object.metadata = this.keptMetadata(current, object);
    if (kind.schema && !same(specOf(object), specOf(current))) {
      object.metadata.generation = (current.metadata.generation ?? 0) + 1;
    }
    if (target.subresource !== 'status') {
      const request = {
        operation: 'UPDATE' as const,
        namespace,
        dryRun,
        oldObject: current,
      };
      object = await admit(this.store, 'mutating', kind, {
        ...request,
        object,
      });
      if (kind.schema) applyDefaults(kind.schema, object);
      check(kind, object, current);
      await admit(this.store, 'validating', kind, { ...request, object });
    } else check(kind, object, current);
    if (this.require(target) !== current) {
      // Somebody was faster while the webhooks were asked.
      if (resourceVersion && needsVersion) throw stale();
      return this.update(target, change, needsVersion);
    }
    if (dryRun || same(object, current)) return object;
    return finished(object)
      ? this.store.remove(kind, object)
      : this.store.write(kind, object);
  }

  remove(
    target: Target,
    options: Fields,
  ): { gone: boolean; object: KubeObject } {
    const { kind, dryRun } = target;
    const object = structuredClone(this.require(target));
    const { metadata } = object;
    const wanted = (options.preconditions ?? {}) as Fields;
    for (const [field, label] of [
      ['uid', 'UID'],
      ['resourceVersion', 'ResourceVersion'],
    ] as const) {
      if (wanted[field] !== undefined && wanted[field] !== metadata[field]) {
        throw conflict(
          kind,
          metadata.name,
          `Precondition failed: ${label} in precondition: ${wanted[field]}, ${label} in object meta: ${metadata[field]}`,
        );
      }
    }
    if (options.propagationPolicy === 'Foreground') {
      metadata.finalizers = [
        ...new Set([...(metadata.finalizers ?? []), 'foregroundDeletion']),
      ];
    }
    const spec = object.spec as Fields | undefined;
    // A Pod on a node waits for its kubelet to let it go.
    const waits =
      kind.plural === 'pods' &&
      spec?.nodeName &&
      options.gracePeriodSeconds !== 0;
    const stays =
      waits || metadata.finalizers?.length || kind === NAMESPACE_KIND;
    if (dryRun) return { gone: !stays, object };
    if (!stays) return { gone: true, object: this.store.remove(kind, object) };
    if (metadata.deletionTimestamp && !waits) return { gone: false, object };
    metadata.deletionTimestamp ??= now();
    metadata.deletionGracePeriodSeconds = waits ? 30 : 0;
    if (kind.schema) metadata.generation = (metadata.generation ?? 0) + 1;
    return { gone: false, object: this.store.write(kind, object) };
  }

  require({ kind, namespace, name }: Target): KubeObject {
    const found = this.store.get(kind, namespace, name!);
    if (!found) throw notFound(kind, name!);
    return found;
  }

  private birth(kind: Kind, object: KubeObject) {
    if (kind.plural === 'pods') object.status = { phase: 'Pending' };
    if (kind.plural === 'jobs') object.status = {};
    if (kind === NAMESPACE_KIND) {
      object.status = { phase: 'Active' };
      const labels = {
        ...object.metadata.labels,
        'kubernetes.io/metadata.name': object.metadata.name,
      };
      object.metadata.labels = labels;
    }
  }

  private keptMetadata(current: KubeObject, next: KubeObject): Metadata {
    const {
      uid,
      creationTimestamp,
      deletionTimestamp,
      deletionGracePeriodSeconds,
      generation,
      namespace,
      resourceVersion,
    } = current.metadata;
    const kept = {
      uid,
      creationTimestamp,
      deletionTimestamp,
      deletionGracePeriodSeconds,
      generation,
      namespace,
      resourceVersion,
    };
    const known = Object.entries(kept).filter(
      ([, value]) => value !== undefined,
    );
    return { ...next.metadata, ...Object.fromEntries(known) };
  }
}

function specOf({ metadata: _m, status: _s, ...rest }: KubeObject) {
  return rest;
}
