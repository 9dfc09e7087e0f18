import { useEffect } from 'react';

/**
 * Puts an empty value where there is none: the form asks a field's validation only about values that are there. Asked
 * again after each change, since two fields that speak at once lose one of the two words.
 */
export function useValueHeld(
  formData: unknown,
  onChange: (value: object) => void,
  wanted = true,
): void {
  const isMissing = wanted && formData === undefined;
  useEffect(() => {
    if (isMissing) {
      onChange({});
    }
  }, [isMissing, onChange]);
}
