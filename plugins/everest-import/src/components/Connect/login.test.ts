import { importIn } from '../../../dev/mockData';
import { connectLines } from './login';

function of(type: string, userSecret?: string, namespace = 'team-blue') {
  const item = importIn('Succeeded', 5);
  const { forwardCommand, ...lines } = connectLines({
    ...item,
    namespace,
    engine: { type },
    database: { ...item.database, userSecret },
  });
  return lines;
}

function forwarded(host: string | undefined, port?: number) {
  const item = importIn('Succeeded', 5);
  const database = { ...item.database, host, port };
  return connectLines({ ...item, database }).forwardCommand;
}

describe('connectLines', () => {
  it.each([
    {
      type: 'pxc',
      lines: {
        user: 'root',
        userCommand: undefined,
        passwordCommand:
          "kubectl get secret users -n team-blue -o jsonpath='{.data.root}' | base64 -d",
      },
    },
    {
      type: 'postgresql',
      lines: {
        user: 'postgres',
        userCommand: undefined,
        passwordCommand:
          "kubectl get secret users -n team-blue -o jsonpath='{.data.password}' | base64 -d",
      },
    },
    {
      type: 'psmdb',
      lines: {
        user: undefined,
        userCommand:
          "kubectl get secret users -n team-blue -o jsonpath='{.data.MONGODB_DATABASE_ADMIN_USER}' | base64 -d",
        passwordCommand:
          "kubectl get secret users -n team-blue -o jsonpath='{.data.MONGODB_DATABASE_ADMIN_PASSWORD}' | base64 -d",
      },
    },
    { type: 'redis', lines: {} },
  ])('knows who logs in to $type', ({ type, lines }) => {
    expect(of(type, 'users')).toEqual(lines);
  });

  it('has no command where the Secret is not known, or a name is none of Kubernetes', () => {
    expect(of('pxc').passwordCommand).toBeUndefined();
    expect(of('pxc', 'a; rm -rf /').passwordCommand).toBeUndefined();
    expect(of('pxc', 'users', '$(reboot)').passwordCommand).toBeUndefined();
  });

  it.each([
    { host: 'shop-haproxy.team-blue.svc', port: 3306 },
    { host: 'shop-haproxy.team-blue.svc.cluster.local', port: 3306 },
  ])('reaches $host from outside', ({ host, port }) => {
    expect(forwarded(host, port)).toBe(
      'kubectl port-forward service/shop-haproxy -n team-blue 3306',
    );
  });

  it.each([
    { host: 'db.example.com', port: 5432 },
    { host: '10.0.0.1', port: 5432 },
    // Of a replica set: each Pod has its own
    { host: 'shop-rs0-0.shop-rs0.team-blue.svc.cluster.local', port: 27017 },
    { host: 'a.b.svc,c.b.svc', port: 27017 },
    { host: 'a;reboot.b.svc', port: 27017 },
    { host: 'shop-haproxy.team-blue.svc', port: undefined },
    { host: undefined, port: 5432 },
  ])('has no command for $host, port $port', ({ host, port }) => {
    expect(forwarded(host, port)).toBeUndefined();
  });
});
