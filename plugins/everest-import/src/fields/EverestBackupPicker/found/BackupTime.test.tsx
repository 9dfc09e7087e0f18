import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import { BackupTime } from './BackupTime';

describe('BackupTime', () => {
  afterEach(() => jest.restoreAllMocks());

  it.each([
    { minutes: 0, said: /^\(.*2:00:14.*\)$/ },
    { minutes: -330, said: /^\(.*2:00:14.* · Jan 14, 2026, 2:00 AM UTC\)$/ },
  ])(
    'says UTC too where the reader is $minutes minutes off it',
    async ({ minutes, said }) => {
      jest.spyOn(Date.prototype, 'getTimezoneOffset').mockReturnValue(minutes);
      await renderInTestApp(
        <p data-testid="time">
          <BackupTime at="2026-01-14T02:00:14Z" />
        </p>,
      );
      const text = screen.getByTestId('time').textContent!;
      expect(text.slice(text.indexOf('('))).toMatch(said);
    },
  );

  it('shows what is no time as it is', async () => {
    await renderInTestApp(<BackupTime at="last night" />);
    expect(screen.getByText(/last night/)).toBeVisible();
  });
});
