import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import type { JsonObject } from '@backstage/types';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { targets } from '../../../../dev/mockTargets';
import { answer, server } from '../../../__testUtils__/everestImportServer';
import { renderForm } from '../../../__testUtils__/renderForm';
import {
  EverestTargetPicker,
  EverestTargetPickerSchema,
  everestTargetPickerValidation,
} from '..';

const REFERENCES = '/targets/:cluster/:namespace/references';
const size = {
  replicas: 1,
  storage: { size: '10Gi' },
  resources: { cpu: '1', memory: '4G' },
};
const place = { cluster: 'east', namespace: 'team-blue', name: 'shop' };

function renderTarget(target: JsonObject, offersMore = true) {
  answer('/targets', targets);
  return renderForm(
    {
      name: 'EverestTargetPicker',
      component: EverestTargetPicker,
      validation: everestTargetPickerValidation,
      schema: EverestTargetPickerSchema.schema,
    },
    {
      name: 'target',
      values: { target },
      schema: { 'ui:options': { offersMore } },
    },
  );
}

async function unfold() {
  const more = await screen.findByTestId('everest-import-more');
  await userEvent.click(within(more).getByText(/^More: /));
  return within(more);
}

const pick = (label: string, option: string) =>
  userEvent.selectOptions(screen.getByLabelText(label), option);

