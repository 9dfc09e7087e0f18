import { useEffect, useState } from 'react';
import Form from '@rjsf/core';
import type { FieldProps } from '@rjsf/utils';
import validator from '@rjsf/validator-ajv8';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { useHeard } from './useHeard';

type UseSay = typeof useHeard<string>;

/** The form library's own form of two fields, of which one speaks by itself when something is answered. */
function renderPage(useSay: UseSay) {
  let held: object = {};
  function Field({ name, formData, onChange }: FieldProps) {
    const [value, say] = useSay(formData, onChange);
    useEffect(() => {
      const answered = () => name === 'other' && say('answered');
      document.addEventListener('answer', answered);
      return () => document.removeEventListener('answer', answered);
    }, [name, say]);
    const press = () => {
      say('chosen');
      document.dispatchEvent(new Event('answer'));
    };
    return (
      <button type="button" onClick={press}>
        {name}: {`${value ?? 'empty'}`}
      </button>
    );
  }
  function Page() {
    const [formData, setFormData] = useState<object>({});
    held = formData;
    const string = { type: 'string' as const };
    return (
      <Form
        schema={{ type: 'object', properties: { one: string, other: string } }}
        uiSchema={{ one: { 'ui:field': 'a' }, other: { 'ui:field': 'a' } }}
        fields={{ a: Field }}
        validator={validator}
        formData={formData}
        onChange={({ formData: next }) => setFormData(next)}
      />
    );
  }
  render(<Page />);
  fireEvent.click(screen.getByText(/^one/));
  return () => held;
}

describe('two fields that speak in one turn', () => {
  it('lose the first word, as the form library is', () => {
    renderPage((formData, onChange) => [formData, onChange]);
    expect(screen.getByText('one: empty')).toBeVisible();
    expect(screen.getByText('other: answered')).toBeVisible();
  });

  it('are both heard', async () => {
    const held = renderPage(useHeard);
    expect(screen.getByText('one: chosen')).toBeVisible();
    expect(screen.getByText('other: answered')).toBeVisible();
    await waitFor(() =>
      expect(held()).toEqual({ one: 'chosen', other: 'answered' }),
    );
  });
});

it('a form that changes what it is told is not told for ever', async () => {
  const told: string[] = [];
  function Field() {
    const [value, say] = useHeard<string>('else', word => told.push(word));
    return (
      <button type="button" onClick={() => say('chosen')}>
        {`${value}`}
      </button>
    );
  }
  render(<Field />);
  fireEvent.click(screen.getByText('else'));
  expect(screen.getByText('chosen')).toBeVisible();
  expect(await screen.findByText('else', {}, { timeout: 5_000 })).toBeVisible();
  expect(told.length).toBeGreaterThan(1);
  expect(told.length).toBeLessThanOrEqual(20);
});
