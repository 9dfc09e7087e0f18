import { Alert } from '@backstage/ui';
import type { Import } from '@everest-import/backstage-plugin-everest-import-common';

/** What is worth knowing of an import, and stopped nothing. */
export function ImportWarnings(props: { item: Import }) {
  return (
    <>
      {props.item.warnings?.map(warning => (
        <Alert
          key={warning}
          icon
          status="warning"
          description={warning}
          data-testid="everest-import-warning"
        />
      ))}
    </>
  );
}
