import type { ComponentProps } from 'react';
import {
  SecretsContextProvider,
  useTemplateSecrets,
} from '@backstage/plugin-scaffolder-react';
import { Stepper } from '@backstage/plugin-scaffolder-react/alpha';
import type { JsonObject, JsonValue } from '@backstage/types';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderWithClient } from './everestImportServer';

// The form scrolls up on each page, and to what is opened; jsdom has no layout to scroll.
window.scrollTo = () => undefined;
Element.prototype.scrollIntoView = () => undefined;

type Extension = ComponentProps<typeof Stepper>['extensions'][number];

/** What the form holds at the moment. */
export interface FormSeen {
  /** Set by Create. */
  values?: Record<string, JsonValue>;
  secrets: Record<string, string>;
}

function SecretsSeen(props: {
  onSecrets: (secrets: FormSeen['secrets']) => void;
}) {
  props.onSecrets(useTemplateSecrets().secrets);
  return null;
}

/**
 * Renders one field of each name in a page of the scaffolder's real form.
 *
 * @param options.values - what other fields, and this one, hold already
 */
export function renderForm(
  extension: Extension,
  options: {
    name: string;
    values?: JsonObject;
    secrets?: Record<string, string>;
    schema?: JsonObject;
    /** Other properties of the page. */
    besides?: JsonObject;
    /** Pages that come first, and the fields of theirs. */
    before?: ComponentProps<typeof Stepper>['manifest']['steps'];
    extensions?: Extension[];
  },
) {
  const seen: FormSeen = { secrets: {} };
  const { name } = options;
  renderWithClient(
    <SecretsContextProvider initialSecrets={options.secrets}>
      <SecretsSeen
        onSecrets={secrets => {
          seen.secrets = secrets;
        }}
      />
      <Stepper
        extensions={[extension, ...(options.extensions ?? [])]}
        initialState={options.values as Record<string, JsonValue>}
        manifest={{
          title: 'Import',
          steps: [
            ...(options.before ?? []),
            {
              title: 'Import',
              schema: {
                type: 'object',
                required: [name],
                properties: {
                  ...options.besides,
                  [name]: {
                    type: 'object',
                    'ui:field': extension.name,
                    ...options.schema,
                  },
                },
              },
            },
          ],
        }}
        onCreate={async values => {
          seen.values = values;
        }}
      />
    </SecretsContextProvider>,
  );
  return {
    seen,
    /** Presses the button to the review. */
    next: () =>
      userEvent.click(screen.getByRole('button', { name: /^review$/i })),
    /** Presses the button of the review. */
    create: async () =>
      userEvent.click(await screen.findByRole('button', { name: /^create$/i })),
  };
}
