import { useTranslation } from '../../hooks/useTranslation';
import { FailureText } from '../FailureText';
import type { Failure } from '../failures';
import { isolate } from '../isolate';
import { NativeSelect } from '../NativeSelect';

/** Which of a configured source's buckets; one that is none of them is shown as that. */
export function BucketSelect(props: {
  id: string;
  buckets: string[];
  bucket?: string;
  disabled?: boolean;
  failures: Failure[];
  onChange: (bucket: string) => void;
}) {
  const { t } = useTranslation();
  const { buckets, bucket } = props;
  const isOther = bucket !== undefined && !buckets.includes(bucket);
  return (
    <>
      <NativeSelect
        id={props.id}
        label={t('backupPicker.bucket')}
        empty=""
        value={bucket}
        options={buckets.map(name => ({ value: name, label: name }))}
        disabled={props.disabled}
        gone={
          isOther
            ? t('backupPicker.otherBucket', { bucket: isolate(bucket) })
            : undefined
        }
        onChange={next => props.onChange(next ?? '')}
      />
      <FailureText failures={props.failures} />
    </>
  );
}
