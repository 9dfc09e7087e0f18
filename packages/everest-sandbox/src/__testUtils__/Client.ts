import { createInterface } from 'node:readline';
import { Fields, KubeObject } from '../objects';
import { callHttps, readAll } from './httpsJson';
import { Access, readKubeconfig } from './kubeconfig';

export class RequestFailure extends Error {
  constructor(readonly code: number, message: string) {
    super(message);
  }
}

export interface WatchEvent {
  type: string;
  object: KubeObject;
}

/** `namespaced('secrets', 'x')` and the like: the paths a client asks for. */
export const EVEREST = '/apis/everest.percona.com/v1alpha1';
export const at = (
  base: string,
  plural: string,
  namespace?: string,
  name?: string,
) =>
  `${base}${namespace ? `/namespaces/${namespace}` : ''}/${plural}${
    name ? `/${name}` : ''
  }`;

const absent = (code: number) => (error: unknown) => {
  if (error instanceof RequestFailure && error.code === code) return undefined;
  throw error;
};

/** A small Kubernetes client: JSON over HTTPS, and list and watch. */
export class Client {
  private readonly access: Access;
  private readonly stopped = new AbortController();

  constructor(kubeconfigPath: string) {
    this.access = readKubeconfig(kubeconfigPath);
  }

  get = <T extends KubeObject>(path: string) => this.send<T>('GET', path);
  create = (path: string, body: object) =>
    this.send<KubeObject>('POST', path, body);
  merge = (path: string, body: object) =>
    this.send<KubeObject>('PATCH', path, body, 'application/merge-patch+json');

  /** Undefined where there is none. */
  async find<T extends KubeObject>(path: string): Promise<T | undefined> {
    return this.get<T>(path).catch(absent(404));
  }

  /** Leaves what is there already. */
  async ensure(path: string, body: object) {
    return this.create(path, body).catch(absent(409));
  }

  async remove(
    path: string,
    options: Fields = { propagationPolicy: 'Background' },
  ) {
    await this.send('DELETE', path, options).catch(absent(404));
  }

  /** Lists, then follows for ever, through every ended watch; until the client closes. */
  async follow(
    path: string,
    onEvent: (event: WatchEvent) => void,
  ): Promise<void> {
    const loop = async () => {
      while (!this.stopped.signal.aborted) {
        await this.listAndWatch(path, onEvent).catch(() => {});
        await new Promise(resolve => setTimeout(resolve, 100).unref());
      }
    };
    loop();
  }

  close() {
    this.stopped.abort();
    this.access.agent.destroy();
    this.access.watchAgent.destroy();
  }

  private async listAndWatch(
    path: string,
    onEvent: (event: WatchEvent) => void,
  ) {
    const list = await this.send<KubeObject>('GET', path);
    const items = list.items as KubeObject[];
    items.forEach(object => onEvent({ type: 'ADDED', object }));
    let version = list.metadata.resourceVersion;
    for (;;) {
      const answer = await this.open(
        'GET',
        `${path}?watch=1&allowWatchBookmarks=true&timeoutSeconds=240&resourceVersion=${version}`,
      );
      for await (const line of createInterface({ input: answer })) {
        const event = JSON.parse(line) as WatchEvent;
        if (event.type === 'ERROR') return;
        version = event.object.metadata.resourceVersion;
        if (event.type !== 'BOOKMARK') onEvent(event);
      }
    }
  }

  private async send<T>(
    method: string,
    path: string,
    body?: object,
    type?: string,
  ): Promise<T> {
    return JSON.parse(await readAll(await this.open(method, path, body, type)));
  }

  private async open(
    method: string,
    path: string,
    body?: object,
    type?: string,
  ) {
    const { url, headers, agent, watchAgent } = this.access;
    const answer = await callHttps(url + path, {
      method,
      agent: path.includes('?watch=') ? watchAgent : agent,
      body,
      headers: { ...headers, ...(type && { 'content-type': type }) },
      signal: this.stopped.signal,
    });
    const code = answer.statusCode ?? 500;
    if (code < 400) return answer;
    const text = await readAll(answer);
    let message = text;
    try {
      message = (JSON.parse(text) as { message?: string }).message ?? text;
    } catch {
      // Not every refusal is JSON.
    }
    throw new RequestFailure(code, message);
  }
}
