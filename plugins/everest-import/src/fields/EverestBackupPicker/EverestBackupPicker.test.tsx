import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { backups, sources } from '../../../dev/mockBackups';
import {
  answer,
  refuse,
  server,
} from '../../__testUtils__/everestImportServer';
import { answerPost, refusePost } from '../../__testUtils__/posts';
import {
  chooseSource,
  findInBucket,
  renderPicker,
  typedSource,
  typeKeys,
} from './__testUtils__/renderPicker';

describe('EverestBackupPicker', () => {
  registerMswTestHooks(server);
  const found = { backups, searchedFolders: 3, partial: false };

  it('finds the backups of a configured source and takes one by click', async () => {
    answer('/sources', sources);
    const asked = answerPost('/backups/find', found);
    const form = renderPicker();
    await findInBucket('crm-backups');
    expect(await screen.findByText('3 backups found')).toBeVisible();
    expect(asked[0].body).toEqual({
      source: { backupSource: 'nightly', bucket: 'crm-backups' },
    });

    await userEvent.click(screen.getByLabelText(/^pgBackRest/));
    expect(screen.getByLabelText('Path of the backup')).toHaveValue(
      'shop/backup/db',
    );
    await form.next();
    await form.create();
    await waitFor(() =>
      expect(form.seen.values?.backup).toEqual({
        source: {
          backupSource: 'nightly',
          bucket: 'crm-backups',
          path: 'shop/backup/db',
        },
        keys: 'source',
        kind: 'pgbackrest',
        engine: 'postgresql',
        time: '2026-11-20T03:00:00Z',
        sizeBytes: 1_610_612_736,
        engineVersion: '15.4',
      }),
    );
  });

  it('says of each backup what is known, and folds away what does not fit, with its reason', async () => {
    answer('/sources', sources);
    answerPost('/backups/find', found);
    renderPicker({ target: { engine: { type: 'postgresql' } } });
    await chooseSource('Nightly backups');
    await userEvent.click(screen.getByText('Find backups'));
    expect(await screen.findAllByTestId('everest-import-backup')).toHaveLength(
      1,
    );
    await userEvent.click(
      screen.getByRole('button', {
        name: 'Show 2 more: not complete, or not for this import',
        expanded: false,
      }),
    );
    const options = screen.getAllByTestId('everest-import-backup');
    const [fits, wrongEngine, obstacle] = options;
    expect(fits).toHaveTextContent(/1\.5 GiB · version 15\.4 · complete/);
    expect(within(fits).getByRole('radio')).toBeEnabled();
    expect(wrongEngine).toHaveTextContent(
      /backup of MongoDB; the database will be PostgreSQL/,
    );
    expect(wrongEngine).toHaveTextContent(/not complete/);
    expect(wrongEngine).toHaveTextContent(/Wait until it is finished/);
    expect(within(wrongEngine).getByRole('radio')).toBeDisabled();
    expect(obstacle).toHaveTextContent(/Make a dump with pg_dump instead/);
    expect(within(obstacle).getByRole('radio')).toBeDisabled();

    await userEvent.click(screen.getByText(/^Hide 2:/));
    expect(screen.getAllByTestId('everest-import-backup')).toHaveLength(1);
  });

  it('greys what the chosen importer does not read', async () => {
    answer('/sources', sources);
    answer('/importers/east/dumps', {
      cluster: 'east',
      name: 'dumps',
      displayName: 'Dumps',
      contract: { backupKinds: ['pg-dump'] },
    });
    answerPost('/backups/find', found);
    renderPicker({ target: { cluster: 'east' }, importer: { name: 'dumps' } });
    await chooseSource('Nightly backups');
    await userEvent.click(screen.getByText('Find backups'));
    expect(
      await screen.findAllByText(/Dumps.* does not read this kind: .*pg-dump/),
    ).toHaveLength(3);
  });

  it('looks into a typed place with keys that no form data holds', async () => {
    answer('/sources', sources);
    const asked = answerPost('/backups/find', found);
    const form = renderPicker({ backup: { source: typedSource } });
    await typeKeys('AKIACANARY', 'canary-secret');
    await userEvent.click(screen.getByText('Find backups'));
    await userEvent.click(await screen.findByLabelText(/^pgBackRest/));
    const { path: _, ...place } = typedSource;
    expect(asked[0].body).toEqual({
      source: place,
      s3Credentials: {
        accessKeyId: 'AKIACANARY',
        secretAccessKey: 'canary-secret',
      },
    });
    expect(form.seen.secrets).toEqual({
      s3AccessKeyId: 'AKIACANARY',
      s3SecretAccessKey: 'canary-secret',
    });
    await form.next();
    await form.create();
    await waitFor(() => expect(form.seen.values).toBeDefined());
    expect(form.seen.values?.backup).toMatchObject({ keys: 'typed' });
    expect(JSON.stringify(form.seen.values)).not.toMatch(/canary/i);
  });

  it('puts what S3 said beside the input that it names, with what to do', async () => {
    answer('/sources', sources);
    refusePost('/backups/find', 400, [
      {
        field: 's3Credentials.secretAccessKey',
        message: 'The secret access key is wrong.',
        remedy: 'Type it again.',
      },
      { field: 'source.bucket', message: 'There is no such bucket.' },
    ]);
    renderPicker({ backup: { source: typedSource } });
    await typeKeys('AKIACANARY', 'canary-secret');
    await userEvent.click(screen.getByText('Find backups'));
    const key = await screen.findByText(/is wrong. Type it again/);
    expect(screen.getByLabelText('Secret access key')).toHaveAttribute(
      'aria-errormessage',
      key.closest('[role="alert"]')!.id,
    );
    expect(screen.getByLabelText('Bucket')).toBeInvalid();
    expect(screen.getByLabelText('Region')).toBeValid();
  });

  it('goes on with a path by hand where S3 is too slow to list', async () => {
    answer('/sources', sources);
    refusePost('/backups/find', 400, [
      {
        field: 'source.path',
        message: 'It did not list the bucket in time.',
        remedy: 'Give the path by hand.',
      },
    ]);
    const form = renderPicker();
    await findInBucket('crm-backups');
    const words = await screen.findByText(/in time. Give the path by hand/);
    const path = screen.getByLabelText('Path of the backup');
    expect(path).toHaveAttribute(
      'aria-errormessage',
      words.closest('[role="alert"]')!.id,
    );
    await userEvent.type(path, 'shop/large.sql');
    await form.next();
    await form.create();
    await waitFor(() =>
      expect(form.seen.values?.backup).toMatchObject({
        source: { bucket: 'crm-backups', path: 'shop/large.sql' },
      }),
    );
  });

  it('says that nothing was found and that there is more', async () => {
    answer('/sources', sources);
    answerPost('/backups/find', {
      backups: [],
      searchedFolders: 200,
      partial: true,
    });
    renderPicker();
    await chooseSource('Nightly backups');
    await userEvent.click(screen.getByText('Find backups'));
    expect(await screen.findByText(/No backup was recognised/)).toBeVisible();
    expect(screen.getByText(/more than was looked at \(200/)).toBeVisible();
  });

  it('says that there is no place for one', async () => {
    answer('/sources', {
      items: [],
      backupStorages: [],
      typed: { allowed: false, endpoints: [] },
    });
    renderPicker();
    expect(
      await screen.findByText('There is no backup source for you'),
    ).toBeVisible();
  });

  it('says that one may not see places, and tries again after a failure', async () => {
    refuse('/sources', 500, 'The database is away');
    renderPicker();
    expect(await screen.findByText(/database is away/)).toBeVisible();
    refuse('/sources', 403);
    await userEvent.click(screen.getByText('Try again'));
    expect(
      await screen.findByText(/You may not see backup sources/),
    ).toBeVisible();
  });
});
