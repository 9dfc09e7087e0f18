import { useEffect } from 'react';
import { ButtonLink, Flex, Text } from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import {
  type Import,
  isAlarming,
} from '@everest-import/backstage-plugin-everest-import-common';
import { everestImportApiRef } from '../../api';
import { useAsked } from '../../hooks/useAsked';
import { useOptionalRouteRef } from '../../hooks/useOptionalRouteRef';
import { useTranslation } from '../../hooks/useTranslation';
import { createTemplateRouteRef } from '../../routes';
import { templateLink } from '../StartImportButton';
import { freeName } from './freeName';
import { linkedValues } from './linkedValues';
import { mustChange } from './mustChange';

/** Whether it failed, or gets nowhere, so that another one is wanted. */
function isOver(item: Import): boolean {
  const { origin, outcome, phase } = item;
  return (
    origin !== 'manual' &&
    outcome !== 'Succeeded' &&
    !isAlarming(item) &&
    (outcome === 'Failed' || phase === 'Failed' || phase === 'Blocked')
  );
}

function AgainLink(props: { item: Import; scaffolder: string }) {
  const { item, scaffolder } = props;
  const { cluster, namespace, name, gone } = item;
  const { t } = useTranslation();
  const api = useApi(everestImportApiRef);
  const [taken, ask] = useAsked(async signal => {
    const { items } = await api.listImports(
      {
        ...{ cluster, namespace, q: name.replace(/-\d{1,3}$/, '') },
        ...{ gone: false, limit: 500 },
      },
      { signal },
    );
    return new Set(items.filter(one => !one.gone).map(one => one.name));
  });
  useEffect(() => {
    ask();
  }, [ask, cluster, namespace, name]);

  const changed = mustChange(item.cause);
  // The form looks at the name itself; it is a proposal. What is gone has left its name, perhaps to another one
  const names = taken.value ?? new Set(gone ? [] : [name]);
  const free = gone && !names.has(name) ? name : freeName(name, names);
  const link = templateLink(scaffolder, linkedValues(item, free, changed));
  return (
    <Flex align="center" gap="3">
      <ButtonLink size="small" variant="secondary" href={link}>
        {t('again.button')}
      </ButtonLink>
      <Text color="secondary">
        {changed && (
          <span data-testid="everest-import-must-change">
            {t('again.change', { what: t(`again.what.${changed}`) })}
          </span>
        )}{' '}
        {t('again.notCarried')}
      </Text>
    </Flex>
  );
}

/** Leads to the template with what was asked for, but for what has to change; not there in an app without templates. */
export function ImportAgainButton(props: { item: Import }) {
  const { item } = props;
  const link = useOptionalRouteRef(createTemplateRouteRef);
  if (!link || !isOver(item)) {
    return null;
  }
  return <AgainLink item={item} scaffolder={link()} />;
}
