import {
  RiCheckboxCircleFill,
  RiCheckboxBlankCircleLine,
  RiCloseCircleFill,
  RiErrorWarningFill,
  RiProgress4Line,
} from '@remixicon/react';
import { VisuallyHidden } from '@backstage/ui';
import type { Import } from '@everest-import/backstage-plugin-everest-import-common';
import { useLanguage } from '../../hooks/useLanguage';
import { useNow } from '../../hooks/useNow';
import { useTranslation } from '../../hooks/useTranslation';
import { duration } from '../ImportDuration/duration';
import { type Stage, stagesOf } from './stagesOf';
import styles from './StageBar.module.css';

const ICONS = {
  done: RiCheckboxCircleFill,
  current: RiProgress4Line,
  held: RiErrorWarningFill,
  stopped: RiCloseCircleFill,
  open: RiCheckboxBlankCircleLine,
} satisfies Record<Stage['state'], unknown>;

/** Where an import stands on its way, and how long each stage took. */
export function StageBar(props: { item: Import }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const now = useNow();
  return (
    <ol
      className={styles.bar}
      aria-label={t('stages.label')}
      data-testid="everest-import-stages"
    >
      {stagesOf(props.item, now).map(({ id, state, ms }) => {
        const Icon = ICONS[state];
        return (
          <li
            key={id}
            className={styles.stage}
            data-state={state}
            aria-current={
              state === 'current' || state === 'held' ? 'step' : undefined
            }
          >
            <span className={styles.icon} aria-hidden="true">
              <Icon size={20} />
            </span>
            <div className={styles.words}>
              <span className={styles.name}>{t(`stages.${id}`)}</span>{' '}
              <VisuallyHidden>{t(`stages.state.${state}`)}</VisuallyHidden>{' '}
              {ms !== undefined && (
                <span className={styles.length}>
                  {duration(ms / 1_000, language)}
                </span>
              )}
            </div>
          </li>
        );
      })}
    </ol>
  );
}
