import { lazy, Suspense, useState } from 'react';
import { Button } from '@backstage/ui';
import {
  type Import,
  isAlarming,
} from '@everest-import/backstage-plugin-everest-import-common';
import { useTranslation } from '../../hooks/useTranslation';

const CleanUpDialog = lazy(() =>
  import('./CleanUpDialog').then(module => ({ default: module.CleanUpDialog })),
);

/** Whether there may be something to clean up; the backend has the last word. */
function isLeft(item: Import): boolean {
  const { gone, origin, phase, outcome, cause } = item;
  return (
    !gone &&
    origin !== 'manual' &&
    phase !== 'Deleting' &&
    outcome !== 'Succeeded' &&
    !isAlarming(item) &&
    (phase === 'Failed' || phase === 'Blocked' || cause !== undefined)
  );
}

/**
 * Leads to deleting what an import left behind; not there where nothing is left. The dialog is about the run that it was
 * opened for until somebody closes it: by its own success that run is not left, and a newer one may take its place.
 */
export function CleanUpButton(props: { item: Import; onDone: () => void }) {
  const { item, onDone } = props;
  const { t } = useTranslation();
  const [opened, setOpened] = useState<Import>();
  if (!opened && !isLeft(item)) {
    return null;
  }
  return (
    <>
      <Button size="small" variant="secondary" onPress={() => setOpened(item)}>
        {t('cleanUp.open')}
      </Button>
      {opened && (
        <Suspense fallback={null}>
          <CleanUpDialog
            item={opened}
            onClose={() => setOpened(undefined)}
            onDone={onDone}
          />
        </Suspense>
      )}
    </>
  );
}
