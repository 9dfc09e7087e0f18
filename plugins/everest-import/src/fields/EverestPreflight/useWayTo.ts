import { useCallback, useState } from 'react';
import { canOpen, openField } from '../openField';
import type { FormPlace } from './placeOf';
import type { EverestPreflightProps } from './schema';

/** How to come to a place of the form; undefined where there is no way that is sure to lead there. */
export type WayTo = (place: FormPlace) => (() => void) | undefined;

/** The ways from the page of the checks, which go out from an element of it: the ref's. */
export function useWayTo({
  name,
  idSchema,
  uiSchema,
}: EverestPreflightProps): [WayTo, (element: HTMLElement | null) => void] {
  const [from, setFrom] = useState<HTMLElement | null>(null);
  const names = uiSchema['ui:options']?.fields;
  // The fields of a form are side by side
  const begin = idSchema.$id.endsWith(name)
    ? idSchema.$id.slice(0, -name.length)
    : undefined;
  const wayTo = useCallback<WayTo>(
    ({ field, inputs, isFolded }) => {
      const id = `${begin}${names?.[field] ?? field}`;
      const goal = { id, inputs, isFolded };
      const isPossible =
        from &&
        begin !== undefined &&
        field !== 'preflight' &&
        canOpen(goal, from);
      return isPossible ? () => openField(goal, from) : undefined;
    },
    [from, begin, names],
  );
  return [wayTo, setFrom];
}
