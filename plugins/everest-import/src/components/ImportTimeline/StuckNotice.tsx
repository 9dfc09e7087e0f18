import { Suspense } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert } from '@backstage/ui';
import type { ImportTimeline } from '@everest-import/backstage-plugin-everest-import-common';
import { everestImportCausesTranslationRef } from '../../causeTranslation';
import { useLanguage } from '../../hooks/useLanguage';
import { useTranslation } from '../../hooks/useTranslation';
import { causeMessages } from '../../messages/causes';
import { wordedWith } from '../../words/wordedWith';
import { duration } from '../ImportDuration/duration';
import { useStageTitle } from './useStageTitle';

interface StuckNoticeProps {
  stuck: NonNullable<ImportTimeline['stuck']>;
}

function isKnown(key: string): key is keyof typeof causeMessages {
  return Object.hasOwn(causeMessages, key);
}

function Worded({ stuck }: StuckNoticeProps) {
  const { t } = useTranslation();
  const { t: say } = useTranslationRef(everestImportCausesTranslationRef);
  const language = useLanguage();
  const titleOf = useStageTitle();
  const inWords = (milliseconds: number) =>
    duration(milliseconds / 1_000, language);
  const look = `look.${stuck.stage}`;
  return (
    <Alert
      icon
      status="warning"
      title={t('timeline.stuck')}
      description={t('timeline.stuckText', {
        stage: titleOf(stuck.stage),
        duration: inWords(stuck.forMs),
        limit: inWords(stuck.limitMs),
        lookAt: isKnown(look)
          ? wordedWith(options => say(look, options), stuck.lookAt)
          : stuck.lookAt,
      })}
    />
  );
}

/** Where an import does not get on, and what to look at. The timeline stays while its words are loaded. */
export function StuckNotice(props: StuckNoticeProps) {
  return (
    <Suspense fallback={null}>
      <Worded {...props} />
    </Suspense>
  );
}
