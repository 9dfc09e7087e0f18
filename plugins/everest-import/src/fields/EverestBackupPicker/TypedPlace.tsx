import Checkbox from '@material-ui/core/Checkbox';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import type { TypedSources } from '@everest-import/backstage-plugin-everest-import-common';
import { useTranslation } from '../../hooks/useTranslation';
import { type Failure, isAbout } from '../failures';
import type { TypedSource } from './place';
import { PlaceInput } from './PlaceInput';

/** Endpoints worth offering: a host with a wildcard is none. */
function offersOf(typed: TypedSources, region: string): string[] {
  const hosts =
    typed.endpoints.length > 0
      ? typed.endpoints.map(({ host }) => host)
      : [`s3.${region || 'us-east-1'}.amazonaws.com`];
  return hosts
    .filter(host => !host.includes('*'))
    .map(host => `https://${host}`);
}

/** Endpoint, region and bucket by hand. */
export function TypedPlace(props: {
  id: string;
  source: TypedSource;
  typed: TypedSources;
  disabled?: boolean;
  failures: Failure[];
  onChange: (source: TypedSource) => void;
}) {
  const { t } = useTranslation();
  const { id, source, disabled, failures } = props;
  const about = (field: string) =>
    failures.filter(failure => isAbout(failure, `source.${field}`));
  const change = (part: Partial<TypedSource>) =>
    props.onChange({ ...source, ...part });
  const texts = (['endpoint', 'region', 'bucket'] as const).map(key => ({
    key,
    id: `${id}-${key}`,
    label: t(`backupPicker.${key}`),
    value: source[key],
    disabled,
    failures: about(key),
    onText: (text: string) => change({ [key]: text.trim() }),
  }));
  return (
    <>
      {texts.map(({ key, ...input }) => (
        <PlaceInput
          key={key}
          {...input}
          {...(key === 'endpoint' && {
            helperText: t('backupPicker.endpointHelp'),
            inputProps: { list: `${id}-endpoints` },
          })}
        />
      ))}
      <datalist id={`${id}-endpoints`}>
        {offersOf(props.typed, source.region).map(offer => (
          <option key={offer} value={offer} />
        ))}
      </datalist>
      {(['verifyTls', 'forcePathStyle'] as const).map(key => (
        <div key={key}>
          <FormControlLabel
            label={t(`backupPicker.${key}`)}
            control={
              <Checkbox
                id={`${id}-${key}`}
                color="primary"
                checked={source[key] ?? key === 'verifyTls'}
                disabled={disabled}
                onChange={event => change({ [key]: event.target.checked })}
              />
            }
          />
        </div>
      ))}
    </>
  );
}
