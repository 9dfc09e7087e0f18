import type { ReactNode } from 'react';
import Typography from '@material-ui/core/Typography';
import { useLanguage } from '../../hooks/useLanguage';
import { useTranslation } from '../../hooks/useTranslation';
import { binarySize } from '../../components/binarySize';
import { PlainName } from '../PlainName';
import type { BackupValue } from './BackupValue';
import { BackupTime } from './found/BackupTime';
import { isConfigured } from './place';

/** All that the field holds, for reading. */
export function ChosenBackup(props: { value: BackupValue }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { source, kind, engine, time, sizeBytes, ...rest } = props.value;
  const place = isConfigured(source)
    ? source.backupSource
    : source?.endpoint ?? '';
  const rows: [string, ReactNode][] = [
    [t('backupPicker.source'), place],
    [t('backupPicker.bucket'), source?.bucket],
    [t('backupPicker.path'), source?.path && <PlainName text={source.path} />],
    [t('backupPicker.kind'), kind],
    [t('backupPicker.engineOf'), engine && t(`engine.${engine}`)],
    [t('backupPicker.engineVersion'), rest.engineVersion],
    [t('backupPicker.time'), time && <BackupTime at={time} />],
    [
      t('backupPicker.size'),
      sizeBytes !== undefined && binarySize(sizeBytes, language),
    ],
    [t('backupPicker.secretName'), rest.secretName],
  ];
  return (
    <dl data-testid="everest-import-chosen-backup">
      {rows
        .filter(([, value]) => value)
        .map(([name, value]) => (
          <div key={name}>
            <Typography component="dt" variant="caption">
              {name}
            </Typography>
            <Typography component="dd" style={{ margin: 0 }}>
              {value}
            </Typography>
          </div>
        ))}
    </dl>
  );
}
