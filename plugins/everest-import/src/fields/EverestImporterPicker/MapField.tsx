import { useRef, useState } from 'react';
import Button from '@material-ui/core/Button';
import FormLabel from '@material-ui/core/FormLabel';
import Typography from '@material-ui/core/Typography';
import { getDefaultRegistry } from '@rjsf/core';
import type { FieldProps } from '@rjsf/utils';
import { useTranslation } from '../../hooks/useTranslation';
import { isRecord } from '../isRecord';
import { MapRowInputs } from './MapRowInputs';
import { type MapRow, namesOf, toMap, toRows } from './mapRows';

const { ObjectField } = getDefaultRegistry().fields;

/**
 * Names and values, row by row. The form library's own way renames an entry when its name is left, and takes the
 * keyboard's place with it; numbers as names would change places while they are typed.
 */
function MapField(props: FieldProps) {
  const { t } = useTranslation();
  const { schema, formData, idSchema, errorSchema, disabled } = props;
  const [rows, setRows] = useState(() =>
    toRows(isRecord(formData) ? formData : {}),
  );
  const [newest, setNewest] = useState<number>();
  const add = useRef<HTMLButtonElement>(null);
  const values = isRecord(schema.additionalProperties)
    ? schema.additionalProperties
    : {};
  const id = idSchema.$id;
  const names = namesOf(rows);
  const become = (next: MapRow[]) => {
    setRows(next);
    props.onChange(toMap(next, values.type));
  };
  return (
    <div role="group" aria-labelledby={`${id}-title`}>
      <FormLabel id={`${id}-title`} component="div" required={props.required}>
        {(schema.title ?? props.name) || t('importerPicker.config')}
      </FormLabel>
      {schema.description && (
        <Typography variant="body2">{schema.description}</Typography>
      )}
      {rows.map((row, index) => (
        <MapRowInputs
          key={row.id}
          id={`${id}-${row.id}`}
          row={row}
          isNew={row.id === newest}
          isNamed={names[index] !== '' && !names[index].endsWith(' ')}
          values={values}
          faults={errorSchema?.[names[index]]?.__errors ?? []}
          disabled={disabled}
          onChange={next =>
            become(rows.map(item => (item.id === row.id ? next : item)))
          }
          onRemove={() => {
            become(rows.filter(item => item.id !== row.id));
            add.current?.focus();
          }}
        />
      ))}
      <Button
        ref={add}
        size="small"
        disabled={disabled}
        onClick={() => {
          const next = Math.max(-1, ...rows.map(row => row.id)) + 1;
          setNewest(next);
          become([...rows, { id: next, name: '', text: '' }]);
        }}
      >
        {t('importerPicker.map.add')}
      </Button>
    </div>
  );
}

/** A map by its rows, every other object as the form library draws it. */
export function MapOrObjectField(props: FieldProps) {
  return isRecord(props.schema.additionalProperties) ? (
    <MapField {...props} />
  ) : (
    <ObjectField {...props} />
  );
}
