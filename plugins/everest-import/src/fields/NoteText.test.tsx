import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import { inLanguage } from '../__testUtils__/inLanguage';
import { NoteText } from './NoteText';

const denied = {
  code: 's3-no-right',
  values: { bucket: 'backups' },
  message: "These keys may not list or read the bucket 'backups'.",
  remedy: 'Ask for s3:ListBucket.',
};
const slow = {
  code: 's3-timeout',
  values: { endpoint: 'https://s3.dev', notAllOf: "'shop/'" },
  message:
    "Not all of the folder 'shop/' was seen: 'https://s3.dev' did not answer in time.",
  remedy: 'Try again.',
};

describe('NoteText', () => {
  afterEach(() => localStorage.clear());

  it.each([
    {
      what: 'what S3 did not show, with what to do',
      ...{ language: 'de', note: denied },
      says: /^Diese Schlüssel dürfen den Bucket backups weder .* Bitten Sie um s3:ListBucket/,
    },
    {
      what: 'why not all of a folder was seen',
      ...{ language: 'fr', note: slow },
      says: /^Tout le dossier 'shop\/' n’a pas été vu : https:\/\/s3\.dev n’a pas répondu à temps\. Réessayez/,
    },
    {
      what: 'what a request has wrong',
      language: 'es',
      note: {
        code: 'secret-in-use',
        values: { name: 'mine', user: 'main', state: 'user-backup-storage' },
        message: "The Secret 'mine' is that of the backup storage 'main'.",
      },
      says: /^El Secret mine ya es del almacenamiento de copias main\./,
    },
    {
      what: 'what nobody worded, as the backend says it',
      ...{ language: 'de', note: { ...slow, code: 's3-moon' } },
      says: /^Not all of the folder 'shop\/' was seen: 'https:\/\/s3\.dev' did not answer in time\. Try again\.$/,
    },
    {
      what: 'in English what the backend says, once',
      ...{ language: 'en', note: slow },
      says: /^Not all of the folder 'shop\/' was seen: 'https:\/\/s3\.dev' did not answer in time\. Try again\.$/,
    },
  ])('says $what', async ({ language, note, says }) => {
    renderInTestApp(
      <p data-testid="said">
        <NoteText note={note} />
      </p>,
      { config: inLanguage(language) },
    );
    const said = await screen.findByTestId('said');
    await screen.findByText((_, at) => at?.tagName === 'BDI');
    expect(said.textContent).toMatch(says);
  });
});
