import { MANIFEST_FILL_IN } from '@everest-import/backstage-plugin-everest-import-common';
import { DatabaseManifest } from '../../everest/manifest';
import { manifestFiles } from './manifestFiles';
import { SecretShape } from './prepareManifests';

const filesOf = (name: string) =>
  manifestFiles({
    manifest: {
      ...{ apiVersion: 'v1', kind: 'DatabaseCluster', spec: {} },
      metadata: { name, namespace: 'team-blue' },
    } as unknown as DatabaseManifest,
    secrets: (['s3', 'database'] as const).map(
      (purpose): SecretShape => ({
        name:
          purpose === 's3'
            ? `${name}-import-s3-0123456789`
            : `everest-secrets-${name}-0123456789`,
        namespace: 'team-blue',
        purpose,
        labels: {},
        annotations: {},
        keys: ['A'],
      }),
    ),
    style: 'externalSecret',
  });

describe('the files of manifests', () => {
  it('are those of no other object of the namespace', () => {
    const names = [
      ...['shop', 'shop-s3', 'shop-users', 'kustomization'],
      ...['shop-import-s3-0123456789', 'everest-secrets-shop-0123456789'],
    ].flatMap(name => filesOf(name).map(file => file.name));
    expect(new Set(names).size).toBe(names.length);
    expect(names).not.toContain('kustomization.yaml');
  });

  it('come in the order that they are to be applied in', () => {
    const files = filesOf('shop');
    expect(files.map(({ kind }) => kind)).toEqual([
      'ExternalSecret',
      'ExternalSecret',
      'DatabaseCluster',
    ]);
    expect(
      files.map(({ content }) => content.includes(MANIFEST_FILL_IN)),
    ).toEqual([true, true, false]);
  });
});
