import { useTranslation } from '../../hooks/useTranslation';

/** What a stage is called; one that this release does not know by its own word. */
export function useStageTitle(): (stage: string) => string {
  const { t } = useTranslation();
  const titles: Record<string, string> = {
    requested: t('timeline.stages.requested'),
    checked: t('timeline.stages.checked'),
    'secrets-made': t('timeline.stages.secretsMade'),
    'database-created': t('timeline.stages.databaseCreated'),
    'database-ready-empty': t('timeline.stages.databaseReadyEmpty'),
    importing: t('timeline.stages.importing'),
    'job-created': t('timeline.stages.jobCreated'),
    'pod-waiting': t('timeline.stages.podWaiting'),
    'pod-pulling': t('timeline.stages.podPulling'),
    'importer-started': t('timeline.stages.importerStarted'),
    'importer-restarted': t('timeline.stages.importerRestarted'),
    'importer-ended': t('timeline.stages.importerEnded'),
    restore: t('timeline.stages.restore'),
    blocked: t('timeline.stages.blocked'),
    deleting: t('timeline.stages.deleting'),
    ended: t('timeline.stages.ended'),
    ready: t('timeline.stages.ready'),
  };
  return stage => (Object.hasOwn(titles, stage) ? titles[stage] : stage);
}
