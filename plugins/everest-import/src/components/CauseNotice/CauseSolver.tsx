import { Link } from '@backstage/ui';
import { configApiRef, useApi } from '@backstage/frontend-plugin-api';
import type { CauseSolver as Solver } from '@everest-import/backstage-plugin-everest-import-common';
import { useTranslation } from '../../hooks/useTranslation';
import { Labelled } from './Labelled';
import { readSupport } from './readSupport';

const SOLVERS: Solver[] = ['requester', 'owner', 'platform', 'everest'];

/** Who can mend a cause, with the way to those who run the platform where config knows one. */
export function CauseSolver(props: { who: Solver }) {
  const { who } = props;
  const { t } = useTranslation();
  const { title, href } = readSupport(useApi(configApiRef));
  // One of a newer backend says who it is in its remedy too
  if (!SOLVERS.includes(who)) {
    return null;
  }
  return (
    <Labelled label={t('cause.who')}>
      {t(`cause.whoIs.${who}`)}
      {who === 'platform' && href && (
        <>
          {'. '}
          <Link href={href}>
            {t('cause.contact', { title: title ?? t('cause.supportTitle') })}
          </Link>
        </>
      )}
    </Labelled>
  );
}
