import type { ReactNode } from 'react';
import Typography from '@material-ui/core/Typography';
import type { Asked } from '../hooks/useAsked';
import { FailureText } from './FailureText';
import { failuresOf } from './failures';
import { Progress } from './Progress';
import { TryAgain } from './TryAgain';

/** What was asked for, or that it is on its way, could not be had, or is empty. */
export function LoadedOr<T>(props: {
  asked: Asked<T>;
  onRetry: () => void;
  loading: string;
  isEmpty: (value: T) => boolean;
  empty: ReactNode;
  children: (value: T) => ReactNode;
}) {
  const { value, error } = props.asked;
  if (error) {
    return (
      <>
        <FailureText failures={failuresOf(error)} />
        <TryAgain onRetry={props.onRetry} />
      </>
    );
  }
  if (!value) {
    return (
      <div role="status">
        <Typography>{props.loading}</Typography>
        <Progress label={props.loading} />
      </div>
    );
  }
  if (props.isEmpty(value)) {
    return <Typography>{props.empty}</Typography>;
  }
  return <>{props.children(value)}</>;
}
