import { Flex, Text } from '@backstage/ui';
import {
  type Import,
  IMPORT_PHASES,
  isAlarming,
} from '@everest-import/backstage-plugin-everest-import-common';
import { useTranslation } from '../../hooks/useTranslation';
import { CauseNotice } from '../CauseNotice';
import { CheckAgain } from '../CheckAgain';
import { ImporterReport } from '../ImporterReport';
import { ImportWarnings } from '../ImportWarnings';
import { PhaseBadge } from '../PhaseBadge';
import { RelativeTime } from '../RelativeTime';
import { StageBar } from '../StageBar';

/** How an import stands: its phase, its stages and what that means; why it is held up or failed, and what to do. */
export function ImportStanding(props: { item: Import }) {
  const { item } = props;
  const { t } = useTranslation();
  // A word of a newer backend has no text here; failures and alarms bring their own.
  const meaning = IMPORT_PHASES.find(
    phase =>
      phase === item.phase &&
      phase !== 'Failed' &&
      phase !== 'Blocked' &&
      !isAlarming(item),
  );
  return (
    <Flex direction="column" gap="3">
      <Flex align="center" gap="3">
        <PhaseBadge item={item} />
        <Text color="secondary">
          <RelativeTime at={item.phaseSince} />
        </Text>
      </Flex>
      <StageBar item={item} />
      {meaning && <Text>{t(`meaning.${meaning}`)}</Text>}
      <ImporterReport item={item} />
      <CauseNotice item={item} />
      <CheckAgain item={item} />
      <ImportWarnings item={item} />
    </Flex>
  );
}
