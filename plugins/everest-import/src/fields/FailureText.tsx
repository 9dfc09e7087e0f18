import FormHelperText from '@material-ui/core/FormHelperText';
import type { Failure } from './failures';

/** What went wrong and what to do, beside the input that it is about. */
export function FailureText(props: { id?: string; failures: Failure[] }) {
  if (props.failures.length === 0) {
    return null;
  }
  return (
    <div role="alert" id={props.id}>
      {props.failures.map(({ field, message, remedy }) => (
        <FormHelperText error key={`${field}:${message}`}>
          <bdi>
            {message} {remedy}
          </bdi>
        </FormHelperText>
      ))}
    </div>
  );
}
