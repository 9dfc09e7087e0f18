import {
  RiAlertFill,
  RiCheckboxCircleFill,
  RiQuestionFill,
  RiSpam2Fill,
  RiTimeFill,
} from '@remixicon/react';
import { useTranslation } from '../../hooks/useTranslation';
import { Badge, type BadgeLooks } from '../Badge';
import type { SetupState } from './setupState';

const LOOKS: Record<SetupState, BadgeLooks> = {
  away: { tone: 'bad', icon: RiSpam2Fill },
  lacking: { tone: 'warning', icon: RiAlertFill },
  reading: { tone: 'busy', icon: RiTimeFill },
  noEverest: { tone: 'quiet', icon: RiQuestionFill },
  ready: { tone: 'good', icon: RiCheckboxCircleFill },
};

/** A cluster's state as word, colour and shape. */
export function SetupBadge(props: { state: SetupState }) {
  const { t } = useTranslation();
  return (
    <Badge {...LOOKS[props.state]} data-testid="everest-setup-state">
      {t(`setup.${props.state}`)}
    </Badge>
  );
}
