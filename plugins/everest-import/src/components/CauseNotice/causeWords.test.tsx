import { renderInTestApp } from '@backstage/frontend-test-utils';
import type { ImportCause } from '@everest-import/backstage-plugin-everest-import-common';
import { screen, within } from '@testing-library/react';
import { importIn } from '../../../dev/mockData';
import { inLanguage } from '../../__testUtils__/inLanguage';
import { AlarmBanner } from './AlarmBanner';
import { CauseNotice } from './CauseNotice';

const full: ImportCause = {
  code: 'disk-full',
  values: { then: 'start-again' },
  title: 'The disk of the database is full',
  detail: '',
  remedy:
    'Ask for more storage. Then delete the database and start a new import.',
  meaning: 'The backup is larger than the storage that was asked for.',
  who: 'requester',
};

/** What an app of this language says of an import that failed. */
async function noticeIn(language: string, cause: ImportCause) {
  const item = { ...importIn('Failed', 5), cause };
  renderInTestApp(
    <>
      <AlarmBanner item={item} />
      <CauseNotice item={item} />
    </>,
    { config: inLanguage(language) },
  );
  return within(await screen.findByTestId(/^everest-import-(cause|alarm)$/));
}

describe('the words of a cause', () => {
  afterEach(() => localStorage.clear());

  it.each([
    {
      language: 'de',
      title: 'Die Platte der Datenbank ist voll',
      meaning: /^Was das bedeutet: Das Backup ist größer als/,
      remedy: /mehr Speicherplatz: .* starten Sie einen neuen Import\.$/,
    },
    {
      language: 'en',
      title: full.title,
      meaning: /^What it means: The backup is larger than/,
      remedy:
        /^What to do: Ask for more storage\. Then delete .* new import\.$/,
    },
  ])('are in $language', async ({ language, title, meaning, remedy }) => {
    const notice = await noticeIn(language, full);
    expect(notice.getByText(title)).toBeVisible();
    const texts = notice.getAllByText(/./, { selector: 'span, p' });
    const said = texts.map(({ textContent }) => textContent ?? '');
    expect(said.filter(text => meaning.test(text))).not.toEqual([]);
    expect(said.filter(text => remedy.test(text))).not.toEqual([]);
  });

  it('are those of the state that a cause is in', async () => {
    const notice = await noticeIn('de', {
      ...{ ...full, code: 'data-overwritten' },
      values: { state: 'done', then: 'take-source-out' },
    });
    expect(notice.getByText(/^Everest hat noch einmal/)).toBeVisible();
    expect(notice.getByText(/Nehmen Sie dataSource .* heraus/)).toBeVisible();
  });

  it('have the values of the import in them', async () => {
    const notice = await noticeIn('de', {
      ...{ ...full, code: 'stuck', values: { minutes: 30, more: 15 } },
    });
    expect(notice.getByText(/über 30 min, und 15 min mehr/)).toBeVisible();
  });

  it('say of an import that is stuck what to look at, by its stage', async () => {
    const values = { minutes: 15, more: 15, stage: 'pod-pulling' };
    const notice = await noticeIn('de', { ...full, code: 'stuck', values });
    expect(
      notice.getByText(/Das Image kommt nicht: .* Registry\.$/),
    ).toBeVisible();
  });

  it('say nothing of a stage that a newer backend knows', async () => {
    const values = { minutes: 15, more: 15, stage: 'pod-dreaming' };
    const notice = await noticeIn('de', { ...full, code: 'stuck', values });
    expect(notice.getByText(/was der Verlauf zu dieser Stelle/)).toBeVisible();
  });

  it("are the backend's where it gave no values, as one of a release before", async () => {
    const notice = await noticeIn('de', {
      ...{ ...full, code: 'stuck', values: undefined },
    });
    expect(notice.getByText(/The backup is larger/)).toBeVisible();
  });

  it.each([
    { what: 'that a newer backend knows', code: 'tape-torn' },
    { what: 'in a state that a newer one knows', state: 'rewound' },
  ])("are the backend's of a cause $what", async ({ code, state }) => {
    const notice = await noticeIn('de', {
      ...{ ...full, code: code ?? full.code },
      values: { then: 'start-again', ...(state && { state }) },
    });
    expect(notice.getByText(full.title)).toBeVisible();
    expect(notice.getByText(/start a new import\.$/)).toBeVisible();
    expect(notice.queryByText(/starten Sie einen neuen/)).toBeNull();
  });
});
