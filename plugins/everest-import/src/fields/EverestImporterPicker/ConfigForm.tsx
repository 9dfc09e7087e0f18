import { Component, type ReactNode, useMemo } from 'react';
import { withTheme } from '@rjsf/core';
import { Theme } from '@rjsf/material-ui';
import validator from '@rjsf/validator-ajv8';
import { useTranslation } from '../../hooks/useTranslation';
import { formOfSchema } from './formOfSchema';
import type { ConfigFaults } from './ImporterValue';
import { JsonConfig } from './JsonConfig';
import { MapOrObjectField } from './MapField';

const Form = withTheme(Theme);
const FIELDS = { ObjectField: MapOrObjectField };

type Config = Record<string, unknown>;

/** A form that can't be drawn after all is typed as JSON instead. */
class DrawnOr extends Component<
  { instead: ReactNode; children: ReactNode },
  { failed: boolean }
> {
  static getDerivedStateFromError() {
    return { failed: true };
  }

  state = { failed: false };

  render() {
    return this.state.failed ? this.props.instead : this.props.children;
  }
}

/** An importer's settings, after the schema that it came with: the form library of the scaffolder draws them. */
export function ConfigForm(props: {
  id: string;
  schema: unknown;
  config: Config;
  /** What was typed as JSON before, where it was none. */
  json?: string;
  disabled?: boolean;
  onChange: (config: Config, faults: ConfigFaults) => void;
}) {
  const { t } = useTranslation();
  const { id, schema, config, disabled, onChange } = props;
  const form = useMemo(() => formOfSchema(schema), [schema]);
  const json = (
    <JsonConfig
      id={id}
      config={config}
      json={props.json}
      disabled={disabled}
      onChange={onChange}
    />
  );
  if (!form) {
    return json;
  }
  return (
    <DrawnOr instead={json}>
      <Form
        // Within the scaffolder's own form, which is the one that is sent
        tagName="div"
        idPrefix={id}
        schema={form}
        validator={validator}
        formData={config}
        disabled={disabled}
        liveValidate
        showErrorList={false}
        fields={FIELDS}
        transformErrors={errors =>
          errors.flatMap(error => {
            // What is still empty is no fault yet; the checks say what has to be there
            if (error.name === 'required') {
              return [];
            }
            // The only pattern is that of a map's names: said once, as what it means
            if (error.name === 'pattern') {
              return [];
            }
            return error.name === 'propertyNames'
              ? [{ ...error, message: t('importerPicker.map.fault') }]
              : [error];
          })
        }
        noHtml5Validate
        uiSchema={{ 'ui:submitButtonOptions': { norender: true } }}
        onChange={({ formData, errors }) =>
          onChange(formData ?? {}, { faulty: errors.length > 0 })
        }
      />
    </DrawnOr>
  );
}
