import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import type { JsonObject } from '@backstage/types';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { http, HttpResponse } from 'msw';
import { BASE_URL, server } from '../../__testUtils__/everestImportServer';
import { answerPost, refusePost, streamLines } from '../../__testUtils__/posts';
import { filledForm, renderPreflight } from './__testUtils__/renderPreflight';

const PATH = '/imports/manifests';
const files = [
  {
    name: 'secret.shop-import-s3-1.yaml',
    kind: 'SealedSecret',
    content: 'a: FILL-ME-IN\n',
  },
  { name: 'database.shop.yaml', kind: 'DatabaseCluster', content: 'b: 1\n' },
];

describe('the download of an import as manifests', () => {
  registerMswTestHooks(server);

  const { createObjectURL, revokeObjectURL } = URL;
  let saved: { name: string; blob: Blob }[];
  let blob: Blob;
  beforeEach(() => {
    saved = [];
    URL.createObjectURL = given => {
      blob = given as Blob;
      return 'blob:saved';
    };
    URL.revokeObjectURL = () => {};
    jest
      .spyOn(HTMLAnchorElement.prototype, 'click')
      .mockImplementation(function click(this: HTMLAnchorElement) {
        saved.push({ name: this.download, blob });
      });
  });
  afterEach(() => {
    jest.restoreAllMocks();
    Object.assign(URL, { createObjectURL, revokeObjectURL });
  });

  const open = async (
    values: JsonObject = filledForm,
    options: JsonObject = {},
  ) => {
    const stream = streamLines('/preflight');
    stream.send({
      type: 'check',
      check: {
        ...{ id: 'backup-size', kind: 'advice', outcome: 'failure' },
        ...{ title: 'The backup is larger', acknowledgeable: true },
      },
    });
    stream.send({ type: 'end', failures: 1, warnings: 0 });
    stream.close();
    renderPreflight(values, {
      'ui:options': { offersManifests: true, ...options },
    });
    return within(await screen.findByTestId('everest-import-manifests'));
  };
  const press = async (part: Awaited<ReturnType<typeof open>>) => {
    const button = part.getByRole('button', { name: 'Download as manifests' });
    act(() => button.focus());
    await userEvent.keyboard('{Enter}');
  };

  it('saves one file, for the Secrets that were chosen, with the keyboard alone', async () => {
    const acknowledge = [{ check: 'backup-size', reason: 'It compresses' }];
    const asked = answerPost(PATH, { files, checks: [] });
    const part = await open({
      ...filledForm,
      preflight: { acknowledge },
    });
    const choice = part.getByLabelText('In place of Secrets');
    expect(choice).toHaveValue('externalSecret');
    await userEvent.selectOptions(choice, 'SealedSecret, to be filled in');
    await press(part);
    await waitFor(() => expect(saved).toHaveLength(1));
    expect(saved[0].name).toBe('east.team-blue.shop.yaml');
    expect(saved[0].blob.size).toBe('a: FILL-ME-IN\n---\nb: 1\n'.length);
    expect(asked).toHaveLength(1);
    expect(asked[0].url.search).toBe('?secrets=sealedSecret');
    const { body } = asked[0];
    expect(body).toMatchObject({
      name: 'shop',
      importer: 'dumps',
      acknowledge,
    });
    await waitFor(() =>
      expect(part.getByRole('status')).toHaveTextContent(
        /Saved as .*east\.team-blue\.shop\.yaml.*marked FILL-ME-IN\./,
      ),
    );
    const [section] = screen.getAllByTestId('everest-import-manifests');
    const { violations } = await axe.run(section, {
      rules: { 'color-contrast': { enabled: false } },
    });
    expect(violations).toEqual([]);
  });

  it('says why there are none, and saves nothing', async () => {
    refusePost(PATH, 422, [{ field: 'name', message: "'shop' is taken." }]);
    const part = await open();
    await press(part);
    expect(await part.findByText('No manifests were made')).toBeVisible();
    expect(part.getByRole('alert')).toHaveTextContent("'shop' is taken.");
    expect(saved).toEqual([]);
  });

  it('saves nothing for a choice that was changed meanwhile, and says no more of the former', async () => {
    let answer = () => {};
    const held = new Promise<void>(resolve => {
      answer = resolve;
    });
    const stopped: boolean[] = [];
    server.use(
      http.post(`${BASE_URL}${PATH}`, async ({ request }) => {
        request.signal.addEventListener('abort', () => stopped.push(true));
        await held;
        return HttpResponse.json({ files, checks: [] });
      }),
    );
    const part = await open();
    await press(part);
    await part.findByRole('progressbar');
    const choice = part.getByLabelText('In place of Secrets');
    await userEvent.selectOptions(choice, 'SealedSecret, to be filled in');
    expect(part.queryByRole('progressbar')).toBeNull();
    await waitFor(() => expect(stopped).toEqual([true]));
    answer();
    await press(part);
    await waitFor(() => expect(saved).toHaveLength(1));
    await part.findByText(/Saved as/);
    await userEvent.selectOptions(choice, 'ExternalSecret, to be filled in');
    expect(part.queryByText(/Saved as/)).toBeNull();
    expect(saved).toHaveLength(1);
  });

  it('waits for an answer as long as the checks may take, and no longer', async () => {
    server.use(
      http.post(`${BASE_URL}${PATH}`, () => new Promise<never>(() => {})),
    );
    const part = await open(filledForm, { timeoutSeconds: 0.3 });
    await press(part);
    expect(
      await part.findByText('The checks took longer than 0.3 seconds.'),
    ).toBeVisible();
    expect(saved).toEqual([]);
  });

  it('is not there where the template does not offer it', async () => {
    streamLines('/preflight').close();
    renderPreflight();
    await screen.findByTestId('everest-import-plan');
    expect(screen.queryByTestId('everest-import-manifests')).toBeNull();
  });
});
