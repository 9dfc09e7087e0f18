import type { ReactNode } from 'react';
import { Text } from '@backstage/ui';
import { useTranslation } from '../../hooks/useTranslation';

/** A sentence after its name. */
export function Labelled(props: { label: string; children: ReactNode }) {
  const { label, children } = props;
  const { t } = useTranslation();
  return (
    <Text>
      <strong>{t('common.labelled', { label })}</strong> {children}
    </Text>
  );
}
