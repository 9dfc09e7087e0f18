import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import { inLanguage } from '../../__testUtils__/inLanguage';
import { StuckNotice } from './StuckNotice';

const stuck = {
  ...{ stage: 'pod-pulling', forMs: 1_200_000, limitMs: 900_000 },
  lookAt: "The image does not come: look at the Pod's events.",
};

describe('StuckNotice', () => {
  afterEach(() => localStorage.clear());

  it.each([
    {
      language: 'de',
      stage: 'pod-pulling',
      says: /Das Image kommt nicht: .* Registry\.$/,
    },
    {
      language: 'en',
      stage: 'pod-pulling',
      says: /15 min should do\. The image does not come/,
    },
    { language: 'de', stage: 'pod-dreaming', says: /The image does not come/ },
  ])(
    'says in $language what to look at $stage',
    async ({ language, stage, says }) => {
      renderInTestApp(<StuckNotice stuck={{ ...stuck, stage }} />, {
        config: inLanguage(language),
      });
      expect(await screen.findByText(says)).toBeVisible();
    },
  );
});
