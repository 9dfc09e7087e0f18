import { Button, Flex, Text } from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import {
  alarmsOf,
  type Import,
} from '@everest-import/backstage-plugin-everest-import-common';
import { everestImportApiRef } from '../../api';
import { useAsked } from '../../hooks/useAsked';
import { useTranslation } from '../../hooks/useTranslation';
import { CheckAgainFailure } from './CheckAgainFailure';

/** Everest waits for the database itself, and looks at it every few seconds. */
const LOOKED_AT_OFTEN = ['database-paused', 'database-error'];

/** Whether Everest tries again and again, after pauses; whether it may be told is for the backend to say. */
function isRetried(item: Import): boolean {
  const { phase, origin, gone, cause } = item;
  return (
    phase === 'Blocked' &&
    origin !== 'manual' &&
    !gone &&
    !LOOKED_AT_OFTEN.includes(cause?.code ?? '') &&
    alarmsOf(item).length === 0
  );
}

function CheckAgainNow(props: { item: Import }) {
  const { item } = props;
  const { t } = useTranslation();
  const api = useApi(everestImportApiRef);
  const [told, tell] = useAsked(signal =>
    api.checkAgain(item, { uid: item.id }, { signal }),
  );
  const isTold = told.value !== undefined && !told.error;
  return (
    <Flex
      direction="column"
      gap="2"
      align="start"
      data-testid="everest-import-check-again"
    >
      <Button
        size="small"
        variant="secondary"
        isDisabled={told.loading}
        onPress={() => tell()}
      >
        {t('checkAgain.button')}
      </Button>
      <Text color="secondary" role="status">
        {t(isTold ? 'checkAgain.told' : 'checkAgain.when')}
      </Text>
      {told.error && <CheckAgainFailure error={told.error} />}
    </Flex>
  );
}

/** Has Everest look again at an import that is blocked, instead of after its pause; not there for others. */
export function CheckAgain(props: { item: Import }) {
  const { item } = props;
  return isRetried(item) ? (
    <CheckAgainNow key={`${item.id} ${item.phaseSince}`} item={item} />
  ) : null;
}
