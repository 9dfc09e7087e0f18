import { useTemplateSecrets } from '@backstage/plugin-scaffolder-react';
import { useTranslation } from '../../hooks/useTranslation';
import type { Failure } from '../failures';
import { PlaceInput } from './PlaceInput';
import {
  ACCESS_KEY_ID,
  keyFault,
  SECRET_ACCESS_KEY,
  usableKeys,
} from './keySecrets';

const INPUTS = [
  [ACCESS_KEY_ID, 'accessKeyId'],
  [SECRET_ACCESS_KEY, 'secretAccessKey'],
] as const;

/** Both keys as password inputs; what is typed goes to the form's secrets and nowhere else. */
export function TypedKeys(props: {
  id: string;
  disabled?: boolean;
  failures: Failure[];
  onUsable: (usable: boolean) => void;
}) {
  const { t } = useTranslation();
  const { secrets, setSecrets } = useTemplateSecrets();
  const texts = {
    temporary: t('backupPicker.temporaryKey'),
    mask: t('backupPicker.fault.mask'),
  };
  return (
    <>
      {INPUTS.map(([secret, word], index) => {
        const fault = keyFault(secrets[secret] ?? '');
        const isLast = index === INPUTS.length - 1;
        return (
          <PlaceInput
            key={secret}
            id={`${props.id}-${word}`}
            type="password"
            autoComplete="new-password"
            label={t(`backupPicker.${word}`)}
            value={secrets[secret] ?? ''}
            disabled={props.disabled}
            error={fault !== undefined}
            helperText={
              fault ? texts[fault] : isLast && t('backupPicker.keysStay')
            }
            failures={isLast ? props.failures : []}
            onText={text => {
              const typed = { [secret]: text.trim() };
              setSecrets(typed);
              props.onUsable(!!usableKeys({ ...secrets, ...typed }));
            }}
          />
        );
      })}
    </>
  );
}
