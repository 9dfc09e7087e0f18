import { Component, type ReactNode, useMemo } from 'react';
import { withTheme } from '@rjsf/core';
import { Theme } from '@rjsf/material-ui';
import validator from '@rjsf/validator-ajv8';
import { configForm } from './configForm';
import { JsonConfig } from './JsonConfig';

const Form = withTheme(Theme);

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
  disabled?: boolean;
  onChange: (config: Config) => void;
}) {
  const { id, schema, config, disabled, onChange } = props;
  const form = useMemo(() => configForm(schema), [schema]);
  const json = (
    <JsonConfig
      id={id}
      config={config}
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
        // What is still empty is no fault yet; the checks say what has to be there
        transformErrors={errors =>
          errors.filter(({ name }) => name !== 'required')
        }
        noHtml5Validate
        uiSchema={{ 'ui:submitButtonOptions': { norender: true } }}
        onChange={({ formData }) => onChange(formData ?? {})}
      />
    </DrawnOr>
  );
}
