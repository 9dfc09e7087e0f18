import * as k8s from '@kubernetes/client-node';
import { builtIn } from '../api/kinds';
import { Fields, KubeObject } from '../objects';
import { readData } from '../readData';
import { fillIn } from '../words';

const MANIFESTS = readData('manifests');
const SKIP = undefined;

const EVEREST = 'everest.percona.com/v1alpha1';

class Api extends k8s.KubernetesObjectApi {
  part = '';
  /** Public, and of the subresource where there is one. */
  async specUriPath(...args: [any, any]) {
    return (await super.specUriPath(...args)) + this.part;
  }
}

const unless = (code: number) => (error: { code?: number }) => {
  if (error.code !== code) throw error;
  return undefined;
};

/** The reference to a controlling owner. */
export const ownedBy = ({ apiVersion, kind, metadata }: KubeObject) => {
  const { name, uid } = metadata;
  const flags = { controller: true, blockOwnerDeletion: true };
  return { apiVersion, kind, name, uid, ...flags };
};

/** A cluster as an operator sees it. */
export class Cluster {
  private readonly config = new k8s.KubeConfig();
  private readonly objects: Api;
  private readonly statuses: Api;
  private readonly informers: Array<k8s.Informer<KubeObject>> = [];
  stopped = false;

  /** What is no resource of every server is Everest's, or of what is said here. */
  constructor(
    kubeConfigPath: string,
    private readonly apiOf: (kind: string) => string = () => EVEREST,
  ) {
    this.config.loadFromFile(kubeConfigPath);
    this.objects = this.config.makeApiClient(Api as never);
    this.statuses = this.config.makeApiClient(Api as never);
    this.statuses.part = '/status';
  }

  private headOf(kind: string, name?: string, namespace?: string): any {
    const apiVersion = builtIn(kind)?.apiVersion ?? this.apiOf(kind);
    return { apiVersion, kind, metadata: { name, namespace } };
  }

  async find(kind: string, name: string, namespace?: string) {
    const found = this.objects.read(this.headOf(kind, name, namespace));
    return found.catch(unless(404)) as Promise<KubeObject | undefined>;
  }

  async list(kind: string, namespace?: string): Promise<KubeObject[]> {
    const { apiVersion } = this.headOf(kind);
    const { items } = await this.objects.list(apiVersion, kind, namespace);
    return items as KubeObject[];
  }

  /** Makes what a manifest says, or finds what is there already. */
  async make(manifest: string, values: Fields, owner?: KubeObject) {
    return this.put(fillIn(MANIFESTS[manifest], values), owner);
  }

  /** Makes an object, or finds what is there already. */
  async put({ kind, metadata, ...rest }: Fields, owner?: KubeObject) {
    const { name, namespace } = metadata;
    const object = { ...this.headOf(kind), metadata: { ...metadata }, ...rest };
    if (owner) object.metadata.ownerReferences = [ownedBy(owner)];
    const made = await this.objects.create(object).catch(unless(409));
    return (made ?? (await this.find(kind, name, namespace))) as KubeObject;
  }

  merge(object: KubeObject, { metadata, ...rest }: Fields) {
    return this.patch(this.objects, object, rest, metadata);
  }

  setStatus(object: KubeObject, status: Fields) {
    return this.patch(this.statuses, object, { status });
  }

  async remove(kind: string, name: string, namespace?: string, grace?: number) {
    const head = this.headOf(kind, name, namespace);
    return this.objects
      .delete(head, SKIP, SKIP, grace, SKIP, 'Background')
      .catch(unless(404));
  }

  /** Tells of every object of a kind and of all that happens to it. */
  async follow(kind: string, onChange: (object: KubeObject) => void) {
    const { apiVersion } = this.headOf(kind);
    const path = await this.objects.specUriPath(this.headOf(kind), 'list');
    const list = () => this.objects.list(apiVersion, kind) as never;
    const informer = k8s.makeInformer<any>(this.config, path, list);
    const restart = () => this.stopped || informer.start();
    informer.on('change', onChange);
    informer.on('error', () => setTimeout(restart, 100).unref());
    this.informers.push(informer);
    await informer.start();
  }

  stop() {
    this.stopped = true;
    this.informers.forEach(informer => informer.stop());
  }

  private async patch(
    api: Api,
    { kind, metadata: { name, namespace } }: KubeObject,
    rest: Fields,
    metadata = {},
  ): Promise<void> {
    const head = this.headOf(kind, name, namespace);
    const body = { ...head, ...rest };
    body.metadata = { ...head.metadata, ...metadata };
    const { MergePatch } = k8s.PatchStrategy;
    await api.patch(body, SKIP, SKIP, SKIP, SKIP, MergePatch);
  }
}
