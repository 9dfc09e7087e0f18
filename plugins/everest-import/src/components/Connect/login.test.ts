import { importIn } from '../../../dev/mockData';
import { connectLines } from './login';

function of(type: string, userSecret?: string, namespace = 'team-blue') {
  const item = importIn('Succeeded', 5);
  return connectLines({
    ...item,
    namespace,
    engine: { type },
    database: { ...item.database, userSecret },
  });
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
});
