import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { EngineType } from '@everest-import/backstage-plugin-everest-import-common';
import { useEngineName } from '../../../components/EngineName';
import { useTranslation } from '../../../hooks/useTranslation';
import { NativeSelect } from '../../NativeSelect';
import type { BackupFilter } from './filterBackups';

const useStyles = makeStyles(
  theme => ({
    inputs: {
      display: 'grid',
      gridTemplateColumns: 'repeat(auto-fit, minmax(12rem, 1fr))',
      columnGap: theme.spacing(2),
    },
  }),
  { name: 'EverestImportBackupFilters' },
);

/** Inputs that narrow many backups down, and how many are left. */
export function BackupFilters(props: {
  id: string;
  filter: BackupFilter;
  engines: EngineType[];
  left: number;
  total: number;
  disabled?: boolean;
  onChange: (filter: BackupFilter) => void;
}) {
  const classes = useStyles();
  const { t } = useTranslation();
  const engineName = useEngineName();
  const { id, filter, engines, left, total } = props;
  return (
    <>
      <div className={classes.inputs}>
        <TextField
          id={`${id}-search`}
          type="search"
          margin="dense"
          label={t('backupPicker.search')}
          value={filter.text}
          disabled={props.disabled}
          InputLabelProps={{ shrink: true }}
          // Enter would send the page
          onKeyDown={event => event.key === 'Enter' && event.preventDefault()}
          onChange={event =>
            props.onChange({ ...filter, text: event.target.value })
          }
        />
        {engines.length > 0 && (
          <NativeSelect
            id={`${id}-engine`}
            label={t('backupPicker.engineOf')}
            value={filter.engine}
            options={engines.map(engine => ({
              value: engine,
              label: engineName(engine),
            }))}
            empty={t('backupPicker.anyEngine')}
            optional
            disabled={props.disabled}
            onChange={engine =>
              props.onChange({ ...filter, engine: engine as EngineType })
            }
          />
        )}
      </div>
      <Typography role="status" variant="body2">
        {left < total && t('backupPicker.left', { left, total })}
      </Typography>
    </>
  );
}
