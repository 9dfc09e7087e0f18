import { useCallback } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import { Flex, Link, Text } from '@backstage/ui';
import { everestImportApiRef } from '../../api';
import { useLanguage } from '../../hooks/useLanguage';
import { useOptionalRouteRef } from '../../hooks/useOptionalRouteRef';
import { usePolled } from '../../hooks/usePolled';
import { useTranslation } from '../../hooks/useTranslation';
import { importsRouteRef } from '../../routes';
import { Facts } from '../Facts';
import { duration } from '../ImportDuration/duration';
import { Section } from '../Section';

/** How imports with it ended. What can't be read is left out: the page is about the importer. */
export function ImporterStats(props: { cluster: string; name: string }) {
  const { cluster, name } = props;
  const { t } = useTranslation();
  const language = useLanguage();
  const api = useApi(everestImportApiRef);
  const load = useCallback(
    (signal: AbortSignal) =>
      api.getImporterStats({ cluster, name }, { signal }),
    [api, cluster, name],
  );
  const { value } = usePolled(load, () => false);
  const imports = useOptionalRouteRef(importsRouteRef)?.();
  if (!value) {
    return null;
  }
  const { runs, successRate, medianSeconds } = value;
  const percent = new Intl.NumberFormat(language, { style: 'percent' });
  return (
    <Section title={t('importer.stats')}>
      <Flex direction="column" gap="3">
        <Text>
          {t('importer.statsRuns', { count: runs })}{' '}
          {successRate === undefined && t('importer.statsFew')}
        </Text>
        <Facts
          items={[
            {
              label: t('importer.successRate'),
              value:
                successRate === undefined
                  ? undefined
                  : percent.format(successRate),
            },
            {
              label: t('importer.medianDuration'),
              value:
                medianSeconds === undefined
                  ? undefined
                  : duration(medianSeconds, language),
            },
          ]}
        />
        {imports && runs > 0 && (
          <Link
            href={`${imports}?${new URLSearchParams({
              cluster,
              importer: name,
            })}`}
          >
            {t('importer.statsLink')}
          </Link>
        )}
      </Flex>
    </Section>
  );
}
