import type { ComponentProps } from 'react';
import { DefaultTemplateOutputs } from '@backstage/plugin-scaffolder-react/alpha';
import { TaskImport } from './TaskImport';

/**
 * The key of a template's `output` that holds the id of an import. A plain text: Backstage lets a key that it does not
 * know be nothing else.
 */
const IMPORT_ID = 'everestImportId';

/** What a template's run gave, as Backstage shows it, below the import that it asked for, where it asked for one. */
export function TemplateOutputs(
  props: ComponentProps<typeof DefaultTemplateOutputs>,
) {
  const id = props.output?.[IMPORT_ID];
  return (
    <>
      {typeof id === 'string' && id !== '' && <TaskImport id={id} />}
      <DefaultTemplateOutputs {...props} />
    </>
  );
}
