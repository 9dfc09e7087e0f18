import type { JsonObject } from '@backstage/types';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderForm } from '../../../__testUtils__/renderForm';
import {
  EverestBackupPicker,
  EverestBackupPickerSchema,
  everestBackupPickerValidation,
} from '..';

/** A typed place that could be. */
export const typedSource = {
  bucket: 'shop-backups',
  region: 'eu-west-1',
  endpoint: 'https://s3.example.com',
  path: '',
  verifyTls: true,
  forcePathStyle: false,
};

/** The field `backup` in the scaffolder's real form, beside what other fields hold. */
export function renderPicker(
  values?: JsonObject,
  schema?: JsonObject,
  secrets?: Record<string, string>,
) {
  return renderForm(
    {
      name: 'EverestBackupPicker',
      component: EverestBackupPicker,
      validation: everestBackupPickerValidation,
      schema: EverestBackupPickerSchema.schema,
    },
    { name: 'backup', values, schema, secrets },
  );
}

export async function chooseSource(title: string) {
  const select = await screen.findByLabelText('Where the backup lies');
  const option = [...select.querySelectorAll('option')].find(item =>
    item.textContent?.includes(title),
  );
  await userEvent.selectOptions(select, option!);
}

/** Looks into one bucket of the source that has several. */
export async function findInBucket(bucket: string) {
  await chooseSource('Nightly backups');
  await userEvent.selectOptions(screen.getByLabelText('Bucket'), bucket);
  await userEvent.click(screen.getByText('Find backups'));
}

export async function typeKeys(accessKeyId: string, secretAccessKey: string) {
  await userEvent.type(
    await screen.findByLabelText('Access key ID'),
    accessKeyId,
  );
  await userEvent.type(
    screen.getByLabelText('Secret access key'),
    secretAccessKey,
  );
}
