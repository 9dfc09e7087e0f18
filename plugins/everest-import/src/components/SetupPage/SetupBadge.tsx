import {
  RiAlertFill,
  RiCheckboxCircleFill,
  RiQuestionFill,
  RiSpam2Fill,
  RiTimeFill,
  type RemixiconComponentType,
} from '@remixicon/react';
import { useTranslation } from '../../hooks/useTranslation';
import styles from './SetupPage.module.css';
import type { SetupState } from './setupState';

// A shape and a colour for each state, so that neither alone carries the meaning.
const LOOKS: Record<
  SetupState,
  { tone: string; icon: RemixiconComponentType }
> = {
  away: { tone: styles.bad, icon: RiSpam2Fill },
  lacking: { tone: styles.warning, icon: RiAlertFill },
  reading: { tone: styles.busy, icon: RiTimeFill },
  noEverest: { tone: styles.quiet, icon: RiQuestionFill },
  ready: { tone: styles.good, icon: RiCheckboxCircleFill },
};

/** A cluster's state as word, colour and shape. */
export function SetupBadge(props: { state: SetupState }) {
  const { t } = useTranslation();
  const { tone, icon: Icon } = LOOKS[props.state];
  return (
    <span className={styles.badge} data-testid="everest-setup-state">
      <span className={`${styles.icon} ${tone}`}>
        <Icon size={16} aria-hidden />
      </span>
      {t(`setup.${props.state}`)}
    </span>
  );
}
