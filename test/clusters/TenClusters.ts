import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConnectProxy } from '../../plugins/everest-import-backend/src/__testUtils__/ConnectProxy';
import { ApiClient } from '../control-plane/ApiClient';
import { freePorts } from 'everest-sandbox';
import { ApiAccess, writeKubeconfig } from '../control-plane/kubeconfig';
import { grantRights, rightsManifests } from '../control-plane/rights';
import {
  ControlPlane,
  startControlPlane,
} from '../control-plane/startControlPlane';
import {
  RealEverest,
  startRealEverest,
} from '../control-plane/startRealEverest';
import { S3_CONFIG, USER } from '../crash/importRequest';
import { FaultProxy, startFaultProxy } from '../fault-proxy/startFaultProxy';
import { issueToken } from './accountTokens';
import { SilentServer, startSilentServer } from './silentServer';

export const NAMESPACE = 'team-blue';
/** Has a Role in one namespace, and no more than has to be cluster-wide. */
export const NAMESPACED_ACCOUNT = 'everest-import-blue';
/** Nothing is done to them. */
export const WELLS = ['plain-1', 'plain-2', 'supplied'];

/**
 * Ten clusters as a portal's config knows them. Two sets of real servers stand behind them: one with Everest, which is
 * reached in many ways, and one that has no CRDs of Everest yet.
 */
export class TenClusters {
  static async start(): Promise<TenClusters> {
    const ten = new TenClusters();
    try {
      await ten.#start();
    } catch (error) {
      await ten.stop();
      throw error;
    }
    return ten;
  }

  everest!: RealEverest;
  /** Without Everest's CRDs. */
  bare!: ControlPlane;
  admin!: ApiClient;
  bareAdmin!: ApiClient;
  connectProxy!: ConnectProxy;
  /** Before the cluster whose token is rotated. */
  rotatedProxy!: FaultProxy;
  /** Before the cluster that is cut off for a while. */
  interruptedProxy!: FaultProxy;
  silent!: SilentServer;
  readonly #directory = mkdtempSync(join(tmpdir(), 'everest-import-ten-'));
  readonly #clusters: object[] = [];
  readonly #stops: (() => Promise<void> | void)[] = [];

  get config() {
    const { url, caPem, token } = this.everest.servers.accessOf('portal');
    const supplied = {
      name: 'supplied',
      url,
      caData: Buffer.from(caPem).toString('base64'),
      authProvider: 'serviceAccount',
      serviceAccountToken: token,
    };
    return {
      everestImport: { s3: S3_CONFIG, clusters: this.#clusters },
      kubernetes: {
        clusterLocatorMethods: [{ type: 'config', clusters: [supplied] }],
      },
    };
  }

  /** As a kubelet does it: the file is never there in part. */
  writeToken(token: string) {
    writeFileSync(this.#path('next-token'), `${token}\n`, { mode: 0o600 });
    renameSync(this.#path('next-token'), this.#path('rotated-token'));
  }

  async stop() {
    for (const stop of this.#stops.splice(0).reverse()) {
      await stop();
    }
    rmSync(this.#directory, { recursive: true });
  }

  async #start() {
    this.everest = this.#stopped(await startRealEverest({ paceMs: 100 }));
    this.bare = this.#stopped(await startControlPlane());
    const { servers } = this.everest;
    this.admin = new ApiClient(servers.access);
    this.bareAdmin = new ApiClient(this.bare.access);
    this.#stops.push(
      () => this.admin.close(),
      () => this.bareAdmin.close(),
    );
    for (const admin of [this.admin, this.bareAdmin]) {
      await grantRights(admin, rightsManifests('rbac-cluster.yaml'));
    }
    await grantRights(
      this.admin,
      rightsManifests('rbac-namespaced.yaml', NAMESPACE, NAMESPACED_ACCOUNT),
    );
    this.connectProxy = this.#stopped(await ConnectProxy.start());
    this.rotatedProxy = this.#stopped(await startFaultProxy(servers.access));
    this.interruptedProxy = this.#stopped(
      await startFaultProxy(servers.access),
    );
    this.silent = this.#stopped(await startSilentServer());
    await this.#configure();
  }

  async #configure() {
    const portal = this.everest.servers.accessOf('portal');
    this.#addKubeconfig('plain-1', portal);
    this.#addKubeconfig('plain-2', portal);
    this.#add('supplied', { supplier: 'kubernetes' });
    const [deadPort] = await freePorts(1);
    const dead = `https://127.0.0.1:${deadPort}`;
    this.#addKubeconfig('dead', { ...portal, url: dead });
    this.#addKubeconfig('silent', { ...portal, url: this.silent.url });
    this.#addKubeconfig('bare', this.bare.accessOf('portal'));
    const { token } = await issueToken(
      this.admin,
      NAMESPACED_ACCOUNT,
      'namespaced-token',
    );
    this.#addKubeconfig(
      'namespaced',
      { ...portal, token },
      { scope: 'namespaces' },
    );
    const { url, caPem } = this.interruptedProxy;
    this.#addKubeconfig('interrupted', { url, caPem, token: portal.token });
    this.#addUrl('proxied', portal, {
      proxyUrl: this.connectProxy.url,
    });
    this.#write('proxied-token', portal.token);
    this.#addUrl('rotated', this.rotatedProxy, {});
  }

  #addKubeconfig(name: string, access: ApiAccess, more: object = {}) {
    const file = this.#path(`${name}.kubeconfig`);
    writeKubeconfig(file, access, name);
    this.#add(name, { kubeconfig: { file }, ...more });
  }

  #addUrl(name: string, access: { url: string; caPem: string }, more: object) {
    this.#add(name, {
      url: access.url,
      tokenFile: this.#path(`${name}-token`),
      caFile: this.#write(`${name}-ca`, access.caPem),
      ...more,
    });
  }

  #add(name: string, access: object) {
    const namespaces = [{ name: NAMESPACE, owners: [USER] }];
    this.#clusters.push({ name, namespaces, ...access });
  }

  #write(file: string, text: string): string {
    writeFileSync(this.#path(file), text, { mode: 0o600 });
    return this.#path(file);
  }

  #path(file: string): string {
    return join(this.#directory, file);
  }

  #stopped<T extends { stop(): Promise<void> }>(started: T): T {
    this.#stops.push(() => started.stop());
    return started;
  }
}
