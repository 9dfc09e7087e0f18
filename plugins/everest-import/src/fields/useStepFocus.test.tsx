import { render, screen } from '@testing-library/react';
import { useStepFocus } from './useStepFocus';

function Field(props: { name: string }) {
  return (
    <div
      ref={useStepFocus()}
      role="group"
      aria-label={props.name}
      tabIndex={-1}
    >
      <input aria-label={`${props.name} input`} />
    </div>
  );
}

const backup = (
  <form key="backup">
    <Field name="backup" />
    <button type="submit">Next</button>
  </form>
);
const database = (
  <form key="database">
    <Field name="target" />
    <Field name="importer" />
    <button type="submit">Next</button>
  </form>
);

describe('useStepFocus', () => {
  let now = 0;
  beforeEach(() => {
    now += 60_000;
    jest.spyOn(performance, 'now').mockImplementation(() => now);
  });
  afterEach(() => jest.restoreAllMocks());

  it('leaves the keyboard alone when the form opens', () => {
    render(backup);
    expect(document.body).toHaveFocus();
  });

  it('goes on with the first field of the next step', () => {
    const { rerender } = render(backup);
    screen.getByRole('button').focus();
    rerender(database);
    expect(screen.getByRole('group', { name: 'target' })).toHaveFocus();
  });

  it('takes the keyboard from nobody', () => {
    const { rerender } = render(
      <>
        <input aria-label="search" />
        {backup}
      </>,
    );
    screen.getByRole('textbox', { name: 'search' }).focus();
    rerender(
      <>
        <input aria-label="search" />
        {database}
      </>,
    );
    expect(screen.getByRole('textbox', { name: 'search' })).toHaveFocus();
  });

  it('does not take a form that is opened later for a next step', () => {
    const { rerender } = render(backup);
    rerender(<p>Home</p>);
    now += 5_000;
    rerender(database);
    expect(document.body).toHaveFocus();
  });
});
