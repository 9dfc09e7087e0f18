import Typography from '@material-ui/core/Typography';
import type { readAcknowledged } from './acknowledged';

/** The reasons to go on, for reading. */
export function Reasons(props: {
  acknowledged: ReturnType<typeof readAcknowledged>;
}) {
  return (
    <ul>
      {props.acknowledged.map(({ check, reason }) => (
        <li key={check}>
          <Typography>
            {check}: <bdi>{reason}</bdi>
          </Typography>
        </li>
      ))}
    </ul>
  );
}
