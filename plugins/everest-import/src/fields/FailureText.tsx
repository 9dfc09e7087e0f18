import { Fragment, type ReactNode } from 'react';
import FormHelperText from '@material-ui/core/FormHelperText';
import { useTranslation } from '../hooks/useTranslation';
import type { Failure } from './failures';
import { NoteText } from './NoteText';
import { troubleWords } from './troubleWords';

/** What went wrong and what to do, beside the input that it is about. */
export function FailureText(props: {
  id?: string;
  failures: Failure[];
  /** What stands below each. */
  after?: (failure: Failure) => ReactNode;
}) {
  const { t } = useTranslation();
  if (props.failures.length === 0) {
    return null;
  }
  return (
    <div role="alert" id={props.id}>
      {props.failures.map(failure => (
        <Fragment key={`${failure.field}:${failure.message}`}>
          <FormHelperText error>
            {failure.trouble ? (
              <bdi>{troubleWords(failure.trouble, t)}</bdi>
            ) : (
              <NoteText note={failure} />
            )}
          </FormHelperText>
          {props.after?.(failure)}
        </Fragment>
      ))}
    </div>
  );
}
