import type { ReactNode } from 'react';
import { Text } from '@backstage/ui';

/** A sentence after its name. */
export function Labelled(props: { label: string; children: ReactNode }) {
  return (
    <Text>
      <strong>{props.label}:</strong> {props.children}
    </Text>
  );
}
