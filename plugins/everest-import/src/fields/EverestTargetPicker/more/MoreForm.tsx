import { useState } from 'react';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { EngineType } from '@everest-import/backstage-plugin-everest-import-common';
import { useTranslation } from '../../../hooks/useTranslation';
import { compact, readTarget, type TargetValue } from '../TargetValue';
import { BackupsPart } from './BackupsPart';
import { moreOf, moreRequest, type MoreValue } from './MoreValue';
import { ProxyPart } from './ProxyPart';
import { ReferenceInput } from './ReferenceInput';
import { useMoreWords } from './useMoreWords';
import { useReferences } from './useReferences';

const useStyles = makeStyles(
  theme => ({
    root: { margin: theme.spacing(2, 0, 1) },
    summary: { cursor: 'pointer' },
    config: { fontFamily: 'monospace' },
  }),
  { name: 'EverestImportMore' },
);

/** Said over what the target says of it; what is then said of nothing is left out. */
function withMore(target: TargetValue, more: MoreValue): TargetValue {
  const { engine, proxy, spec } = moreRequest(more);
  const engineOf = { ...target.engine, ...engine };
  return readTarget(compact({ ...target, engine: engineOf, proxy, spec }));
}

/** What only some want of a new database: folded away, with what was chosen in its head. */
export function MoreForm(props: {
  id: string;
  target: TargetValue;
  engine: EngineType;
  disabled?: boolean;
  onChange: (value: TargetValue) => void;
}) {
  const { t } = useTranslation();
  const classes = useStyles();
  const [isOpen, setOpen] = useState(false);
  const { target, engine, disabled } = props;
  const more = moreOf(target);
  const words = useMoreWords(more);
  const references = useReferences(target.cluster, target.namespace, isOpen);
  const asProfile = target.profile && t('targetPicker.asProfile');
  const part = {
    ...{ id: props.id, target, more, asProfile, disabled },
    onChange: (change: Partial<MoreValue>) =>
      props.onChange(withMore(target, { ...more, ...change })),
  };
  return (
    <details
      className={classes.root}
      data-testid="everest-import-more"
      onToggle={event => setOpen(event.currentTarget.open)}
    >
      <summary className={classes.summary}>
        {words ? t('more.chosen', { words }) : t('more.title')}
      </summary>
      {isOpen && !references && (
        <Typography role="status" variant="body2">
          {t('more.loading')}
        </Typography>
      )}
      {isOpen && references && (
        <>
          <BackupsPart {...part} storages={references.backupStorages} />
          <ReferenceInput
            id={`${props.id}-monitoring`}
            label={t('more.monitoring')}
            empty={asProfile || t('more.none')}
            optional
            nothing={t('more.noMonitoring')}
            value={more.monitoring}
            options={references.monitoringConfigs?.map(({ name }) => ({
              value: name,
              label: name,
            }))}
            disabled={disabled}
            onChange={monitoring => part.onChange({ monitoring })}
          />
          <ProxyPart {...part} engine={engine} />
          <TextField
            id={`${props.id}-config`}
            label={t('more.config')}
            value={more.config ?? ''}
            helperText={t(`more.configHelp.${engine}`)}
            disabled={disabled}
            multiline
            minRows={3}
            maxRows={12}
            fullWidth
            margin="dense"
            inputProps={{ className: classes.config, spellCheck: false }}
            InputLabelProps={{ shrink: true }}
            onChange={event => part.onChange({ config: event.target.value })}
          />
          {engine === 'mongodb' && (
            <Typography variant="body2">{t('more.noShards')}</Typography>
          )}
        </>
      )}
    </details>
  );
}
