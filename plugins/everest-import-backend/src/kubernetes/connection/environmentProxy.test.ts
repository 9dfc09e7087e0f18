import { environmentProxy } from './environmentProxy';

const HTTPS_PROXY = 'http://proxy.example.net:3128';
const SERVER = 'https://k8s.example.net:6443';

describe('the proxy of the environment', () => {
  it.each([
    ['https', SERVER, { HTTPS_PROXY }, HTTPS_PROXY],
    ['https, in lower case', SERVER, { https_proxy: HTTPS_PROXY }, HTTPS_PROXY],
    [
      'a proxy without a scheme',
      SERVER,
      { HTTPS_PROXY: 'proxy:3128' },
      'http://proxy:3128',
    ],
    ['https, where only http has one', SERVER, { HTTP_PROXY: 'x' }, undefined],
    ['http', 'http://k8s', { HTTP_PROXY: 'http://p' }, 'http://p'],
    ['nothing', SERVER, {}, undefined],
  ])('for %s', (_what, server, environment, proxy) => {
    expect(environmentProxy(server, environment)).toBe(proxy);
  });

  it.each([
    ['https://localhost:6443'],
    ['https://127.0.0.1:6443'],
    ['https://[::1]:6443'],
  ])('is never asked on the way to %s', server => {
    expect(environmentProxy(server, { HTTPS_PROXY })).toBeUndefined();
  });

  it.each([
    ['*', SERVER, true],
    ['example.net', SERVER, true],
    ['.example.net', SERVER, true],
    ['*.example.net', SERVER, true],
    ['K8S.example.net', SERVER, true],
    ['k8s.example.net:6443', SERVER, true],
    ['k8s.example.net:443', SERVER, false],
    ['.k8s.example.net', SERVER, false],
    ['ample.net', SERVER, false],
    ['other.net, example.net', SERVER, true],
    [',', SERVER, false],
    ['10.96.0.0/12', 'https://10.96.0.1', true],
    ['10.96.0.0/12', 'https://10.0.0.1', false],
    ['10.96.0.1', 'https://10.96.0.1:443', true],
    ['fd00::/8', 'https://[fd00::1]:6443', true],
    ['10.0.0.0/8', 'https://[fd00::1]:6443', false],
    ['example.net:443', 'https://k8s.example.net', true],
  ])('with NO_PROXY %s leaves out %s: %s', (NO_PROXY, server, left) => {
    expect(environmentProxy(server, { HTTPS_PROXY, NO_PROXY })).toBe(
      left ? undefined : HTTPS_PROXY,
    );
  });
});
