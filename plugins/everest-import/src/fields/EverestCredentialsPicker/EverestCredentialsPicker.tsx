import { useEffect } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import { everestImportApiRef } from '../../api';
import { useAsked } from '../../hooks/useAsked';
import { useTranslation } from '../../hooks/useTranslation';
import { FieldFrame } from '../FieldFrame';
import { chosenEngine, chosenImporter, formRecord } from '../formValues';
import { HeldForm } from '../HeldForm';
import { LoadedOr } from '../LoadedOr';
import { useHeard } from '../useHeard';
import { Words } from '../Words';
import { readCredentials } from './credentials';
import { CredentialsForm } from './CredentialsForm';
import type { EverestCredentialsPickerProps } from './schema';

/** What an importer says when it can't do without the users of the source. */
const USER_SECRET = 'spec.engine.userSecretsName';

/** The users and passwords of the database that the backup was made of, where they are needed. */
export function EverestCredentialsPicker(props: EverestCredentialsPickerProps) {
  const { t } = useTranslation();
  const api = useApi(everestImportApiRef);
  const names = props.uiSchema['ui:options']?.fields;
  const form = props.formContext?.formData;
  const engine = chosenEngine(form, names);
  const { cluster, namespace } = formRecord(form, 'target', names);
  const chosen = chosenImporter(form, names);
  const [asked, load] = useAsked(async signal => {
    const [{ clusters }, importer] = await Promise.all([
      api.listTargets({ signal }),
      chosen ? api.getImporter(chosen, { signal }) : undefined,
    ]);
    return { clusters, importer };
  });
  const importerKey = `${chosen?.cluster}/${chosen?.name}`;
  useEffect(() => {
    load();
  }, [load, importerKey]);
  const [formData, onChange] = useHeard(props.formData, props.onChange);
  return (
    <FieldFrame field={props} title={t('credentialsPicker.title')}>
      <HeldForm
        isLoading={asked.loading && !readCredentials(formData).kind}
        isFailed={asked.error !== undefined}
      />
      {props.readonly ? (
        <Words value={readCredentials(formData)} />
      ) : (
        <LoadedOr
          asked={asked}
          onRetry={() => load()}
          loading={t('credentialsPicker.loading')}
          isEmpty={() => false}
          empty=""
        >
          {({ clusters, importer }) => (
            <CredentialsForm
              id={props.idSchema.$id}
              data={formData}
              wanted={
                clusters
                  .find(({ name }) => name === cluster)
                  ?.namespaces.find(({ name }) => name === namespace)
                  ?.engines.find(({ type }) => type === engine)?.secretKeys ??
                []
              }
              isRequired={
                importer?.requiredFields.includes(USER_SECRET) === true ||
                importer?.contract.sourceCredentials === 'required'
              }
              disabled={props.disabled}
              onChange={onChange}
            />
          )}
        </LoadedOr>
      )}
    </FieldFrame>
  );
}
