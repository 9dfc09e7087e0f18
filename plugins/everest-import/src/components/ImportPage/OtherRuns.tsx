import { useCallback } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import { Flex, Link, Text } from '@backstage/ui';
import type { Import } from '@everest-import/backstage-plugin-everest-import-common';
import { everestImportApiRef } from '../../api';
import { useOptionalRouteRef } from '../../hooks/useOptionalRouteRef';
import { usePolled } from '../../hooks/usePolled';
import { useTranslation } from '../../hooks/useTranslation';
import { importRunRouteRef } from '../../routes';
import { PhaseBadge } from '../PhaseBadge';
import { PlainList } from '../PlainList';
import { RelativeTime } from '../RelativeTime';
import { Section } from '../Section';

/** More than anybody looks through; the list of all imports has the rest. */
const LIMIT = 50;

/** The other imports into databases of the same name, newest first; not there where there is none. */
export function OtherRuns(props: { item: Import }) {
  const { id, cluster, namespace, name } = props.item;
  const { t } = useTranslation();
  const api = useApi(everestImportApiRef);
  const link = useOptionalRouteRef(importRunRouteRef);
  const load = useCallback(
    async (signal: AbortSignal) => {
      const query = { cluster, namespace, name, limit: LIMIT };
      const { items } = await api.listImports(query, { signal });
      return items.filter(other => other.id !== id);
    },
    [api, id, cluster, namespace, name],
  );
  // Whoever may see this import is told of trouble with it; the others are no more than a way on
  const { value: others = [] } = usePolled(load, () => false);
  return others.length === 0 ? null : (
    <Section title={t('import.otherRuns')}>
      <PlainList data-testid="everest-import-other-runs">
        {others.map(other => (
          <li key={other.id}>
            <Flex align="center" gap="3">
              <PhaseBadge item={other} />
              {link ? (
                <Link href={link(other)}>
                  <RelativeTime at={other.requestedAt} />
                </Link>
              ) : (
                <Text>
                  <RelativeTime at={other.requestedAt} />
                </Text>
              )}
            </Flex>
          </li>
        ))}
      </PlainList>
    </Section>
  );
}
