import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import type { JsonObject } from '@backstage/types';
import { screen } from '@testing-library/react';
import { server } from '../../__testUtils__/everestImportServer';
import { streamLines } from '../../__testUtils__/posts';
import { filledForm, renderPreflight } from './__testUtils__/renderPreflight';

async function planOf(values: JsonObject) {
  streamLines('/preflight');
  renderPreflight(values);
  const plan = await screen.findByTestId('everest-import-plan');
  return Object.fromEntries(
    [...plan.querySelectorAll('dt')].map(label => [
      label.textContent,
      // Without the marks that keep a name's direction inside it
      label.nextElementSibling?.textContent?.replace(/[\u2066-\u2069]/g, ''),
    ]),
  );
}

describe('what the page of the checks says will be made', () => {
  registerMswTestHooks(server);

  it('is what, where, of what size, from what and for whom, without digests and bytes', async () => {
    expect(
      await planOf({
        ...filledForm,
        backup: {
          ...(filledForm.backup as JsonObject),
          sizeBytes: 3_005_402,
        },
        entity: 'component:default/shop-api',
      }),
    ).toEqual({
      'New database': 'shop',
      'Database type': 'PostgreSQL 15.4',
      Where: 'namespace team-blue on east',
      Size: 'profile small',
      Backup: 'shop/backup/db',
      From: 'nightly',
      Importer: 'dumps',
      // Names of the catalog, and no links that would lead out of the form
      For: 'guests, shop-api',
    });
  });

  it('says each part of a size that was given, and when the backup was made', async () => {
    const plan = await planOf({
      ...filledForm,
      target: {
        cluster: 'east',
        namespace: 'team-blue',
        name: 'shop',
        engine: {
          type: 'postgresql',
          replicas: 3,
          storage: { size: '25Gi' },
          resources: { cpu: '1', memory: '4G' },
        },
      },
      backup: {
        source: {
          endpoint: 'https://s3.example.com',
          region: 'eu',
          bucket: 'dumps',
          path: 'a/b.sql',
        },
        time: '2026-01-14T02:00:14Z',
      },
    });
    expect(plan).toMatchObject({
      Size: '3 nodes, 1 CPU each, 4G of memory each, 25Gi of storage each',
      From: 'https://s3.example.com / dumps',
    });
    expect(plan.Made).toMatch(/Jan 14, 2026/);
  });

  it('says that it can be reached from inside only, where its profile may say otherwise', async () => {
    const target = filledForm.target as JsonObject;
    const proxy = { expose: { type: 'internal' } };
    const plan = await planOf({
      ...filledForm,
      target: { ...target, proxy },
    });
    expect(plan.Besides).toBe('Inside the cluster only');
  });

  it('says from where it can be reached', async () => {
    const target = filledForm.target as JsonObject;
    const expose = { type: 'external', ipSourceRanges: ['10.0.0.0/8'] };
    const plan = await planOf({
      ...filledForm,
      target: { ...target, proxy: { expose } },
    });
    expect(plan.Besides).toBe(
      'From outside, by a load balancer, only for 10.0.0.0/8',
    );
  });

  it('shows an owner that is none as it is', async () => {
    const plan = await planOf({ ...filledForm, owner: 'every one:/' });
    expect(plan.For).toBe('every one:/');
    expect(screen.queryByRole('link')).not.toBeInTheDocument();
  });

  it('leaves out what a link left out, or filled with something else', async () => {
    expect(
      await planOf({
        target: { name: ['shop'], engine: 'mysql' },
        importer: 'dumps',
        backup: 7,
      }),
    ).toEqual({});
  });
});
