import {
  RiAlertFill,
  RiCheckboxCircleFill,
  RiDeleteBinFill,
  RiDownload2Fill,
  RiQuestionFill,
  RiSendPlaneFill,
  RiSettings3Fill,
  RiSpam2Fill,
  RiTimeFill,
} from '@remixicon/react';
import type {
  Import,
  ImportPhase,
} from '@everest-import/backstage-plugin-everest-import-common';
import { useTranslation } from '../../hooks/useTranslation';
import { Badge, type BadgeLooks } from '../Badge';

const LOOKS: Record<ImportPhase, BadgeLooks> = {
  Requested: { tone: 'busy', icon: RiSendPlaneFill },
  Provisioning: { tone: 'busy', icon: RiSettings3Fill },
  Preparing: { tone: 'busy', icon: RiTimeFill },
  Importing: { tone: 'busy', icon: RiDownload2Fill },
  Succeeded: { tone: 'good', icon: RiCheckboxCircleFill },
  Failed: { tone: 'bad', icon: RiSpam2Fill },
  Blocked: { tone: 'warning', icon: RiAlertFill },
  Deleting: { tone: 'quiet', icon: RiDeleteBinFill },
  Unknown: { tone: 'quiet', icon: RiQuestionFill },
};

/** A phase as word, colour and shape. */
export function PhaseBadge(props: {
  item: Pick<Import, 'phase' | 'gone' | 'rawPhase'>;
}) {
  const { phase, gone, rawPhase } = props.item;
  const { t } = useTranslation();
  const known: ImportPhase = phase in LOOKS ? phase : 'Unknown';
  const word =
    known === 'Unknown' && (rawPhase || phase !== known)
      ? t('phase.raw', { word: rawPhase || phase })
      : t(`phase.${known}`);
  return (
    <Badge
      {...LOOKS[known]}
      data-testid="everest-import-phase"
      data-phase={phase}
    >
      {gone ? t('phase.gone', { phase: word }) : word}
    </Badge>
  );
}
