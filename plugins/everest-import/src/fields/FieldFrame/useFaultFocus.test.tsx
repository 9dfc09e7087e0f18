import { useRef } from 'react';
import { fireEvent, render, screen } from '@testing-library/react';
import { useFaultFocus } from './useFaultFocus';

function Field(props: { name: string; faults?: string[] }) {
  const { name, faults } = props;
  const box = useRef<HTMLDivElement>(null);
  useFaultFocus(box, faults);
  return (
    <div ref={box}>
      <input aria-label={`${name} that is right`} />
      <details>
        <input aria-label={name} aria-invalid={faults !== undefined} />
      </details>
    </div>
  );
}

const form = (faults: { [name: string]: string[] } = {}) => (
  <form onSubmit={event => event.preventDefault()}>
    <Field name="size" faults={faults.size} />
    <Field name="cpu" faults={faults.cpu} />
    <button type="submit">Next</button>
    <input aria-label="search" />
  </form>
);

const next = () => screen.getByRole('button', { name: 'Next' });
const wrong = { size: ['too small'], cpu: ['too few'] };

describe('useFaultFocus', () => {
  beforeEach(() => {
    Element.prototype.scrollIntoView = jest.fn();
  });

  it('leads from Next to the first input that is wrong, folded away or not', () => {
    const { rerender } = render(form());
    next().focus();
    fireEvent.submit(next());
    rerender(form(wrong));
    expect(screen.getByLabelText('size')).toHaveFocus();
    expect(screen.getByLabelText('size')).toBeVisible();
    expect(Element.prototype.scrollIntoView).toHaveBeenCalledTimes(1);
  });

  it('takes the keyboard from nobody who went elsewhere meanwhile', () => {
    const { rerender } = render(form());
    fireEvent.submit(next());
    screen.getByLabelText('search').focus();
    rerender(form(wrong));
    expect(screen.getByLabelText('search')).toHaveFocus();
  });

  it('leads nowhere before Next was pressed, and once for each time', () => {
    const { rerender } = render(form());
    rerender(form(wrong));
    expect(document.body).toHaveFocus();
    fireEvent.submit(next());
    rerender(form({ cpu: ['too few'] }));
    expect(screen.getByLabelText('cpu')).toHaveFocus();
    screen.getByLabelText('cpu').blur();
    rerender(form({ cpu: ['fewer still'] }));
    expect(document.body).toHaveFocus();
  });
});
