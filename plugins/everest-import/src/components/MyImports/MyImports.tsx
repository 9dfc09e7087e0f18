import { useCallback } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import { Flex, Link, Text } from '@backstage/ui';
import { everestImportApiRef } from '../../api';
import { isRunning } from '../../hooks/useImports';
import { useOptionalRouteRef } from '../../hooks/useOptionalRouteRef';
import { usePolled } from '../../hooks/usePolled';
import { useTranslation } from '../../hooks/useTranslation';
import { importRunRouteRef, importsRouteRef } from '../../routes';
import { Busy } from '../Busy';
import { LoadFailure } from '../LoadFailure';
import { Nothing } from '../Nothing';
import { PhaseBadge } from '../PhaseBadge';
import { PlainList } from '../PlainList';
import { RelativeTime } from '../RelativeTime';
import { StartImportButton } from '../StartImportButton';
import styles from './MyImports.module.css';

const NEWEST = 5;

/** What a card of the home page holds: the newest imports that one asked for. */
export function Content() {
  const { t } = useTranslation();
  const api = useApi(everestImportApiRef);
  const load = useCallback(
    (signal: AbortSignal) =>
      api.listImports({ requestedBy: 'me', limit: NEWEST }, { signal }),
    [api],
  );
  const { value, error, loading, refresh } = usePolled(
    load,
    state => state.value?.items.some(isRunning) ?? false,
  );
  const link = useOptionalRouteRef(importRunRouteRef);
  const all = useOptionalRouteRef(importsRouteRef)?.();
  if (loading) {
    return <Busy text={t('common.loading')} />;
  }
  return (
    <div data-testid="everest-import-my-imports">
      {error && (
        <LoadFailure stale={Boolean(value)} error={error} onRetry={refresh} />
      )}
      {value?.items.length === 0 && (
        <Nothing
          level={3}
          title={t('home.empty')}
          text={t('home.emptyText')}
          action={<StartImportButton />}
        />
      )}
      {value && value.items.length > 0 && (
        <Flex direction="column" gap="3">
          <PlainList aria-label={t('home.title')}>
            {value.items.map(item => (
              <li key={item.id} className={styles.item}>
                {link ? (
                  <Link href={link(item)}>{item.name}</Link>
                ) : (
                  <Text>{item.name}</Text>
                )}
                <PhaseBadge item={item} />
                <Text color="secondary">
                  <RelativeTime at={item.requestedAt} />
                </Text>
              </li>
            ))}
          </PlainList>
          {all && (
            <Link href={`${all}?requestedBy=me`}>
              {t('home.all', { count: value.totalItems })}
            </Link>
          )}
        </Flex>
      )}
    </div>
  );
}
