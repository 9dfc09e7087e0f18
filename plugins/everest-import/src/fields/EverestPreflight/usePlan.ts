import { defaultEntityPresentation } from '@backstage/plugin-catalog-react';
import type {
  ImportRequest,
  ImportSource,
} from '@everest-import/backstage-plugin-everest-import-common';
import { useEngineName } from '../../components/EngineName';
import { exactTime } from '../../components/RelativeTime';
import { useLanguage } from '../../hooks/useLanguage';
import { useTranslation } from '../../hooks/useTranslation';
import { readBackupValue } from '../EverestBackupPicker/BackupValue';
import { isConfigured } from '../EverestBackupPicker/place';
import { moreOf } from '../EverestTargetPicker/more/MoreValue';
import { useMoreWords } from '../EverestTargetPicker/more/useMoreWords';
import { type FieldNames, formValue } from '../formValues';
import { isolate } from '../isolate';
import { importRequestOf } from './importRequest';
import { usePlanSize } from './usePlanSize';

/** A link may have put in anything; what is no ref would be called unknown. */
export function isEntityRef(text: string): boolean {
  return /^[^:/]+:[^:/]+\/[^:/]+$/.test(text);
}

function bucketInWords(source: ImportSource): string {
  return isConfigured(source)
    ? [source.backupSource, source.bucket].filter(Boolean).join(' / ')
    : `${source.endpoint} / ${source.bucket}`;
}

function nameInWords(ref: string): string {
  return isEntityRef(ref) ? defaultEntityPresentation(ref).primaryTitle : ref;
}

/** One thing that the form asks for. */
export type PlanFact =
  | 'database'
  | 'engine'
  | 'place'
  | 'size'
  | 'more'
  | 'backup'
  | 'made'
  | 'from'
  | 'importer'
  | 'for';

/** What the form asks for, in words of the reader's language; what it leaves open is left out. */
export type PlanWords = Partial<Record<PlanFact, string>>;

export interface Plan {
  words: PlanWords;
  /** As the store says it, in ISO 8601. */
  backupTime?: string;
  /** References of the owner, the service and the system. */
  owners: string[];
}

/** What is made, where, of what size, from what, for whom. */
export function usePlan(formData: unknown, fields?: FieldNames): Plan {
  const { t } = useTranslation();
  const language = useLanguage();
  const engineName = useEngineName();
  const request: Partial<ImportRequest> = importRequestOf(formData, fields);
  const { engine, source } = request;
  const size = usePlanSize(request);
  const more = useMoreWords(moreOf(request));
  const backup = readBackupValue(formValue(formData, 'backup', fields));
  const made = Date.parse(backup.time ?? '');
  const owners = [request.owner, request.entity, request.system].filter(
    ref => ref !== undefined,
  );
  const words: PlanWords = {
    database: request.name,
    engine:
      engine?.type &&
      [engineName(engine.type), engine.version].filter(Boolean).join(' '),
    place:
      request.namespace &&
      t('plan.namespaceOn', {
        namespace: isolate(request.namespace),
        cluster: isolate(request.cluster ?? ''),
      }),
    size,
    more,
    backup: source?.path,
    made: Number.isNaN(made) ? backup.time : exactTime(made, language),
    from: source && bucketInWords(source),
    importer: request.importer,
    for: owners.map(nameInWords).join(', '),
  };
  return {
    words: Object.fromEntries(Object.entries(words).filter(([, text]) => text)),
    backupTime: backup.time,
    owners,
  };
}
