import type { Import } from '@everest-import/backstage-plugin-everest-import-common';
import { useTranslation } from '../../hooks/useTranslation';
import { CopyableText } from '../CopyableText';
import { Facts } from '../Facts';
import { Section } from '../Section';
import { connectLines } from './login';

/** Whether there is data to get at, and an address to get it from. */
export function isConnectable({ phase, gone, database }: Import): boolean {
  return phase === 'Succeeded' && !gone && database.host !== undefined;
}

/** How to get at the data; not there before it is there. */
export function Connect(props: { item: Import }) {
  const { host, port } = props.item.database;
  const { t } = useTranslation();
  if (!isConnectable(props.item)) {
    return null;
  }
  const { user, userCommand, passwordCommand, forwardCommand } = connectLines(
    props.item,
  );
  const copyable = (text: string | undefined, what: string) =>
    text && <CopyableText text={text} what={what} />;
  return (
    <Section title={t('connect.title')}>
      <Facts
        items={[
          {
            label: t('connect.host'),
            value: copyable(host, t('connect.host')),
          },
          { label: t('connect.port'), value: port && String(port) },
          {
            label: t('connect.user'),
            value: user ?? copyable(userCommand, t('connect.user')),
          },
          {
            label: t('connect.password'),
            value: copyable(passwordCommand, t('connect.password')),
            isWide: true,
          },
          {
            label: t('connect.forward'),
            value: copyable(forwardCommand, t('connect.forward')),
            isWide: true,
          },
        ]}
      />
    </Section>
  );
}
