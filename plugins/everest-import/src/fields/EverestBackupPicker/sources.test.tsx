import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { backups, sources } from '../../../dev/mockBackups';
import { answer, server } from '../../__testUtils__/everestImportServer';
import { answerPost } from '../../__testUtils__/posts';
import {
  chooseSource,
  renderPicker,
  typedSource,
  typeKeys,
} from './__testUtils__/renderPicker';

describe('the place of a backup', () => {
  registerMswTestHooks(server);
  beforeEach(() => {
    answer('/sources', sources);
  });

  it('is filled in from a BackupStorage, without its Secret', async () => {
    renderPicker();
    await chooseSource('blue-s3');
    expect(screen.getByLabelText('Endpoint')).toHaveValue(
      'https://s3.example.com',
    );
    expect(screen.getByLabelText('Region')).toHaveValue('eu-west-1');
    expect(screen.getByLabelText('Bucket')).toHaveValue('blue');
    expect(screen.getByLabelText(/Put the bucket into the path/)).toBeChecked();
    expect(screen.getByLabelText('Access key ID')).toHaveValue('');
  });

  it('shows the BackupStorage that was chosen, of two of one bucket', async () => {
    const [blue] = sources.backupStorages;
    const green = { ...blue, namespace: 'team-green', name: 'green-s3' };
    answer('/sources', { ...sources, backupStorages: [blue, green] });
    renderPicker();
    await chooseSource('green-s3');
    expect(screen.getByLabelText('Bucket')).toHaveValue('blue');
    expect(
      screen.getByRole('option', { name: /green-s3/, selected: true }),
    ).toBeInTheDocument();
    await chooseSource('blue-s3');
    expect(
      screen.getByRole('option', { name: /blue-s3/, selected: true }),
    ).toBeInTheDocument();
  });

  it('may be one of the endpoints that are allowed', async () => {
    renderPicker();
    await chooseSource('Type another backup source');
    const list = screen.getByLabelText('Endpoint').getAttribute('list')!;
    const offers = document.getElementById(list)!.querySelectorAll('option');
    expect([...offers].map(offer => offer.value)).toEqual([
      'https://s3.example.com',
      'https://closed.example.com',
    ]);
  });

  it('shows a bucket of a link that is none of the place, and that it is none', async () => {
    renderPicker({
      backup: {
        source: { backupSource: 'nightly', bucket: 'theirs', path: 'x' },
      },
    });
    const bucket = await screen.findByLabelText('Bucket');
    expect(bucket).toHaveValue('theirs');
    expect(bucket).toHaveAccessibleDescription(/theirs.*none of this source/);
    await userEvent.selectOptions(bucket, 'crm-backups');
    expect(bucket).not.toHaveAccessibleDescription(/none of this source/);
  });

  it('can be read of, not chosen, where it may only be looked at', async () => {
    renderPicker();
    await screen.findByLabelText('Where the backup lies');
    expect(
      screen.getByText(/Archive.*may be looked at, not imported/),
    ).toBeDisabled();
  });

  it('takes keys, found backups and path with it when it changes', async () => {
    answerPost('/backups/find', {
      backups,
      searchedFolders: 1,
      partial: false,
    });
    const form = renderPicker({ backup: { source: typedSource } });
    await typeKeys('AKIACANARY', 'canary');
    await userEvent.click(screen.getByText('Find backups'));
    await userEvent.click(await screen.findByLabelText(/^pgBackRest/));
    await chooseSource('Nightly backups');
    expect(form.seen.secrets).toEqual({
      s3AccessKeyId: '',
      s3SecretAccessKey: '',
    });
    expect(screen.getByLabelText('Path of the backup')).toHaveValue('');
    expect(screen.queryByLabelText(/^pgBackRest/)).not.toBeInTheDocument();
  });

  it('keeps keys for another bucket of the same host alone', async () => {
    const form = renderPicker({ backup: { source: typedSource } });
    await typeKeys('AKIACANARY', 'canary');
    await userEvent.type(screen.getByLabelText('Bucket'), '-2');
    expect(form.seen.secrets.s3SecretAccessKey).toBe('canary');
    await userEvent.type(screen.getByLabelText('Endpoint'), '.org');
    expect(form.seen.secrets.s3SecretAccessKey).toBe('');
    await form.next();
    expect(
      await screen.findAllByText(/Type the access key ID and the secret/),
    ).not.toHaveLength(0);
  });

  it('refuses temporary keys by name, and never sends them', async () => {
    const form = renderPicker({
      backup: { source: { ...typedSource, path: 'a/b' } },
    });
    await typeKeys('ASIACANARY', 'canary');
    expect(screen.getByText(/ASIA are temporary.*session token/)).toBeVisible();
    expect(screen.getByLabelText('Access key ID')).toBeInvalid();
    expect(screen.queryByText('Find backups')).not.toBeInTheDocument();
    await form.next();
    expect(
      await screen.findAllByText(/both of a permanent key/),
    ).not.toHaveLength(0);
  });

  it.each([
    ['masks', { initial: { s3AccessKeyId: '***', s3SecretAccessKey: '***' } }],
    ['nothing', { initial: undefined }],
  ])('does not believe a link that says keys are typed: %s', async (_, at) => {
    const form = renderPicker(
      { backup: { source: { ...typedSource, path: 'a/b' }, keys: 'typed' } },
      undefined,
      at.initial,
    );
    await screen.findByLabelText('Access key ID');
    await form.next();
    expect(
      await screen.findAllByText(/Type the access key ID and the secret/),
    ).not.toHaveLength(0);
  });

  it('takes the name of a Secret, and says that it is not read', async () => {
    const form = renderPicker({ backup: { source: typedSource } });
    await userEvent.click(
      await screen.findByLabelText(/Use a Secret that is in/),
    );
    await userEvent.type(
      screen.getByLabelText('Name of the Secret'),
      'shop-s3',
    );
    expect(screen.getByTestId('everest-import-no-sight')).toHaveTextContent(
      /does not read Secrets.*path by hand/,
    );
    await userEvent.type(
      screen.getByLabelText('Path of the backup'),
      'shop/backup-1',
    );
    await form.next();
    await form.create();
    await waitFor(() =>
      expect(form.seen.values?.backup).toEqual({
        source: { ...typedSource, path: 'shop/backup-1' },
        keys: 'secret',
        secretName: 'shop-s3',
      }),
    );
  });

  it('says why the portal cannot look into it', async () => {
    renderPicker();
    await chooseSource('Inside the cluster');
    expect(screen.getByTestId('everest-import-no-sight')).toHaveTextContent(
      /only be reached from the cluster/,
    );
  });

  it('says that a source of a link is not there', async () => {
    renderPicker({ backup: { source: { backupSource: 'gone', path: '' } } });
    expect(
      await screen.findByText(/The backup source .*gone.* is not there/),
    ).toBeVisible();
  });

  it('asks for no keys where a link names one that is not imported from', async () => {
    renderPicker({ backup: { source: { backupSource: 'archive', path: '' } } });
    expect(await screen.findByText(/not imported from/)).toBeVisible();
    expect(screen.queryByLabelText('Access key ID')).not.toBeInTheDocument();
  });

  it('knows of a link by itself that the source has keys', async () => {
    const source = { backupSource: 'nightly', path: 'shop/db' };
    const form = renderPicker({ backup: { source, keys: 'secret' } });
    await screen.findByText(/kept by the portal/);
    await form.next();
    await form.create();
    await waitFor(() =>
      expect(form.seen.values?.backup).toEqual({ source, keys: 'source' }),
    );
  });

  it('takes keys where a configured one has none for imports', async () => {
    const form = renderPicker({
      backup: { source: { backupSource: 'inside', path: 'shop/db' } },
    });
    await typeKeys('AKIACANARY', 'canary');
    await form.next();
    await form.create();
    await waitFor(() =>
      expect(form.seen.values?.backup).toEqual({
        source: { backupSource: 'inside', path: 'shop/db' },
        keys: 'typed',
      }),
    );
  });
});
