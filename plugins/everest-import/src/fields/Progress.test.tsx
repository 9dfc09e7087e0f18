import { render, screen } from '@testing-library/react';
import { Progress } from './Progress';

it('says what is on its way, and stands still for who wants no motion', () => {
  render(<Progress label="Looking for backups" />);
  expect(
    screen.getByRole('progressbar', { name: 'Looking for backups' }),
  ).toBeVisible();
  expect(document.head.innerHTML).toMatch(
    /prefers-reduced-motion: reduce\)[^@]*animation: none/,
  );
});