describe('more of a new database', () => {
  registerMswTestHooks(server);

  it('is chosen from what the namespace has, and said in its head', async () => {
    answer(REFERENCES, {
      backupStorages: [{ name: 'offsite', type: 's3' }],
      monitoringConfigs: [{ name: 'pmm' }],
    });
    const { seen, next, create } = renderTarget({
      ...place,
      engine: { type: 'mysql', ...size },
    });
    const more = await unfold();
    await more.findByLabelText('Backed up');
    await pick('Backed up', 'Every night at 1:00 UTC');
    expect(more.getByText('Choose where the backups go.')).toBeVisible();
    await next();
    expect(seen.values).toBeUndefined();
    await pick('Backup storage', 'offsite (s3)');
    await userEvent.type(screen.getByLabelText('Backups that are kept'), '7');
    await userEvent.click(screen.getByLabelText(/^Can be taken back/));
    await pick('Monitoring', 'pmm');
    await pick('Can be reached', 'From outside, by a load balancer');
    await pick('Proxy', 'ProxySQL');
    await userEvent.type(screen.getByLabelText('Number of proxies'), '2');
    await userEvent.type(screen.getByLabelText('Parameters'), 'a=1');
    expect(
      more.getByText(/^More: Every night at 1:00 UTC a backup to .?offsite/),
    ).toBeVisible();
    await next();
    await create();
    await waitFor(() =>
      expect(seen.values?.target).toEqual({
        ...place,
        engine: { type: 'mysql', ...size, config: 'a=1' },
        proxy: {
          type: 'proxysql',
          replicas: 2,
          expose: { type: 'external' },
        },
        spec: {
          backup: {
            schedules: [
              {
                name: 'regular',
                enabled: true,
                schedule: '0 1 * * *',
                backupStorageName: 'offsite',
                retentionCopies: 7,
              },
            ],
            pitr: { enabled: true, backupStorageName: 'offsite' },
          },
          monitoring: { monitoringConfigName: 'pmm' },
        },
      }),
    );
  });

  it('of another type has no proxy and no parameters of the one before', async () => {
    answer(REFERENCES, {});
    const { seen, next, create } = renderTarget({
      ...place,
      engine: { type: 'mysql', ...size, config: '[mysqld]' },
      proxy: { type: 'proxysql', expose: { type: 'external' } },
    });
    await screen.findByTestId('everest-import-more');
    await pick('Database type', 'postgresql');
    await next();
    await create();
    await waitFor(() => {
      expect(seen.values?.target).toMatchObject({
        engine: { type: 'postgresql', ...size },
        proxy: { expose: { type: 'external' } },
      });
      expect(JSON.stringify(seen.values)).not.toMatch(/proxysql|mysqld/);
    });
  });

  it('says at the field what is no source range, and does not go on with it', async () => {
    answer(REFERENCES, {});
    const { seen, next } = renderTarget({
      ...place,
      engine: { type: 'mysql', ...size },
    });
    await unfold();
    await screen.findByLabelText('Can be reached');
    expect(screen.queryByLabelText('Source ranges')).toBeNull();
    await pick('Can be reached', 'From outside, by a load balancer');
    const ranges = screen.getByLabelText('Source ranges');
    await userEvent.click(ranges);
    await userEvent.paste('10.0.0.0/33');
    await userEvent.tab();
    expect(ranges).toBeInvalid();
    expect(ranges).toHaveAccessibleDescription(
      /^10\.0\.0\.0\/33 is no range of addresses\. Give ones such as/,
    );
    await next();
    expect(seen.values).toBeUndefined();
    await userEvent.clear(ranges);
    await userEvent.paste('10.0.0.0/8 ::/0');
    expect(ranges).toBeValid();
    expect(
      screen.getByText(
        /^More: From outside, .*only for .?10\.0\.0\.0\/8, ::\/0/,
      ),
    ).toBeVisible();
  });

  it('has no source ranges any more once it is reached from inside only', async () => {
    answer(REFERENCES, {});
    renderTarget({
      ...place,
      engine: { type: 'postgresql' },
      profile: 'team-small',
      proxy: { expose: { type: 'external', ipSourceRanges: ['10.0.0.0/8'] } },
    });
    // Settles first on what the profile leaves open
    await screen.findByText('Small, backed up every night');
    await unfold();
    const ranges = await screen.findByLabelText('Source ranges');
    expect(ranges).toHaveValue('10.0.0.0/8');
    expect(
      screen.getByText(/^More: From outside, .*only for .?10\.0\.0\.0\/8/),
    ).toBeVisible();
    await pick('Can be reached', 'Inside the cluster only');
    expect(screen.queryByLabelText('Source ranges')).toBeNull();
    expect(screen.getByText('More: Inside the cluster only')).toBeVisible();
  });

  it('is typed where the portal can see nothing', async () => {
    answer(REFERENCES, {});
    renderTarget({ ...place, engine: { type: 'postgresql', ...size } });
    const more = await unfold();
    const monitoring = await more.findByRole('textbox', { name: 'Monitoring' });
    expect(monitoring).toHaveAccessibleDescription(
      "The portal can't see which there are: type the name.",
    );
    expect(more.queryByLabelText('Proxy')).toBeNull();
  });

  it('says at the field what another namespace does not have, and keeps it', async () => {
    answer(REFERENCES, { backupStorages: [], monitoringConfigs: [] });
    renderTarget({
      ...place,
      engine: { type: 'mysql', ...size },
      spec: { monitoring: { monitoringConfigName: 'pmm' } },
    });
    const more = await unfold();
    const monitoring = await more.findByLabelText('Monitoring');
    expect(monitoring).toHaveValue('pmm');
    expect(monitoring).toBeInvalid();
    expect(monitoring).toHaveAccessibleDescription(
      /^There is no .?pmm.? in this namespace\. Choose another\.$/,
    );
  });

  it('is not offered by a template whose step does not take it', async () => {
    renderTarget({ ...place, engine: { type: 'mysql', ...size } }, false);
    await screen.findByLabelText('Nodes');
    expect(screen.queryByTestId('everest-import-more')).toBeNull();
  });

  it('says where there is nothing to choose', async () => {
    answer(REFERENCES, { backupStorages: [], monitoringConfigs: [] });
    renderTarget({ ...place, engine: { type: 'postgresql', ...size } });
    const more = await unfold();
    await more.findByLabelText('Backed up');
    await pick('Backed up', 'Every hour');
    expect(more.getByText(/This namespace has no monitoring/)).toBeVisible();
    expect(more.getByLabelText('Backup storage')).toBeVisible();
  });
});
