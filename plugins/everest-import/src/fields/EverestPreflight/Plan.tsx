import type { ReactNode } from 'react';
import { EntityDisplayName } from '@backstage/plugin-catalog-react';
import Typography from '@material-ui/core/Typography';
import { Facts } from '../../components/Facts';
import { useTranslation } from '../../hooks/useTranslation';
import { BackupTime } from '../EverestBackupPicker/found/BackupTime';
import { PlainName } from '../PlainName';
import { isEntityRef, type Plan as PlanOfForm, type PlanFact } from './usePlan';

const ORDER: PlanFact[] = [
  'database',
  'engine',
  'place',
  'size',
  'more',
  'backup',
  'made',
  'from',
  'importer',
  'for',
];

/** Whom it is for, as the catalog names them. */
function Owners(props: { refs: string[] }) {
  return props.refs.map((ref, at) => (
    <span key={ref}>
      {at > 0 && ', '}
      {/* No link: it would lead out of a form that is filled in */}
      {isEntityRef(ref) ? (
        <EntityDisplayName entityRef={ref} hideIcon />
      ) : (
        <PlainName text={ref} />
      )}
    </span>
  ));
}

/** What the form asks for, in the words of who asks. */
export function Plan(props: { plan: PlanOfForm }) {
  const { t } = useTranslation();
  const { words, backupTime, owners } = props.plan;
  const shown: Partial<Record<PlanFact, ReactNode>> = {
    made: backupTime && <BackupTime at={backupTime} />,
    for: owners.length > 0 && <Owners refs={owners} />,
  };
  return (
    <section data-testid="everest-import-plan">
      <Typography variant="subtitle1" component="h3">
        {t('plan.title')}
      </Typography>
      <Facts
        items={ORDER.map(fact => ({
          label: t(`plan.${fact}`),
          value:
            words[fact] && (shown[fact] ?? <PlainName text={words[fact]} />),
        }))}
      />
      <Typography variant="body2">{t('plan.next')}</Typography>
    </section>
  );
}
