import type { ReactNode } from 'react';
import { EntityDisplayName } from '@backstage/plugin-catalog-react';
import Typography from '@material-ui/core/Typography';
import type {
  ImportRequest,
  ImportSource,
} from '@everest-import/backstage-plugin-everest-import-common';
import { useEngineName } from '../../components/EngineName';
import { Facts } from '../../components/Facts';
import { useTranslation } from '../../hooks/useTranslation';
import { readBackupValue } from '../EverestBackupPicker/BackupValue';
import { BackupTime } from '../EverestBackupPicker/found/BackupTime';
import { isConfigured } from '../EverestBackupPicker/place';
import { moreOf } from '../EverestTargetPicker/more/MoreValue';
import { useMoreWords } from '../EverestTargetPicker/more/useMoreWords';
import { type FieldNames, formValue } from '../formValues';
import { isolate } from '../isolate';
import { PlainName } from '../PlainName';
import { importRequestOf } from './importRequest';
import { usePlanSize } from './usePlanSize';

/** A link may have put in anything; what is no ref would be called unknown. */
const ENTITY_REF = /^[^:/]+:[^:/]+\/[^:/]+$/;

function bucketInWords(source: ImportSource): string {
  return isConfigured(source)
    ? [source.backupSource, source.bucket].filter(Boolean).join(' / ')
    : `${source.endpoint} / ${source.bucket}`;
}

/** What the form asks for, in the words of who asks: what is made, where, of what size, from what, for whom. */
export function Plan(props: { formData: unknown; fields?: FieldNames }) {
  const { t } = useTranslation();
  const engineName = useEngineName();
  const request: Partial<ImportRequest> = importRequestOf(
    props.formData,
    props.fields,
  );
  const { engine, source, entity } = request;
  const size = usePlanSize(request);
  const more = useMoreWords(moreOf(request));
  const backup = readBackupValue(
    formValue(props.formData, 'backup', props.fields),
  );
  const owners = [request.owner, entity, request.system].filter(
    ref => ref !== undefined,
  );
  const plain = (text?: string): ReactNode => text && <PlainName text={text} />;
  return (
    <section data-testid="everest-import-plan">
      <Typography variant="subtitle1" component="h3">
        {t('plan.title')}
      </Typography>
      <Facts
        items={[
          {
            label: t('plan.database'),
            value: plain(request.name),
          },
          {
            label: t('plan.engine'),
            value:
              engine?.type &&
              [engineName(engine.type), engine.version]
                .filter(Boolean)
                .join(' '),
          },
          {
            label: t('plan.place'),
            value:
              request.namespace &&
              t('plan.namespaceOn', {
                namespace: isolate(request.namespace),
                cluster: isolate(request.cluster ?? ''),
              }),
          },
          { label: t('plan.size'), value: size },
          { label: t('plan.more'), value: plain(more) },
          { label: t('plan.backup'), value: plain(source?.path) },
          {
            label: t('plan.made'),
            value: backup.time && <BackupTime at={backup.time} />,
          },
          {
            label: t('plan.from'),
            value: plain(source && bucketInWords(source)),
          },
          { label: t('plan.importer'), value: plain(request.importer) },
          {
            label: t('plan.for'),
            value:
              owners.length > 0 &&
              owners.map((ref, at) => (
                <span key={ref}>
                  {at > 0 && ', '}
                  {/* No link: it would lead out of a form that is filled in */}
                  {ENTITY_REF.test(ref) ? (
                    <EntityDisplayName entityRef={ref} hideIcon />
                  ) : (
                    <PlainName text={ref} />
                  )}
                </span>
              )),
          },
        ].map(({ value, ...fact }) => ({ ...fact, value: value || undefined }))}
      />
      <Typography variant="body2">{t('plan.next')}</Typography>
    </section>
  );
}
