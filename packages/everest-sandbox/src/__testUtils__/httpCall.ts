import { StatusBody } from './StatusBody';
import { KubeObject } from '../objects';
import { callHttps, readAll } from './httpsJson';
import { readKubeconfig } from './kubeconfig';
import { Harness } from './harness';

/** One request to the harness's sandbox, and whatever it answers. */
export const caller =
  (harness: () => Harness) =>
  async (method: string, path: string, body?: unknown, headers = {}) => {
    const access = readKubeconfig(harness().sandbox.kubeconfigPath);
    const answer = await callHttps(access.url + path, {
      agent: access.agent,
      method,
      body,
      headers: { ...access.headers, ...headers },
    });
    const text = await readAll(answer);
    const json = text.startsWith('{') ? JSON.parse(text) : { text };
    return { code: answer.statusCode, body: json as KubeObject & StatusBody };
  };
