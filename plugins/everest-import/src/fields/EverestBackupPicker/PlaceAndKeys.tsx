import FormHelperText from '@material-ui/core/FormHelperText';
import Typography from '@material-ui/core/Typography';
import type {
  BackupSource,
  ImportSource,
  SourcesReply,
} from '@everest-import/backstage-plugin-everest-import-common';
import { useTranslation } from '../../hooks/useTranslation';
import { type Failure, isAbout } from '../failures';
import type { BackupValue, KeysFrom } from './BackupValue';
import { BucketSelect } from './BucketSelect';
import { KeyInputs } from './KeyInputs';
import { isConfigured } from './place';
import { TypedPlace } from './TypedPlace';

function knownSource({ source }: BackupValue, sources: SourcesReply) {
  return isConfigured(source)
    ? sources.items.find(({ name }) => name === source.backupSource)
    : undefined;
}

/** Whether the keys are the person's affair: a typed place, or a configured one that is imported from without any. */
function takesKeys({ source }: BackupValue, known: BackupSource | undefined) {
  return isConfigured(source)
    ? known !== undefined && known.canImport && !known.hasImportKeys
    : true;
}

/** Whether there is a bucket to choose: out of several, or in place of one that is none of them. */
function choosesBucket(
  { source }: BackupValue,
  known: BackupSource | undefined,
): boolean {
  return (
    known !== undefined &&
    (known.buckets.length > 1 ||
      (source?.bucket !== undefined && !known.buckets.includes(source.bucket)))
  );
}

/** The fields of a request that have an input here, so that a failure can stand beside it. */
export function shownFields(
  value: BackupValue,
  sources: SourcesReply,
): string[] {
  const known = knownSource(value, sources);
  const keys = takesKeys(value, known) ? ['s3Credentials'] : [];
  if (!isConfigured(value.source)) {
    return [...keys, 'source.endpoint', 'source.region', 'source.bucket'];
  }
  return choosesBucket(value, known) ? [...keys, 'source.bucket'] : keys;
}

/** What else there is to say of a source: its place where it is typed, and its keys. */
export function PlaceAndKeys(props: {
  id: string;
  sources: SourcesReply;
  value: BackupValue;
  disabled?: boolean;
  failures: Failure[];
  onPlace: (source: ImportSource) => void;
  onKeys: (keys: KeysFrom | undefined, secretName?: string) => void;
}) {
  const { t } = useTranslation();
  const { id, sources, value, disabled, failures } = props;
  const { source } = value;
  const known = knownSource(value, sources);
  if (!source) {
    return null;
  }
  return (
    <>
      {!isConfigured(source) && (
        <TypedPlace
          id={id}
          source={source}
          typed={sources.typed}
          disabled={disabled}
          failures={failures}
          onChange={props.onPlace}
        />
      )}
      {isConfigured(source) && known && choosesBucket(value, known) && (
        <BucketSelect
          id={`${id}-bucket`}
          buckets={known.buckets}
          bucket={source.bucket}
          disabled={disabled}
          failures={failures.filter(failure =>
            isAbout(failure, 'source.bucket'),
          )}
          onChange={bucket => props.onPlace({ ...source, bucket })}
        />
      )}
      {known && !known.canImport && (
        <FormHelperText error>{t('backupPicker.noImport')}</FormHelperText>
      )}
      {known?.hasImportKeys && (
        <Typography variant="body2">{t('backupPicker.keysSource')}</Typography>
      )}
      {takesKeys(value, known) && (
        <KeyInputs
          key={isConfigured(source) ? source.backupSource : ''}
          id={`${id}-keys`}
          value={value}
          disabled={disabled}
          failures={failures.filter(failure =>
            isAbout(failure, 's3Credentials'),
          )}
          onKeys={props.onKeys}
        />
      )}
    </>
  );
}
