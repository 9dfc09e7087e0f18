import { type ReactNode, useEffect } from 'react';
import { ScaffolderField } from '@backstage/plugin-scaffolder-react/alpha';
import FormLabel from '@material-ui/core/FormLabel';
import { makeStyles } from '@material-ui/core/styles';
import { noteStep } from '../formSteps';
import { noteTyped } from '../unsaved';
import { useStepFocus } from '../useStepFocus';
import { FaultsTold } from './FaultsTold';
import { useFaultFocus } from './useFaultFocus';

const useStyles = makeStyles(
  theme => ({
    root: {
      // The browser's own line runs through the words at the edge.
      '&:focus-visible': {
        outline: `2px solid ${theme.palette.primary.main}`,
        outlineOffset: theme.spacing(1),
        borderRadius: theme.shape.borderRadius,
      },
      // The red that Material UI gives to words has too little contrast in both
      // themes; the line under an input, and what the words say, tell a fault.
      '& .Mui-error': { color: theme.palette.text.primary },
      '& .MuiFormHelperText-root.Mui-error': {
        fontWeight: theme.typography.fontWeightBold,
      },
    },
  }),
  { name: 'EverestImportField' },
);

interface FramedProps {
  idSchema: { $id: string };
  schema: { title?: string; description?: string };
  uiSchema: { 'ui:title'?: string; 'ui:description'?: string };
  rawErrors?: string[];
  // What the form library draws itself
  errors?: never;
  required?: boolean;
  disabled?: boolean;
}

/** What every field of ours has around it: its title, its description and what is wrong with it. */
export function FieldFrame(props: {
  field: Omit<FramedProps, 'errors' | 'uiSchema'> & {
    errors?: unknown;
    uiSchema: unknown;
  };
  title: string;
  children: ReactNode;
}) {
  const { idSchema, schema, rawErrors, required, disabled } = props.field;
  const uiSchema = props.field.uiSchema as FramedProps['uiSchema'];
  const classes = useStyles();
  const box = useStepFocus();
  useFaultFocus(box, rawErrors);
  useEffect(() => {
    if (box.current) {
      noteStep(box.current);
    }
  }, [box]);
  const titleId = `${idSchema.$id}-title`;
  return (
    <ScaffolderField
      errors={props.field.errors as never}
      rawErrors={rawErrors}
      required={required}
      disabled={disabled}
      rawDescription={uiSchema?.['ui:description'] ?? schema.description}
    >
      <div
        ref={box}
        className={classes.root}
        role="group"
        aria-labelledby={titleId}
        tabIndex={-1}
        onChange={event => noteTyped(event.currentTarget)}
      >
        <FormLabel id={titleId} component="div" required={required}>
          {uiSchema?.['ui:title'] ?? schema.title ?? props.title}
        </FormLabel>
        <FaultsTold.Provider value={(rawErrors?.length ?? 0) > 0}>
          {props.children}
        </FaultsTold.Provider>
      </div>
    </ScaffolderField>
  );
}
